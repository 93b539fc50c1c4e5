import { DateTime } from 'luxon'

/*
 * Where a monthly round stands, derived from its dates alone: a server that was down catches up by
 * looking. Every span is half-open: it holds from its first instant until the next span's first.
 */

/** All instants are Dates (UTC). */
export type RoundDates = {
  nominateFrom: Date
  voteFrom: Date
  noticeFrom: Date
  publishFrom: Date
  /** New end of the vote after a missed quorum. The notice keeps its length and moves along. */
  extendedTo?: Date | null
  publishedAt: Date | null
  /** The month has no election. */
  isSkipped?: boolean
}

/**
 * `ready` waits for the lead to publish; once that is done, `published` whatever the clock says, and a month that the lead
 * skips is `skipped` as long as that holds.
 */
export type RoundPhase = 'skipped' | 'before' | 'nominating' | 'voting' | 'notice' | 'ready' | 'published'

export function roundPhase(round: RoundDates, now: Date): RoundPhase {
  if (round.publishedAt !== null) return 'published'
  if (round.isSkipped) return 'skipped'
  if (now < round.nominateFrom) return 'before'
  if (now < round.voteFrom) return 'nominating'
  if (now < voteEnd(round)) return 'voting'
  return now < noticeEnd(round) ? 'notice' : 'ready'
}

/** When the vote closes: at the declared end, or at the extended one. */
export function voteEnd(round: RoundDates): Date {
  return round.extendedTo ?? round.noticeFrom
}

/** When the notice has hung for its time and the lead may publish. */
export function noticeEnd(round: RoundDates): Date {
  const moved = voteEnd(round).getTime() - round.noticeFrom.getTime()
  return new Date(round.publishFrom.getTime() + moved)
}

const extensionDays = 3

/**
 * The new end of a vote that missed its quorum: three calendar days later in the unit's zone, once.
 * Counted from the declared end and not from now, so that it comes out the same whoever asks when.
 */
export function extendVote(
  round: RoundDates,
  zone: string,
): { extendedTo: Date } | { refused: 'already-extended' } {
  if (round.extendedTo != null) return { refused: 'already-extended' }
  const extended = inZone(round.noticeFrom, zone).plus({ days: extensionDays })
  return { extendedTo: extended.toJSDate() }
}

/**
 * On how many calendar days of the zone there is still time, today included: 1 means that today is
 * the last one, 0 that it is over. `until` is the first instant that is too late.
 */
export function daysLeft(until: Date, now: Date, zone: string): number {
  if (now >= until) return 0
  const lastDay = inZone(new Date(until.getTime() - 1), zone).startOf('day')
  const today = inZone(now, zone).startOf('day')
  return Math.round(lastDay.diff(today, 'days').days) + 1
}

function inZone(instant: Date, zone: string): DateTime<true> {
  const local = DateTime.fromJSDate(instant, { zone })
  if (!local.isValid) throw new RangeError(`no instant, or no zone "${zone}"`)
  return local
}
