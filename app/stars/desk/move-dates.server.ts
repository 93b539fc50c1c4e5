import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { voteEnd } from '../round-phase.ts'
import type { Round } from '../rounds.server.ts'
import { type Move, type MovableDate, type MoveVerdict, planMoves, type WantedDates } from './moved-dates.ts'

type Refusal = Exclude<MoveVerdict, { moves: Move[] }> | { refused: 'changed' }

const logged = { nominateFrom: 'NOMINATE_FROM', voteFrom: 'VOTE_FROM', noticeFrom: 'NOTICE_FROM', publishFrom: 'PUBLISH_FROM' } as const

/** Moves dates of a round that have not come yet. Each move stands on the public log with its reason. */
export async function moveDates(
  round: Round,
  { wanted, reason, leadId }: { wanted: WantedDates; reason: string; leadId: string },
  now: Date,
): Promise<{ moves: Move[] } | Refusal> {
  const verdict = planMoves(round.dates, wanted, now)
  if ('refused' in verdict) return verdict
  const { moves } = verdict
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

/** An extension moves the publication along by itself, so the row holds it without. */
function storedDates({ dates }: Round, moves: readonly Move[]): Partial<Record<MovableDate, Date>> {
  const extension = voteEnd(dates).getTime() - dates.noticeFrom.getTime()
  return Object.fromEntries(
    moves.map(({ date, after }) => [date, date === 'publishFrom' ? new Date(after.getTime() - extension) : after]),
  )
}
