import type { Member } from '#app/people/member.server.ts'
import { listOver } from '#app/people/over-unit.server.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { findCalendar } from '../calendar/calendar.server.ts'
import { afterWorkingDays, movedNotice } from '../calendar/star-calendar.ts'
import { noticeEnd, voteEnd } from '../round-phase.ts'
import type { Round } from '../rounds.server.ts'
import { listObjections, type Objection } from './objections.server.ts'
import { mayAnswer } from './who-answers.ts'

export type AnswerRefusal = 'not-open' | 'not-yours-to-answer' | 'answered-before'

type Answering = { member: Pick<Member, 'id' | 'leads' | 'administers'>; objectionId: string; isUpheld: boolean; text: string }

/** The objections that this person may answer, of those of a round. */
export async function listMine(round: Round, member: Answering['member']): Promise<Objection[]> {
  const [objections, leads] = await Promise.all([listObjections(round.id), listOver(round.team.id, ['LEAD'])])
  const asking = { id: member.id, isLead: member.leads.includes(round.team.id), isAdministrator: member.administers.includes(round.team.id) }
  const leadIds = leads.map(({ id }) => id)
  return objections.filter((objection) => mayAnswer(asking, objection, leadIds))
}

/**
 * Answers an objection in writing, once. Upheld, it strikes whom it is about: the next by the count stands in the notice
 * then, which hangs its whole time anew. The public log has it as a move of the date of publication.
 */
export async function answerObjection(round: Round, { member, objectionId, isUpheld, text }: Answering, now: Date): Promise<{ answered: true } | { refused: AnswerRefusal }> {
  if (round.phase !== 'notice' && round.phase !== 'ready') return { refused: 'not-open' }
  const objection = (await listMine(round, member)).find(({ id }) => id === objectionId)
  if (!objection) return { refused: 'not-yours-to-answer' }
  const answered = await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    if ((await transaction.objectionAnswer.count({ where: { objectionId } })) > 0) return { refused: 'answered-before' as const }
    if ((await transaction.roundPublication.count({ where: { roundId: round.id } })) > 0) return { refused: 'not-open' as const }
    await transaction.objectionAnswer.create({ data: { objectionId, isUpheld, text, answeredAt: now, answeredBy: member.id } })
    const { nameZh } = await transaction.starCategory.findUniqueOrThrow({ where: { id: objection.categoryId }, select: { nameZh: true } })
    await recordAudit(transaction, { actorId: member.id, action: isUpheld ? 'uphold-objection' : 'reject-objection', subject: `round:${round.id}`, details: { month: round.month, name: nameZh, reason: text } })
    if (isUpheld && objection.aboutId !== '') await hangAnew(transaction, { round, text, by: member.id, now })
    return { answered: true as const }
  })
  if ('answered' in answered) announceChange(round.team.id)
  return answered
}

type Hanging = { round: Round; text: string; by: string; now: Date }

async function hangAnew(transaction: Transaction, { round, text, by, now }: Hanging): Promise<void> {
  const { dates, team } = round
  const before = noticeEnd(dates)
  const asBefore = movedNotice({ noticeFrom: voteEnd(dates), publishFrom: before }, now, team.timeZone)
  // A notice that was given up is none for whoever takes the place.
  const asUsual = afterWorkingDays(now, (await findCalendar(team.id, transaction)).noticeDays, team.timeZone)
  const after = asBefore > asUsual ? asBefore : asUsual
  // An extension of the vote moves the end of the notice by itself, so the row holds it without.
  const lag = voteEnd(dates).getTime() - dates.noticeFrom.getTime()
  await transaction.round.update({ where: { id: round.id }, data: { publishFrom: new Date(after.getTime() - lag) } })
  await transaction.roundMove.create({ data: { roundId: round.id, date: 'PUBLISH_FROM', before, after, reason: text, movedAt: now, movedBy: by } })
}
