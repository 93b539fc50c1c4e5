import { noticeEnd, type RoundDates, voteEnd } from '../round-phase.ts'

export const movableDates = ['voteFrom', 'noticeFrom', 'publishFrom'] as const
export type MovableDate = (typeof movableDates)[number]
export type WantedDates = Partial<Record<MovableDate, Date>>

export type Move = { date: MovableDate; before: Date; after: Date }
export type MoveFault = 'past' | 'order' | 'fixed'
export type MoveVerdict = { moves: Move[] } | { refused: 'dates'; faults: Partial<Record<MovableDate, MoveFault>> } | { refused: 'nothing-moved' }

/**
 * The dates as people know them: with an extension, the end of the vote and of the notice are those after it.
 */
export function effectiveDates(round: RoundDates): Record<MovableDate, Date> {
  return { voteFrom: round.voteFrom, noticeFrom: voteEnd(round), publishFrom: noticeEnd(round) }
}

/**
 * Which dates may still move: only what has not happened. So a vote that has begun cannot go back to nominations,
 * and one that has closed, with its result known to the lead, cannot open again. An extension is not shortened.
 */
export function movable(round: RoundDates, now: Date): MovableDate[] {
  if (round.publishedAt !== null) return []
  const dates = effectiveDates(round)
  return movableDates.filter((date) => now < dates[date] && !(date === 'noticeFrom' && round.extendedTo != null))
}

/**
 * Checks the lead's dates and says what moves. A moved date lies in the future (now is in time), and the dates keep
 * their order: nominate, vote, notice, publish; only the notice may be given up whole.
 */
export function planMoves(round: RoundDates, wanted: WantedDates, now: Date): MoveVerdict {
  const before = effectiveDates(round)
  const free = new Set(movable(round, now))
  const moves = movableDates.flatMap((date): Move[] => {
    const after = wanted[date]
    return after && after.getTime() !== before[date].getTime() ? [{ date, before: before[date], after }] : []
  })
  if (moves.length === 0) return { refused: 'nothing-moved' }
  const result = { ...before, ...Object.fromEntries(moves.map(({ date, after }) => [date, after])) }
  const faults: Partial<Record<MovableDate, MoveFault>> = {}
  for (const { date, after } of moves) {
    if (!free.has(date)) faults[date] = 'fixed'
    else if (after < now) faults[date] = 'past'
    else if (!isInOrder(date, result, round.nominateFrom)) faults[date] = 'order'
  }
  return Object.keys(faults).length > 0 ? { refused: 'dates', faults } : { moves }
}

function isInOrder(date: MovableDate, dates: Record<MovableDate, Date>, nominateFrom: Date): boolean {
  if (date === 'voteFrom') return nominateFrom < dates.voteFrom && dates.voteFrom < dates.noticeFrom
  if (date === 'noticeFrom') return dates.voteFrom < dates.noticeFrom && dates.noticeFrom <= dates.publishFrom
  return dates.noticeFrom <= dates.publishFrom
}
