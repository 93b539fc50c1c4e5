import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, cellStates, chooseFrom, figuresOf, type Matrix, MatrixSearch, type Row } from './matrix.ts'

const columns: Matrix['columns'] = [
  { key: 'course.a', kind: 'course', title: 'A' },
  { key: 'course.b', kind: 'course', title: 'B' },
]
const cell = (column: string, state: Cell['state'], dueOn: string | null = null): Cell => ({ column, state, percent: state === 'done' ? 100 : state === 'not-started' ? 0 : 20, done: 1, total: 5, dueOn, completedAt: null, renewBy: null })
const row = (number: string, states: [Cell['state'], Cell['state']], more: Partial<Row> = {}): Row => ({
  ...{ id: number, employeeNumber: number, name: number, photoKey: null, position: '综合柜员', since: '2026-01-01', isStuck: false },
  cells: [cell('course.a', states[0]), cell('course.b', states[1])],
  ...more,
})
const matrix: Matrix = {
  columns,
  leftOut: 0,
  rows: [row('1001', ['done', 'done']), row('1002', ['in-progress', 'overdue'], { position: '保安' }), row('1003', ['not-started', 'waived'], { isStuck: true })],
}
const numbers = ({ rows }: Matrix) => rows.map(({ employeeNumber }) => employeeNumber)

test('who is overdue comes first, then who stands still, then everybody by number', () => {
  expect(numbers(chooseFrom(matrix, {}))).toEqual(['1002', '1003', '1001'])
  expect(numbers(chooseFrom(matrix, { sort: 'number' }))).toEqual(['1001', '1002', '1003'])
})

test('a column puts its most pressing cell first', () => {
  expect(numbers(chooseFrom(matrix, { sort: 'course.a' }))).toEqual(['1003', '1002', '1001'])
  expect(numbers(chooseFrom(matrix, { sort: 'nothing-of-this-name' }))).toEqual(['1001', '1002', '1003'])
})

test('a filter keeps whose cells in the chosen columns have the state', () => {
  expect(numbers(chooseFrom(matrix, { state: 'overdue' }))).toEqual(['1002'])
  expect(numbers(chooseFrom(matrix, { state: 'overdue', column: 'course.a' }))).toEqual([])
  expect(numbers(chooseFrom(matrix, { state: 'stuck' }))).toEqual(['1003'])
  expect(numbers(chooseFrom(matrix, { position: '保安' }))).toEqual(['1002'])
  expect(chooseFrom(matrix, { column: 'course.b' })).toMatchObject({ columns: [columns[1]], rows: [{ cells: [{ column: 'course.b' }] }, {}, {}] })
})

test('skills count only where nothing else is shown', () => {
  const stage: Matrix['columns'][number] = { key: 'stage.x', kind: 'stage', title: 'X' }
  const mixed: Matrix = { ...matrix, columns: [...columns, stage], rows: matrix.rows.map((one) => ({ ...one, cells: [...one.cells, cell('stage.x', 'not-started')] })) }
  expect(numbers(chooseFrom(mixed, { state: 'not-started' }))).toEqual(['1003'])
  expect(figuresOf(mixed)['not-started']).toBe(1)
  const ofSkills = chooseFrom(mixed, { column: 'stage.x', state: 'not-started' })
  expect([numbers(ofSkills).length, figuresOf(ofSkills)['not-started']]).toEqual([3, 3])
})

test('an odd address asks for nothing', () => {
  expect(MatrixSearch.parse({ state: 'dead', column: '', sort: 'x'.repeat(500), other: '1' })).toEqual({})
})

test('each figure is the number of cells that its filter leads to', () => {
  const anyRow = fc.tuple(fc.constantFrom(...cellStates), fc.constantFrom(...cellStates), fc.nat(99)).map(([a, b, number]) => row(String(number), [a, b]))
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const any = { columns, rows, leftOut: 0 }
      const figures = figuresOf(any)
      for (const state of cellStates) {
        const cells = chooseFrom(any, { state }).rows.flatMap((one) => one.cells)
        expect(cells.filter((one) => one.state === state)).toHaveLength(figures[state])
      }
    }),
  )
})
