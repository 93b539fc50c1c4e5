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
}

/** `ready` waits for the lead to publish; once that is done, `published` whatever the clock says. */
export type RoundPhase = 'before' | 'nominating' | 'voting' | 'notice' | 'ready' | 'published'

export function roundPhase(round: RoundDates, now: Date): RoundPhase {
  if (round.publishedAt !== null) return 'published'
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

export type PlannedRound = Pick<RoundDates, 'nominateFrom' | 'voteFrom' | 'noticeFrom' | 'publishFrom'>

/**
 * The usual dates of a month, '2026-11', each at midnight in the unit's zone: nominate on the 1st
 * to the 20th, vote on the 21st to the 25th, public notice for three days. Throws a RangeError on
 * what is no month or no zone.
 */
export function planRound({ month, zone }: { month: string; zone: string }): PlannedRound {
  const first = DateTime.fromFormat(month, 'yyyy-MM', { zone })
  if (!first.isValid) throw new RangeError(`no month "${month}" in zone "${zone}"`)
  const onDay = (day: number) => first.plus({ days: day - 1 }).toJSDate()
  return {
    nominateFrom: onDay(1),
    voteFrom: onDay(21),
    noticeFrom: onDay(26),
    publishFrom: onDay(29),
  }
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
