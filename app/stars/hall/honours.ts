/** A star somebody won; `month` "2026-11". */
export type Won = { personId: string; star: string; month: string }
/** The same star in so many months, one after the other. */
export type Run = { star: string; months: number }
export type PersonHonours = {
  personId: string
  /** The latest month first. */
  won: Won[]
  /** Stars won more than once, the most often first. */
  repeated: { star: string; times: number }[]
  /** The longest run of at least two months; null where there is none. */
  run: Run | null
}

/** Everybody who ever won, who won last first: an order that puts nobody at the bottom for long. `all` in any order. */
export function honoursByPerson(all: readonly Won[]): PersonHonours[] {
  const newestFirst = all.toSorted((one, other) => (one.month < other.month ? 1 : one.month > other.month ? -1 : 0))
  return [...Map.groupBy(newestFirst, ({ personId }) => personId)].map(([personId, won]) => ({ personId, won, repeated: repeatedStars(won), run: longestRun(won) }))
}

function repeatedStars(won: readonly Won[]): { star: string; times: number }[] {
  return [...Map.groupBy(won, ({ star }) => star)]
    .map(([star, ofStar]) => ({ star, times: ofStar.length }))
    .filter(({ times }) => times > 1)
    .toSorted((one, other) => other.times - one.times)
}

function longestRun(won: readonly Won[]): Run | null {
  const runs = [...Map.groupBy(won, ({ star }) => star)].flatMap(([star, ofStar]) => {
    const months = new Set(ofStar.map(({ month }) => month))
    const begins = [...months].filter((month) => !months.has(monthsLater(month, -1)))
    return begins.map((begin) => ({ star, months: lengthFrom(begin, months) }))
  })
  const [longest] = runs.filter(({ months }) => months > 1).toSorted((one, other) => other.months - one.months)
  return longest ?? null
}

function lengthFrom(begin: string, months: ReadonlySet<string>): number {
  let length = 1
  while (months.has(monthsLater(begin, length))) length += 1
  return length
}

function monthsLater(month: string, months: number): string {
  const [year = 0, place = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, place - 1 + months, 1)).toISOString().slice(0, 7)
}
