import { findValue } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { type AllowanceRefusal, countedSince, type GivenCard, refusedToday } from './allowance.ts'
import type { KindCardForm } from './card-forms.ts'
import { listColleagues } from './colleagues.server.ts'

export type GivingRefusal = 'oneself' | 'not-a-colleague' | 'unknown-value' | AllowanceRefusal

/** Gives a card. The same press again, also many at once, gives the one that was given; many different ones never pass the allowance. */
export async function giveKindCard(giver: Member, { to, value, text, reach, requestKey }: KindCardForm, now: Date): Promise<{ given: string } | { refused: GivingRefusal }> {
  if (to === giver.id) return { refused: 'oneself' }
  const receiver = (await listColleagues(giver, now)).find(({ id }) => id === to)
  const day = calendarDay(now, giver.unit.timeZone)
  return database.$transaction(async (transaction): Promise<{ given: string } | { refused: GivingRefusal }> => {
    // Held, so that many presses at once cannot pass the allowance together.
    await transaction.person.updateMany({ where: { id: giver.id }, data: { id: giver.id } })
    const earlier = await transaction.kindCard.findUnique({ where: { giverId_requestKey: { giverId: giver.id, requestKey } }, select: { id: true } })
    if (earlier) return { given: earlier.id }
    if (!receiver) return { refused: 'not-a-colleague' }
    if (!findValue(value)) return { refused: 'unknown-value' }
    const refused = refusedToday(day, await listCounted(transaction, giver.id, day), to)
    if (refused) return { refused }
    const fromLead = giver.leads.includes(receiver.unitId)
    const { id } = await transaction.kindCard.create({
      data: { unitId: receiver.unitId, giverId: giver.id, receiverId: to, value, text, reach, fromLead, day, givenAt: now, requestKey },
      select: { id: true },
    })
    return { given: id }
  })
}

/** The cards of this giver that still decide what may be given on this day. */
export async function listCounted(from: Transaction, giverId: string, day: string): Promise<GivenCard[]> {
  const cards = await from.kindCard.findMany({ where: { giverId, day: { gte: countedSince(day) } }, select: { receiverId: true, day: true, endedBy: true } })
  return cards.map(({ endedBy, ...card }) => ({ ...card, isTakenBack: endedBy === giverId }))
}
