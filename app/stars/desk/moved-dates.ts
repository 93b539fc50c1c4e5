import { DateTime } from 'luxon'
import { movedNotice } from '../calendar/star-calendar.ts'
import { noticeEnd, type RoundDates, voteEnd } from '../round-phase.ts'

export const movableDates = ['nominateFrom', 'voteFrom', 'noticeFrom', 'publishFrom'] as const
export type MovableDate = (typeof movableDates)[number]
export type WantedDates = Partial<Record<MovableDate, Date>>

export type Move = { date: MovableDate; before: Date; after: Date }
export type MoveFault = 'past' | 'order' | 'fixed' | 'short'
export type MoveVerdict = { moves: Move[] } | { refused: 'dates'; faults: Partial<Record<MovableDate, MoveFault>> } | { refused: 'nothing-moved' }

/**
 * The dates as people know them: with an extension, the end of the vote and of the notice are those after it.
 */
export function effectiveDates(round: RoundDates): Record<MovableDate, Date> {
  return { nominateFrom: round.nominateFrom, voteFrom: round.voteFrom, noticeFrom: voteEnd(round), publishFrom: noticeEnd(round) }
}

/**
 * Which dates may still move: only what has not happened. So a vote that has begun cannot go back to nominations,
 * and one that has closed, with its result known to the lead, cannot open again. An extension is not shortened.
 */
export function movable(round: RoundDates, now: Date): MovableDate[] {
  if (round.publishedAt !== null || round.isSkipped) return []
  const dates = effectiveDates(round)
  return movableDates.filter((date) => now < dates[date] && !(date === 'noticeFrom' && round.extendedTo != null))
}

type Limits = { now: Date; leastNotice: (noticeFrom: Date) => Date }

/**
 * Checks the lead's dates and says what moves. A moved date lies in the future (now is in time), and the dates keep
 * their order: nominate, vote, notice, publish. `leastNotice` says of a notice that begins then how soon it may end:
 * no lead alone makes it too short for an objection.
 */
export function planMoves(round: RoundDates, wanted: WantedDates, { now, leastNotice }: Limits): MoveVerdict {
  const before = effectiveDates(round)
  const free = new Set(movable(round, now))
  const moves = movableDates.flatMap((date): Move[] => {
    const after = wanted[date]
    return after && after.getTime() !== before[date].getTime() ? [{ date, before: before[date], after }] : []
  })
  if (moves.length === 0) return { refused: 'nothing-moved' }
  const result = { ...before, ...Object.fromEntries(moves.map(({ date, after }) => [date, after])) }
  const faults: Partial<Record<MovableDate, MoveFault>> = {}
  for (const { date, before, after } of moves) {
    if (!free.has(date)) faults[date] = 'fixed'
    else if (after < now) faults[date] = 'past'
    else if (!isInOrder(date, result)) faults[date] = 'order'
    // A vote that ends sooner leaves its notice longer.
    else if (shortensNotice(date, after < before) && result.publishFrom < leastNotice(result.noticeFrom)) faults[date] = 'short'
  }
  return Object.keys(faults).length > 0 ? { refused: 'dates', faults } : { moves }
}

function shortensNotice(date: MovableDate, isSooner: boolean): boolean {
  return date === 'publishFrom' ? isSooner : date === 'noticeFrom' && !isSooner
}

function isInOrder(date: MovableDate, { nominateFrom, voteFrom, noticeFrom, publishFrom }: Record<MovableDate, Date>): boolean {
  if (date === 'nominateFrom') return nominateFrom < voteFrom
  if (date === 'voteFrom') return nominateFrom < voteFrom && voteFrom < noticeFrom
  if (date === 'noticeFrom') return voteFrom < noticeFrom && noticeFrom <= publishFrom
  return noticeFrom <= publishFrom
}

type Shift = { days: number; zone: string; now: Date }

/** Everything that is still to come, so many calendar days later (or sooner); a notice that begins later keeps its working days. */
export function shiftedDates(round: RoundDates, { days, zone, now }: Shift): WantedDates {
  const before = effectiveDates(round)
  const later = (at: Date) => DateTime.fromJSDate(at, { zone }).plus({ days }).toJSDate()
  const free = movable(round, now)
  const shifted: WantedDates = Object.fromEntries(free.map((date) => [date, later(before[date])]))
  if (free.includes('noticeFrom')) shifted.publishFrom = movedNotice(before, later(before.noticeFrom), zone)
  return shifted
}
