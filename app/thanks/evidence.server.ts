import type { Member } from '#app/people/member.server.ts'
import { addDays } from '#app/platform/calendar-days.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { calendarDay, shortDayWords } from '#app/platform/dates.ts'
import { excerpt } from '#app/platform/excerpt.ts'
import { translator } from '#app/languages/languages.server.ts'
import { readBy } from './cards.server.ts'
import { readerOf } from './colleagues.server.ts'
import { canBeEvidence, type Reader } from './sight.ts'

/** What was thanked for longer ago says little about this month. */
const recentDays = 60
const longestExcerpt = 30

/** Cards of these people that a nomination of this member's can point to, person by person, as a select offers them. */
export async function listCardsToPointAt(member: Member, { receiverIds, now }: { receiverIds: readonly string[]; now: Date }): Promise<{ value: string; label: string }[]> {
  const today = calendarDay(now, member.unit.timeZone)
  const rows = await database.kindCard.findMany({
    where: { ...readBy(readerOf(member)), reach: { not: 'PRIVATE' }, receiverId: { in: [...receiverIds] }, day: { gte: addDays(today, -recentDays) } },
    select: { id: true, day: true, text: true, receiver: { select: { name: true } } },
    orderBy: [{ receiver: { employeeNumber: 'asc' } }, { givenAt: 'desc' }],
  })
  const t = translator(member.language)
  return rows.map(({ id, day, text, receiver }) => ({ value: id, label: t('thanks:evidence', { name: receiver.name, day: shortDayWords(day, { today, language: member.language }), text: excerpt(text, longestExcerpt) }) }))
}

/** Whether a nomination of this person can point to the card, in the transaction of the nomination. */
export async function findEvidence(transaction: Transaction, cardId: string, who: { nominator: Reader; nomineeId: string }): Promise<boolean> {
  const card = await transaction.kindCard.findUnique({ where: { id: cardId } })
  return card !== null && canBeEvidence({ ...card, isOver: card.endedAt !== null }, who)
}
