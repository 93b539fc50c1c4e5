import type { Cell } from '../blueprint.ts'
import { findShortages, type KindCount, mostQuestions, type Shortage } from '../drawing.ts'
import { type BlueprintTable, shortOf } from './blueprint-table.ts'

type Typed = Readonly<Record<string, string>>
/** `cells`: those that ask for something, which the shortages name by their places in that list. */
type LiveTotals = { tables: { table: BlueprintTable; points: number }[]; questions: number; /** In hundredths. */ points: number; cells: Cell[]; shortages: Shortage[] }

const count = /^\d{1,3}$/
const worth = /^\d{1,4}(?:\.\d{1,2})?$/

/**
 * The tables with what is typed just now, by the names of the fields, and their sums; what is no number counts for
 * nothing. What asks for more than the bank has says so at once, a cell by itself or several together. A paper of more
 * questions than any may have is refused as that, and nobody counts what it lacks.
 */
export function liveTotals(tables: readonly BlueprintTable[], typed: Typed): LiveTotals {
  const live = tables.map((table) => {
    const rows = table.rows.map((row) => {
      const cells = row.cells.map((cell) => ({ ...cell, count: countOf(typed[cell.name], cell.count) }))
      return { ...row, cells, sum: sumOf(cells.map((cell) => cell.count)) }
    })
    const sums = table.difficulties.map((_, column) => sumOf(rows.map(({ cells }) => cells[column]?.count ?? 0)))
    const questions = sumOf(sums)
    const each = plain(typed[table.pointsName] ?? `${table.points / 100}`)
    return { table: { ...table, rows, sums, questions }, points: worth.test(each) ? Math.round(Number(each) * 100) * questions : 0 }
  })
  const questions = sumOf(live.map(({ table }) => table.questions))
  const asked = live.flatMap(({ table }) => cellsOf(table))
  const shortages = questions > mostQuestions ? [] : findShortages(kindsIn(tables), asked.map(({ cell }) => cell))
  const places = new Map(asked.map(({ name }, index) => [name, index]))
  return {
    tables: live.map(({ table, points }) => ({ table: withShort(table, (name) => shortOf(places.get(name) ?? -1, shortages)), points })),
    questions,
    points: sumOf(live.map(({ points }) => points)),
    cells: asked.map(({ cell }) => cell),
    shortages,
  }
}

function withShort(table: BlueprintTable, shortFor: (name: string) => ReturnType<typeof shortOf>): BlueprintTable {
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, short: shortFor(cell.name) })) })) }
}

/** The cells that ask for something, each with the name of its field. */
function cellsOf({ type, points, rows }: BlueprintTable): { name: string; cell: Cell }[] {
  return rows.flatMap(({ topic, cells }) =>
    cells.flatMap(({ name, count, difficulty }) => {
      const place = { ...(type === undefined ? {} : { type }), ...(topic === undefined ? {} : { topic }), ...(difficulty === undefined ? {} : { difficulty }) }
      return count === 0 ? [] : [{ name, cell: { ...place, count, points } }]
    }),
  )
}

/** What the bank has of each kind, as the tables say it: in the cells that leave no axis open. */
function kindsIn(tables: readonly BlueprintTable[]): KindCount[] {
  return tables.flatMap(({ type, rows }) =>
    rows.flatMap(({ topic, cells }) =>
      cells.flatMap(({ difficulty, available: count }) => (type === undefined || topic === undefined || difficulty === undefined || count === 0 ? [] : [{ type, topic, difficulty, count }])),
    ),
  )
}

function countOf(typed: string | undefined, saved: number): number {
  if (typed === undefined) return saved
  return count.test(plain(typed)) ? Number(plain(typed)) : 0
}

function plain(typed: string): string {
  return typed.normalize('NFKC').trim()
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
