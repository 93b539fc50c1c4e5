import { addDays, daysFrom } from '#app/platform/calendar-days.ts'

/** A month of the calendar, not carried over: what is not given by its end is gone, and on the first there are as many again. */
export const cardsAMonth = 5
/** From a card to the next for the same person. */
const fortnight = 14

/** A card as its giver's allowance sees it; `day` "YYYY-MM-DD" in the giver's zone. */
export type GivenCard = {
  receiverId: string
  day: string
  /** The giver took it back. It was written, so it counts in its month; but it is not what the receiver holds. */
  isTakenBack: boolean
}

/** How many cards are left this month, and the day on which there are as many again. */
export function allowanceOn(today: string, given: readonly Pick<GivenCard, 'day'>[]): { left: number; renewsOn: string } {
  const month = today.slice(0, 7)
  const count = given.filter(({ day }) => day.slice(0, 7) === month).length
  return { left: Math.max(0, cardsAMonth - count), renewsOn: firstOfNextMonth(today) }
}

/** The first day on which this person can be given one again; null where that is today. */
export function waitsUntil(today: string, given: readonly GivenCard[], receiverId: string): string | null {
  const days = given.flatMap((card) => (card.receiverId === receiverId && !card.isTakenBack ? [addDays(card.day, fortnight)] : []))
  const [last] = days.toSorted().reverse()
  return last !== undefined && last > today ? last : null
}

export type AllowanceRefusal = 'none-left' | 'too-soon'

/** May this person be given one today? Null for yes. */
export function refusedToday(today: string, given: readonly GivenCard[], receiverId: string): AllowanceRefusal | null {
  if (allowanceOn(today, given).left === 0) return 'none-left'
  return waitsUntil(today, given, receiverId) === null ? null : 'too-soon'
}

/** The earliest day of which a card can still matter. */
export function countedSince(today: string): string {
  const month = `${today.slice(0, 7)}-01`
  const fortnightAgo = addDays(today, 1 - fortnight)
  return daysFrom(month, fortnightAgo) < 0 ? fortnightAgo : month
}

function firstOfNextMonth(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`
}
