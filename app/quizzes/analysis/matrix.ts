/*
 * What item analysis is computed from: who earned what on which question, in integers of 1/100 point.
 *
 * Papers may differ, because a question was added, or because each attempt draws others. An item that an attempt did
 * not have is null: figures of an item are computed over the attempts that had it, against their whole totals. Totals
 * of papers that were worth something else are brought to what most papers are worth, rounded to 1/100 point.
 */

export type Item = { id: string; max: number }
/** One attempt: points by item, in the order of the items. Points may be negative where the rule takes some away. */
export type Row = readonly (number | null)[]
export type Matrix = { items: readonly Item[]; rows: readonly Row[] }

export type Score = { id: string; points: number; maxPoints: number }

/**
 * Attempts, the newest last, as a matrix. An item is a question by its id, worth what it was worth last; points
 * earned on it when it was worth something else are brought to that.
 */
export function toMatrix(attempts: readonly { scores: readonly Score[] }[]): Matrix {
  const maxima = new Map<string, number>()
  for (const { scores } of attempts) for (const { id, maxPoints } of scores) maxima.set(id, maxPoints)
  const places = new Map([...maxima.keys()].map((id, place) => [id, place]))
  const rows = attempts.map(({ scores }) => {
    const row = Array.from<number | null>({ length: places.size }).fill(null)
    for (const { id, points, maxPoints } of scores) {
      const place = places.get(id)
      if (place !== undefined) row[place] = scaled(points, { from: maxPoints, to: maxima.get(id) ?? maxPoints })
    }
    return row
  })
  return { items: [...maxima].map(([id, max]) => ({ id, max })), rows }
}


/** The total of each row, in hundredths of a point of the common paper, and what that is worth. */
export function totalsOf({ items, rows }: Matrix): { totals: number[]; worths: number[]; max: number } {
  const worths = rows.map((row) => sum(items.map(({ max }, place) => (row[place] === null ? 0 : max))))
  const max = commonest(worths)
  const totals = rows.map((row, index) => scaled(sum(row.map((points) => points ?? 0)), { from: worths[index] ?? 0, to: max }))
  return { totals, worths, max }
}

export function scaled(points: number, { from, to }: { from: number; to: number }): number {
  return from === to || from === 0 ? points : Math.round((points * to) / from)
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Of equally common ones the largest; 0 of none. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [0, 0] as const)[0]
}
