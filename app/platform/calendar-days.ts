// Calendar days are "YYYY-MM-DD" and know no zone.

const dayMs = 86_400_000

const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(instantOf(day) + days * dayMs).toISOString().slice(0, 10)
}

/** How many days later the other day is; negative for an earlier one. */
export function daysFrom(day: string, other: string): number {
  return (instantOf(other) - instantOf(day)) / dayMs
}
