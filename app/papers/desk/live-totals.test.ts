import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../blueprint.ts'
import { findShortages, type KindCount, mostQuestions, totalsOf } from '../drawing.ts'
import { readCells } from './blueprint-form.ts'
import { blueprintTables } from './blueprint-table.ts'
import { liveTotals } from './live-totals.ts'

const kinds: KindCount[] = [
  { type: 'single', topic: '礼仪', difficulty: 1, count: 30 },
  { type: 'single', topic: null, difficulty: null, count: 20 },
  { type: 'multiple', topic: '应急', difficulty: 3, count: 10 },
]
const tables = blueprintTables({ kinds, cells: [{ type: 'single', topic: '礼仪', difficulty: 1, count: 3, points: 150 }], shortages: [] })
const names = tables.flatMap(({ pointsName, rows }) => [pointsName, ...rows.flatMap(({ cells }) => cells.map(({ name }) => name))])

test('with nothing typed the totals are those that were saved', () => {
  expect(liveTotals(tables, {})).toMatchObject({ questions: 3, points: 450 })
  expect(liveTotals(tables, {}).tables.map(({ table }) => table)).toEqual(tables)
})

test('whatever is typed, the totals before saving are those after it', () => {
  const typed = fc.oneof(fc.integer({ min: 0, max: 12 }).map(String), fc.constantFrom('', ' ３ ', 'x', '-1', '2.5', '1e3'))
  fc.assert(
    fc.property(fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), typed))), (entries) => {
      const form = new FormData()
      for (const [name, value] of entries) form.set(name, value)
      const { cells, faults } = readCells(form)
      const live = liveTotals(tables, Object.fromEntries(entries))
      expect(live.questions).toBe(totalsOf(cells).questions)
      const isSound = Object.keys(faults).every((name) => !name.startsWith('p|'))
      if (isSound) expect(live.points).toBe(totalsOf(cells).points)
      for (const { table } of live.tables) expect(table.sums.reduce((sum, one) => sum + one, 0)).toBe(table.rows.reduce((sum, row) => sum + row.sum, 0))
    }),
  )
})

test('what asks for more than there is says so as one types, alone or with others, and no longer once it does not', () => {
  const [saved] = tables[0]?.rows[0]?.cells ?? []
  const shortFor = (typed: string, from = tables) => liveTotals(from, { [saved?.name ?? '']: typed }).tables[0]?.table.rows[0]?.cells[0]?.short
  expect(saved).toMatchObject({ count: 3, available: 30 })
  expect([shortFor('30'), shortFor('３１'), shortFor('x')]).toEqual([null, { lacking: 1, isAlone: true }, null])
  const cells: Cell[] = [{ type: 'single', topic: '礼仪', difficulty: 1, count: 2, points: 100 }, { type: 'single', topic: '礼仪', count: 10, points: 100 }]
  const enough = blueprintTables({ kinds, cells, shortages: findShortages(kinds, cells) })
  expect([shortFor('25', enough), shortFor('20', enough)]).toEqual([{ lacking: 5, isAlone: false }, null])
  const live = liveTotals(enough, { [saved?.name ?? '']: '25' })
  expect(live.shortages).toEqual([{ cells: [0, 1], needed: 35, available: 30 }])
  expect(live.cells.map(({ count }) => count)).toEqual([25, 10])
})

test('whatever is typed, what is short before saving is what is short after it', () => {
  const typed = fc.integer({ min: 0, max: 40 }).map(String)
  fc.assert(
    fc.property(fc.tuple(...names.filter((name) => name.startsWith('n|')).map((name) => fc.tuple(fc.constant(name), typed))), (entries) => {
      const form = new FormData()
      for (const [name, value] of entries) form.set(name, value)
      for (const { pointsName } of tables) form.set(pointsName, '1')
      const { cells } = readCells(form)
      const live = liveTotals(tables, Object.fromEntries(entries))
      const isPaper = totalsOf(cells).questions <= mostQuestions
      const saved = blueprintTables({ kinds, cells, shortages: isPaper ? findShortages(kinds, cells) : [] })
      const shortIn = (list: typeof saved) => Object.fromEntries(list.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ name, short }) => [name, short]))))
      expect(shortIn(live.tables.map(({ table }) => table))).toEqual(shortIn(saved))
    }),
  )
})

test('rows, columns and the paper are summed up as one types', () => {
  const cell: Cell = { type: 'single', difficulty: 1, count: 2, points: 150 }
  const name = tables[0]?.rows.at(-1)?.cells[0]?.name ?? ''
  const live = liveTotals(tables, { [name]: `${cell.count}`, 'p|single': '２' })
  expect(live.tables[0]?.table).toMatchObject({ questions: 5, sums: [5, 0, 0] })
  expect([live.questions, live.points]).toEqual([5, 1000])
})
