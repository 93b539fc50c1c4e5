import { expect, test } from 'vitest'
import type { Cell } from '../blueprint.ts'
import { findShortages, type KindCount } from '../drawing.ts'
import { blueprintTables } from './blueprint-table.ts'

const kinds: KindCount[] = [
  { type: 'single', topic: '礼仪', difficulty: 1, count: 3 },
  { type: 'single', topic: null, difficulty: null, count: 2 },
  { type: 'essay-of-later', topic: '应急', difficulty: 3, count: 1 },
]

function tablesOf(cells: Cell[]) {
  return blueprintTables({ kinds, cells, shortages: findShortages(kinds, cells) })
}

test('a table has a row for each topic and a column for each difficulty of its type, open ones last', () => {
  const [single, any] = tablesOf([])
  expect([single?.type, single?.difficulties, single?.rows.map(({ topic }) => topic), single?.available]).toEqual(['single', [1, null, undefined], ['礼仪', null, undefined], 5])
  expect([any?.type, any?.difficulties, any?.available]).toEqual([undefined, [1, 3, null, undefined], 6])
})

test('what the blueprint names is there also when the bank has none of it', () => {
  const tables = tablesOf([{ type: 'case', topic: '反诈', difficulty: 5, count: 2, points: 500 }])
  const found = tables.find(({ type }) => type === 'case')
  expect(found).toMatchObject({ questions: 2, available: 0, points: 500, difficulties: [5, undefined] })
  expect(found?.rows[0]).toMatchObject({ topic: '反诈', sum: 2, cells: [{ count: 2, available: 0, short: { lacking: 2, isAlone: true } }, { count: 0, short: null }] })
})

test('cells that are short together say so, each of them', () => {
  const [single] = tablesOf([{ type: 'single', topic: '礼仪', count: 3, points: 100 }, { type: 'single', difficulty: 1, count: 1, points: 100 }])
  const short = single?.rows.flatMap(({ cells }) => cells).flatMap((cell) => cell.short ?? [])
  expect(short).toEqual([{ lacking: 1, isAlone: false }, { lacking: 1, isAlone: false }])
  expect(single?.sums).toEqual([1, 0, 3])
})
