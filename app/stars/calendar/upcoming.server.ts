import { DateTime } from 'luxon'
import { database } from '#app/platform/database.server.ts'
import type { Saying } from '../dates-in-words.ts'
import { roundPhase } from '../round-phase.ts'
import { type RoundSummary, summariseRound } from '../round-summary.ts'
import { findRounds, monthOf, planAhead, type Round, type Team } from '../rounds.server.ts'
import { findCalendar } from './calendar.server.ts'
import { planRound } from './star-calendar.ts'

/** How many months after this one can be planned. */
const monthsAhead = 3

/** `isFixed`: its round is there, and no longer follows the calendar. */
export type UpcomingMonth = RoundSummary & { isFixed: boolean; skipReason: string | null }

/** This month, where it has a round, and the next ones: with the dates of their rounds, or as the calendar plans them. */
export async function listUpcoming(team: Team, saying: Saying, now: Date): Promise<UpcomingMonth[]> {
  const months = monthsFrom(now, team.timeZone)
  const [rounds, calendar] = await Promise.all([findRounds(team, months, now), findCalendar(team.id)])
  const skips = await database.roundSkip.findMany({ where: { roundId: { in: rounds.map(({ id }) => id) }, takenBackAt: null }, select: { roundId: true, reason: true } })
  return months.flatMap((month, place): UpcomingMonth[] => {
    const round = rounds.find((one) => one.month === month)
    if (round) return [{ ...summariseRound(round, saying, now), isFixed: true, skipReason: skips.find(({ roundId }) => roundId === round.id)?.reason ?? null }]
    if (place === 0) return []
    const dates = { ...planRound({ month, zone: team.timeZone, calendar }), publishedAt: null }
    return [{ ...summariseRound({ month, dates, phase: roundPhase(dates, now) }, saying, now), isFixed: false, skipReason: null }]
  })
}

/** Makes the round of one of the next months, so that it can be moved or skipped; null for any other month. */
export async function planMonth(team: Team, month: string, now: Date): Promise<Round | null> {
  return monthsFrom(now, team.timeZone).slice(1).includes(month) ? planAhead(team, month, now) : null
}

function monthsFrom(now: Date, zone: string): string[] {
  const first = DateTime.fromFormat(monthOf(now, zone), 'yyyy-MM', { zone })
  return Array.from({ length: monthsAhead + 1 }, (_, months) => first.plus({ months }).toFormat('yyyy-MM'))
}
