import type { BlueprintTable, Short, TableCell } from './blueprint-table.ts'

type Typed = Readonly<Record<string, string>>
type LiveTotals = { tables: { table: BlueprintTable; points: number }[]; questions: number; /** In hundredths. */ points: number }

const count = /^\d{1,3}$/
const worth = /^\d{1,4}(?:\.\d{1,2})?$/

/**
 * The tables with what is typed just now, by the names of the fields, and their sums; what is no number counts for
 * nothing. A cell that asks for more than the bank has says so at once; whether several cells together do, the server
 * says at the next look.
 */
export function liveTotals(tables: readonly BlueprintTable[], typed: Typed): LiveTotals {
  const live = tables.map((table) => {
    const rows = table.rows.map((row) => {
      const cells = row.cells.map((cell) => asTyped(cell, countOf(typed[cell.name], cell.count)))
      return { ...row, cells, sum: sumOf(cells.map((cell) => cell.count)) }
    })
    const sums = table.difficulties.map((_, column) => sumOf(rows.map(({ cells }) => cells[column]?.count ?? 0)))
    const questions = sumOf(sums)
    const each = plain(typed[table.pointsName] ?? `${table.points / 100}`)
    return { table: { ...table, rows, sums, questions }, points: worth.test(each) ? Math.round(Number(each) * 100) * questions : 0 }
  })
  return { tables: live, questions: sumOf(live.map(({ table }) => table.questions)), points: sumOf(live.map(({ points }) => points)) }
}

function asTyped(cell: TableCell, count: number): TableCell {
  return { ...cell, count, short: count === cell.count ? cell.short : shortOf(count, cell) }
}

function shortOf(count: number, { available }: TableCell): Short | null {
  return count > available ? { lacking: count - available, isAlone: true } : null
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
