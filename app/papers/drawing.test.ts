import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from './blueprint.ts'
import { availableFor, type BankEntry, drawQuestions, findShortages, fits, type KindCount } from './drawing.ts'

const topics = ['礼仪', '应急', null] as const
const types = ['single', 'multiple', 'true-false'] as const
const difficulties = [1, 2, null] as const

const anyKind = fc.record({ topic: fc.constantFrom(...topics), difficulty: fc.constantFrom(...difficulties), type: fc.constantFrom(...types) })
const anyBank: fc.Arbitrary<BankEntry[]> = fc.array(anyKind, { maxLength: 14 }).map((kinds) => kinds.map((kind, index) => ({ ...kind, id: `q${index}` })))
const anyCell: fc.Arbitrary<Cell> = fc.record(
  { topic: fc.constantFrom(...topics), difficulty: fc.constantFrom(...difficulties), type: fc.constantFrom(...types), count: fc.integer({ min: 1, max: 4 }), points: fc.constant(100) },
  { requiredKeys: ['count', 'points'] },
)
const anyCells = fc.array(anyCell, { minLength: 1, maxLength: 5 })
const none: ReadonlySet<string> = new Set()

/** Hall's condition, tried out for every set of cells: the truth that the matching is measured by. */
function isFeasible(bank: readonly BankEntry[], cells: readonly Cell[]): boolean {
  return Array.from({ length: 2 ** cells.length }, (_, bits) => cells.filter((_, index) => (bits >> index) & 1)).every((some) => {
    const needed = some.reduce((sum, { count }) => sum + count, 0)
    return bank.filter((entry) => some.some((cell) => fits(cell, entry))).length >= needed
  })
}

test('a drawing has of every cell as many as it asks for, each fitting it, and no question twice', () => {
  fc.assert(
    fc.property(anyBank, anyCells, fc.string(), (bank, cells, seed) => {
      const drawing = drawQuestions(bank, cells, { seed, avoid: none })
      if ('refused' in drawing) return
      const entries = new Map(bank.map((entry) => [entry.id, entry]))
      const all = drawing.chosen.flat()
      expect(new Set(all).size).toBe(all.length)
      expect(drawing.chosen.map((ids) => ids.length)).toEqual(cells.map(({ count }) => count))
      for (const [index, ids] of drawing.chosen.entries()) {
        for (const id of ids) {
          const [cell, entry] = [cells[index], entries.get(id)]
          expect(cell && entry && fits(cell, entry)).toBe(true)
        }
      }
    }),
  )
})

test('a blueprint is refused exactly when some cells together need more than there is, and these are named with both numbers', () => {
  fc.assert(
    fc.property(anyBank, anyCells, fc.string(), (bank, cells, seed) => {
      const drawing = drawQuestions(bank, cells, { seed, avoid: none })
      expect('refused' in drawing).toBe(!isFeasible(bank, cells))
      if (!('refused' in drawing)) return
      expect(drawing.shortages.length).toBeGreaterThan(0)
      for (const { cells: named, needed, available } of drawing.shortages) {
        const some = named.flatMap((index) => cells[index] ?? [])
        expect(some.reduce((sum, { count }) => sum + count, 0)).toBe(needed)
        expect(bank.filter((entry) => some.some((cell) => fits(cell, entry))).length).toBe(available)
        expect(available).toBeLessThan(needed)
      }
    }),
    { numRuns: 500 },
  )
})

test('the same seed draws the same questions in whatever order the bank comes', () => {
  fc.assert(
    fc.property(anyBank, anyCells, fc.string(), (bank, cells, seed) => {
      const avoid = new Set(bank.slice(0, 3).map(({ id }) => id))
      expect(drawQuestions(bank.toReversed(), cells, { seed, avoid })).toEqual(drawQuestions(bank, cells, { seed, avoid }))
    }),
  )
})

test('of the questions to be avoided as few are drawn as there can be', () => {
  fc.assert(
    fc.property(anyBank, anyCells, fc.nat(14), (bank, cells, count) => {
      const avoid = new Set(bank.slice(0, count).map(({ id }) => id))
      const drawing = drawQuestions(bank, cells, { seed: 'again', avoid })
      if ('refused' in drawing) return
      expect(drawing.repeated).toBe(drawing.chosen.flat().filter((id) => avoid.has(id)).length)
      // With one of the avoided fewer to choose from it could not be done: each allowed set of them is tried out.
      const avoided = bank.filter(({ id }) => avoid.has(id))
      if (avoided.length > 8 || drawing.repeated === 0) return
      const subsets = Array.from({ length: 2 ** avoided.length }, (_, bits) => avoided.filter((_, index) => (bits >> index) & 1))
      for (const some of subsets.filter(({ length }) => length < drawing.repeated)) {
        expect(isFeasible([...bank.filter(({ id }) => !avoid.has(id)), ...some], cells)).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

/** Few kinds and cells of any topic: what one takes, another often needs. */
const narrowBank = fc.array(fc.constantFrom(...topics), { minLength: 2, maxLength: 9 }).map((some) => some.map((topic, index): BankEntry => ({ id: `q${index}`, topic, difficulty: null, type: 'single' })))
const narrowCells = fc.array(fc.record({ topic: fc.constantFrom(...topics), count: fc.integer({ min: 1, max: 2 }), points: fc.constant(100) }, { requiredKeys: ['count', 'points'] }), { minLength: 1, maxLength: 3 })

test('two papers share no question where the bank has enough for both, and else as few as there can be', () => {
  fc.assert(
    fc.property(narrowBank, narrowCells, fc.string(), (bank, cells, seed) => {
      const first = drawQuestions(bank, cells, { seed, avoid: none, leavesSecond: true })
      expect('refused' in first).toBe(!isFeasible(bank, cells))
      if ('refused' in first) return
      const second = drawQuestions(bank, cells, { seed: `${seed} again`, avoid: new Set(first.chosen.flat()) })
      if ('refused' in second) throw new Error('what the first had is enough for a second')
      // So many of the second paper's cells can be left to questions that the first has; fewer cannot.
      const isEnough = (repeated: number) => lessByAny(cells, repeated).some((fewer) => isFeasible(bank, [...cells, ...fewer]))
      expect(isEnough(second.repeated)).toBe(true)
      if (second.repeated > 0) expect(isEnough(second.repeated - 1)).toBe(false)
    }),
    { numRuns: 300 },
  )
})

/** The cells with so many questions less in all, in every way. */
function lessByAny(cells: readonly Cell[], less: number): Cell[][] {
  const [cell, ...rest] = cells
  if (!cell) return less === 0 ? [[]] : []
  return Array.from({ length: Math.min(less, cell.count) + 1 }, (_, taken) => taken).flatMap((taken) =>
    lessByAny(rest, less - taken).map((fewer) => [{ ...cell, count: cell.count - taken }, ...fewer]),
  )
}

test('what a bank is short of is the same from its counts as from its questions', () => {
  fc.assert(
    fc.property(anyBank, anyCells, (bank, cells) => {
      const counts = new Map<string, KindCount>()
      for (const { topic, difficulty, type } of bank) {
        const key = JSON.stringify([topic, difficulty, type])
        counts.set(key, { topic, difficulty, type, count: (counts.get(key)?.count ?? 0) + 1 })
      }
      const kinds = [...counts.values()]
      expect(findShortages(kinds, cells).length === 0).toBe(isFeasible(bank, cells))
      for (const cell of cells) expect(availableFor(cell, kinds)).toBe(bank.filter((entry) => fits(cell, entry)).length)
    }),
  )
})

test('a cell of any topic gives way to the one that has no other question', () => {
  const bank: BankEntry[] = [
    { id: 'a', topic: '礼仪', difficulty: 1, type: 'single' },
    { id: 'b', topic: '应急', difficulty: 1, type: 'single' },
  ]
  const cells: Cell[] = [
    { count: 1, points: 100 },
    { topic: '礼仪', count: 1, points: 100 },
  ]
  for (const seed of ['1', '2', '3', '4', '5']) {
    for (const order of [cells, cells.toReversed()]) expect(drawQuestions(bank, order, { seed, avoid: none })).toMatchObject({ repeated: 0 })
  }
})

test('another seed draws others where there is a choice, from all that fit', () => {
  const bank = Array.from({ length: 20 }, (_, index): BankEntry => ({ id: `q${index}`, topic: null, difficulty: null, type: 'single' }))
  const seen = new Set<string>()
  for (let seed = 0; seed < 60; seed += 1) {
    const drawing = drawQuestions(bank, [{ count: 3, points: 100 }], { seed: `${seed}`, avoid: none })
    if (!('refused' in drawing)) for (const id of drawing.chosen.flat()) seen.add(id)
  }
  expect(seen.size).toBe(20)
})

test('the largest paper is matched with a large bank', () => {
  const bank = Array.from({ length: 20_000 }, (_, index): BankEntry => ({ id: `q${index}`, topic: `${index % 40}`, difficulty: (index % 5) + 1, type: types[index % 3] ?? 'single' }))
  const cells = Array.from({ length: 200 }, (_, index): Cell => (index % 2 === 0 ? { count: 1, points: 100 } : { topic: `${index % 40}`, count: 1, points: 100 }))
  expect('refused' in drawQuestions(bank, cells, { seed: 's', avoid: new Set(bank.slice(0, 15_000).map(({ id }) => id)) })).toBe(false)
})
