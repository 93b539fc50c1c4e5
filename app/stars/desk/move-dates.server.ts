import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findCalendar } from '../calendar/calendar.server.ts'
import { afterWorkingDays } from '../calendar/star-calendar.ts'
import { voteEnd } from '../round-phase.ts'
import { missesQuorum, type Round } from '../rounds.server.ts'
import { type Move, type MovableDate, type MoveVerdict, planMoves, type WantedDates } from './moved-dates.ts'

type Refusal = Exclude<MoveVerdict, { moves: Move[] }> | { refused: 'changed' | 'below-quorum' }

const logged = { nominateFrom: 'NOMINATE_FROM', voteFrom: 'VOTE_FROM', noticeFrom: 'NOTICE_FROM', publishFrom: 'PUBLISH_FROM' } as const

/** Moves dates of a round that have not come yet. Each move stands on the public log with its reason. */
export async function moveDates(
  round: Round,
  { wanted, reason, leadId }: { wanted: WantedDates; reason: string; leadId: string },
  now: Date,
): Promise<{ moves: Move[] } | Refusal> {
  const verdict = planMoves(round.dates, wanted, { now, leastNotice: await findLeastNotice(round) })
  if ('refused' in verdict) return verdict
  const { moves } = verdict
  // A vote that is ended too soon would go on by itself, but only for the days of an extension.
  const endsVote = moves.some(({ date, after }) => date === 'noticeFrom' && after <= now)
  if (endsVote && (await missesQuorum(round))) return { refused: 'below-quorum' }
  const { nominateFrom, voteFrom, noticeFrom, publishFrom } = round.dates
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.round.updateMany({
      // As they were when the lead saw them: of two leads at once the second has to look again.
      where: { id: round.id, nominateFrom, voteFrom, noticeFrom, publishFrom, publication: null, skips: { none: { takenBackAt: null } } },
      data: storedDates(round, moves),
    })
    if (count === 0) return { refused: 'changed' as const }
    await transaction.roundMove.createMany({
      data: moves.map(({ date, before, after }) => ({ roundId: round.id, date: logged[date], before, after, reason, movedAt: now, movedBy: leadId })),
    })
    await recordAudit(transaction, {
      actorId: leadId,
      action: 'move-round-dates',
      subject: `round:${round.id}`,
      details: { reason, ...Object.fromEntries(moves.map(({ date, after }) => [date, after.toISOString()])) },
    })
    return { moves }
  })
}

/** A notice hangs a working day at least; the one that began anew with an objection that was upheld, its whole time, as was declared. */
async function findLeastNotice({ id, team }: Round): Promise<(noticeFrom: Date) => Date> {
  const [upheld, { noticeDays }] = await Promise.all([
    database.objectionAnswer.findFirst({ where: { isUpheld: true, objection: { roundId: id } }, orderBy: { answeredAt: 'desc' }, select: { answeredAt: true } }),
    findCalendar(team.id),
  ])
  if (!upheld) return (noticeFrom) => afterWorkingDays(noticeFrom, 1, team.timeZone)
  return () => afterWorkingDays(upheld.answeredAt, noticeDays, team.timeZone)
}

/** An extension moves the publication along by itself, so the row holds it without. */
function storedDates({ dates }: Round, moves: readonly Move[]): Partial<Record<MovableDate, Date>> {
  const extension = voteEnd(dates).getTime() - dates.noticeFrom.getTime()
  return Object.fromEntries(
    moves.map(({ date, after }) => [date, date === 'publishFrom' ? new Date(after.getTime() - extension) : after]),
  )
}
