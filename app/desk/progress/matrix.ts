import { z } from 'zod'
import { byUrgency, type DutyState } from '#app/learning/duties/duty.ts'

/*
 * Person × course: which rows and columns a lead has asked for, and in which order. Pure, so that the page, the figures
 * above it and the spreadsheet say the same.
 */

export const cellStates = ['overdue', 'in-progress', 'not-started', 'waived', 'done'] as const satisfies readonly DutyState[]

export type Column = { key: string; kind: 'path' | 'course' | 'stage'; title: string }

export type Cell = {
  column: string
  state: DutyState
  percent: number
  done: number
  total: number
  /** "YYYY-MM-DD" of the assignment, where there is one. */
  dueOn: string | null
  completedAt: Date | null
  /** "YYYY-MM-DD": the last day of the certificate that is to be renewed and still counts. */
  renewBy: string | null
}

export type Row = {
  id: string
  employeeNumber: string
  name: string
  photoKey: string | null
  position: string | null
  since: string
  /** Began something and has not moved for two weeks. */
  isStuck: boolean
  /** One for each column, in their order. */
  cells: Cell[]
}

/** `leftOut`: so many courses have no column, because nobody of the team has begun them or owes them. */
export type Matrix = { columns: Column[]; rows: Row[]; leftOut: number }

/** What of a cell is seen: of two thousand cells a few dozen differ. */
export type Look = Pick<Cell, 'state' | 'percent' | 'done' | 'total' | 'dueOn' | 'renewBy'> & { isStage: boolean }
export type SeenLook = Look & { /** When it is due, in words. */ due: string | null; /** Until when it is to be renewed, in words. */ renew: string | null }
export type SeenRow = Omit<Row, 'cells'> & { /** For each column the place of its look, with blanks between them: one text to hand over instead of thousands of numbers. */ cells: string }

/** The rows as a page needs them: each look once, and for each cell which it is. */
export function byLook(rows: readonly Row[]): { looks: Look[]; rows: SeenRow[] } {
  const looks: Look[] = []
  const places = new Map<string, number>()
  const placeOf = ({ column, state, percent, done, total, dueOn, renewBy }: Cell): number => {
    const isStage = column.startsWith('stage.')
    const key = [isStage, state, percent, done, total, dueOn, renewBy].join()
    const place = places.get(key) ?? looks.push({ isStage, state, percent, done, total, dueOn, renewBy }) - 1
    places.set(key, place)
    return place
  }
  return { rows: rows.map((row) => ({ ...row, cells: row.cells.map(placeOf).join(' ') })), looks }
}

const chosen = (value: z.ZodType<string>) => value.optional().catch(undefined)

/** What the address of the page asks for; anything odd asks for nothing. */
export const MatrixSearch = z.object({
  state: z.enum([...cellStates, 'stuck']).optional().catch(undefined),
  column: chosen(z.string().min(1).max(100)),
  position: chosen(z.string().min(1).max(60)),
  /** `number`, `name`, or a column's key; left out: who is overdue or stuck comes first. */
  sort: chosen(z.string().min(1).max(100)),
})
export type MatrixSearch = z.infer<typeof MatrixSearch>

/** The rows and columns asked for. A row stays if any of its cells that count has the state. */
export function chooseFrom(matrix: Matrix, { state, column, position, sort }: MatrixSearch): Matrix {
  const columns = matrix.columns.some(({ key }) => key === column) ? matrix.columns.filter(({ key }) => key === column) : matrix.columns
  const keys = new Set(columns.map(({ key }) => key))
  const counted = countedIn(columns)
  const rows = matrix.rows
    .filter((row) => position === undefined || row.position === position)
    .map((row) => (columns === matrix.columns ? row : { ...row, cells: row.cells.filter((cell) => keys.has(cell.column)) }))
    .filter((row) => state === undefined || (state === 'stuck' ? row.isStuck : row.cells.some((cell) => cell.state === state && counted.has(cell.column))))
  return { columns, rows: rows.sort(orderBy(sort)), leftOut: matrix.leftOut }
}

type Order = (one: Row, other: Row) => number

function orderBy(sort: string | undefined): Order {
  const byNumber: Order = (one, other) => one.employeeNumber.localeCompare(other.employeeNumber)
  if (sort === undefined) return (one, other) => pressure(other) - pressure(one) || byNumber(one, other)
  if (sort === 'number') return byNumber
  if (sort === 'name') return (one, other) => one.name.localeCompare(other.name, 'zh-CN') || byNumber(one, other)
  return (one, other) => byCell(cellOf(one, sort), cellOf(other, sort)) || byNumber(one, other)
}

/** Overdue counts most, then standing still. */
function pressure({ cells, isStuck }: Row): number {
  return 2 * cells.filter(({ state }) => state === 'overdue').length + (isStuck ? 1 : 0)
}

function cellOf({ cells }: Row, column: string): Cell | undefined {
  return cells.find((cell) => cell.column === column)
}

/** The most pressing first, then who is least far. */
function byCell(one: Cell | undefined, other: Cell | undefined): number {
  if (!one || !other) return 0
  return byUrgency({ ...one, dueOn: one.dueOn ?? '9999' }, { ...other, dueOn: other.dueOn ?? '9999' }) || one.percent - other.percent
}

/** The columns whose cells are counted and looked through: paths and courses; stages of skills where nothing else is shown. */
export function countedIn(columns: readonly Column[]): ReadonlySet<string> {
  const tasks = columns.filter(({ kind }) => kind !== 'stage')
  return new Set((tasks.length > 0 ? tasks : columns).map(({ key }) => key))
}

/** How many of the cells that count stand where, and how many people stand still. */
export function figuresOf({ columns, rows }: Pick<Matrix, 'columns' | 'rows'>): Record<DutyState | 'stuck', number> {
  const counted = countedIn(columns)
  const cells = rows.flatMap((row) => row.cells.filter(({ column }) => counted.has(column)))
  const count = (state: DutyState) => cells.filter((cell) => cell.state === state).length
  return {
    overdue: count('overdue'),
    stuck: rows.filter(({ isStuck }) => isStuck).length,
    'in-progress': count('in-progress'),
    'not-started': count('not-started'),
    waived: count('waived'),
    done: count('done'),
  }
}
