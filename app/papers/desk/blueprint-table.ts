import { questionTypes } from '#app/question-bank/question-types.ts'
import type { Cell, Place } from '../blueprint.ts'
import { availableFor, fits, type KindCount, type Shortage, totalsOf } from '../drawing.ts'
import { cellName, pointsName } from './cell-names.ts'

/*
 * A blueprint as tables to write into, one for each type of question: rows are topics, columns difficulties, the last of
 * either leaves the axis open.
 */

type Axis<T> = T | null | undefined
type Type = Cell['type']
/** How many questions are missing: for this cell, or for it and others together. */
export type Short = { lacking: number; isAlone: boolean }
export type TableCell = { name: string; count: number; available: number; short: Short | null; difficulty: Axis<number> }
export type TableRow = { topic: Axis<string>; cells: TableCell[]; sum: number }
export type BlueprintTable = { type: Type; pointsName: string; points: number; difficulties: Axis<number>[]; rows: TableRow[]; sums: number[]; questions: number; available: number }

/** What a question of a type is usually worth, in hundredths. */
const usualPoints: Partial<Record<string, number>> = { 'true-false': 100, multiple: 400, case: 1000 }

type Wanted = { kinds: readonly KindCount[]; cells: readonly Cell[]; shortages: readonly Shortage[] }

/** Tables of the types that the bank has or the blueprint names, and one of any type. */
export function blueprintTables({ kinds, cells, shortages }: Wanted): BlueprintTable[] {
  const marked = cells.map((cell, index) => ({ cell, short: shortOf(index, shortages) }))
  const types: Type[] = [...questionTypes.filter((type) => kinds.some((kind) => kind.type === type) || cells.some((cell) => cell.type === type)), undefined]
  return types.map((type) => tableOf(type, kinds.filter((kind) => fits(type === undefined ? {} : { type }, kind)), marked.filter(({ cell }) => cell.type === type)))
}

function tableOf(type: Type, kinds: readonly KindCount[], marked: readonly { cell: Cell; short: Short | null }[]): BlueprintTable {
  const topics = valuesOf([...kinds.map(({ topic }) => topic), ...marked.map(({ cell }) => cell.topic)], (one, other) => one.localeCompare(other, 'zh-CN'))
  const difficulties = valuesOf([...kinds.map(({ difficulty }) => difficulty), ...marked.map(({ cell }) => cell.difficulty)], (one, other) => one - other)
  const rows = topics.map((topic): TableRow => {
    const cells = difficulties.map((difficulty): TableCell => {
      const place: Place = { ...(type === undefined ? {} : { type }), ...(topic === undefined ? {} : { topic }), ...(difficulty === undefined ? {} : { difficulty }) }
      const name = cellName(place)
      const found = marked.find(({ cell }) => cellName(cell) === name)
      return { name, count: found?.cell.count ?? 0, available: availableFor(place, kinds), short: found?.short ?? null, difficulty }
    })
    return { topic, cells, sum: sumOf(cells.map(({ count }) => count)) }
  })
  return {
    type,
    pointsName: pointsName(type),
    points: marked[0]?.cell.points ?? usualPoints[type ?? ''] ?? 200,
    difficulties,
    rows,
    sums: difficulties.map((_, column) => sumOf(rows.map(({ cells }) => cells[column]?.count ?? 0))),
    questions: totalsOf(marked.map(({ cell }) => cell)).questions,
    available: sumOf(kinds.map(({ count }) => count)),
  }
}

/** What a cell, by its index among all, lacks. */
export function shortOf(index: number, shortages: readonly Shortage[]): Short | null {
  const found = shortages.find(({ cells }) => cells.includes(index))
  return found ? { lacking: found.needed - found.available, isAlone: found.cells.length === 1 } : null
}

/** Each value once, in order, then what says nothing where there is such, and last the open axis. */
function valuesOf<T extends string | number>(values: readonly Axis<T>[], order: (one: T, other: T) => number): Axis<T>[] {
  const said = new Set(values)
  const named = [...said].flatMap((value) => (value === null || value === undefined ? [] : [value])).toSorted(order)
  return [...named, ...(said.has(null) ? [null] : []), undefined]
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
