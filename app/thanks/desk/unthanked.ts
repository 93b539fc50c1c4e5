import { daysFrom } from '#app/platform/calendar-days.ts'

/** After so many days without a card the lead hears of it. */
export const quietDays = 60

type Colleague = { id: string; since: string }
type Known = {
  /** The day of the last card that each holds, by id. */
  lastThanked: ReadonlyMap<string, string>
  /** The day of the team's first card: before it nobody could be thanked. Null: there was none. */
  firstCard: string | null
  today: string
}

/** Who has had no card for so long, counted from the last one, from coming to the team, or from the team's first card, whichever was latest. */
export function listUnthanked<Member extends Colleague>(members: readonly Member[], { lastThanked, firstCard, today }: Known): { member: Member; days: number; wasThanked: boolean }[] {
  if (firstCard === null) return []
  return members.flatMap((member) => {
    const last = lastThanked.get(member.id)
    const [from = today] = [member.since, firstCard, last ?? ''].toSorted().reverse()
    const days = daysFrom(from, today)
    return days >= quietDays ? [{ member, days, wasThanked: last !== undefined }] : []
  })
}
