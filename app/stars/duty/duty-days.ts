import { addDays, daysFrom } from '#app/platform/calendar-days.ts'
import type { DayTest } from '#app/practice/days/streak.ts'
import { type Leave, workedWithout } from '#app/practice/leave/leave.ts'

/** What a unit asks for that has said nothing else, and the most that one can ask for. */
export const usualDutyDays = 5
export const mostDutyDays = 20

/** Calendar days "YYYY-MM-DD" in the unit's zone, the last one included. */
export type Span = { from: string; to: string }
/** A time of belonging to the unit; `until` is its first day without. */
export type Stay = { from: string; until: string | null }

type Asked = { span: Span; stays: readonly Stay[]; leaves: readonly Leave[] }

/** On how many days of a span somebody was on duty: working days on which the person belonged to the unit and had no leave. */
export function dutyDays({ span, stays, leaves }: Asked, isWorkingDay: DayTest): number {
  const worked = workedWithout(leaves, isWorkingDay)
  return daysOf(span).filter((day) => worked(day) && stays.some(({ from, until }) => from <= day && (until === null || day < until))).length
}

/**
 * How many of them it takes to vote: those that the unit wants, and never more than anybody had. So somebody votes in a
 * team that is new this month, and where nominations were short.
 */
export function neededDays(wanted: number, everybodys: readonly number[]): number {
  return Math.min(wanted, Math.max(0, ...everybodys))
}

/** A span that somebody put off for years nobody counts. */
const mostDays = 400

function daysOf({ from, to }: Span): string[] {
  const count = Math.min(daysFrom(from, to) + 1, mostDays)
  return Array.from({ length: Math.max(count, 0) }, (_, days) => addDays(from, days))
}
