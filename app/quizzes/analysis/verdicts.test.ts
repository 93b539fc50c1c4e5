import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseAttempts } from './chosen-attempts.ts'
import { toMatrix } from './matrix.ts'
import { histogramOf, spreadApart, thirdsOf } from './spread.ts'
import { flagsOf, worstFirst } from './verdicts.ts'

test('flags say too easy above 95, too hard below 5 or below blind choice, and doubt the key where the discrimination is negative', () => {
  expect(flagsOf({ facility: 96, discrimination: 30 }, 25)).toEqual(['tooEasy'])
  expect(flagsOf({ facility: 95, discrimination: 0 }, 25)).toEqual([])
  expect(flagsOf({ facility: 4.9, discrimination: null }, 0)).toEqual(['tooHard'])
  expect(flagsOf({ facility: 20, discrimination: -3 }, 25)).toEqual(['keyDoubtful', 'tooHard'])
  expect(flagsOf({ facility: null, discrimination: null }, null)).toEqual([])
})

test('the worst item stands first: a doubtful key, then by discrimination, the unknown last', () => {
  const item = (number: number, flags: ReturnType<typeof flagsOf>, discrimination: number | null) => ({ number, flags, discrimination })
  const items = [item(1, [], 40), item(2, ['tooEasy'], null), item(3, [], null), item(4, [], 10), item(5, ['keyDoubtful'], -5)]
  expect(worstFirst(items).map(({ number }) => number)).toEqual([5, 2, 4, 1, 3])
})

const attempt = (personId: string, day: number, points: number) => ({ personId, startedAt: new Date(Date.UTC(2026, 0, day)), points, maxPoints: 100 })

test('first, best, last or all attempts of each person are chosen, each person once but with all', () => {
  const attempts = [attempt('a', 1, 50), attempt('b', 2, 90), attempt('a', 3, 80), attempt('a', 4, 70), attempt('b', 5, 90)]
  expect(chooseAttempts(attempts, 'first').map(({ points }) => points)).toEqual([50, 90])
  expect(chooseAttempts(attempts, 'best').map(({ startedAt }) => startedAt.getUTCDate())).toEqual([2, 3])
  expect(chooseAttempts(attempts, 'last').map(({ startedAt }) => startedAt.getUTCDate())).toEqual([4, 5])
  expect(chooseAttempts(attempts, 'all')).toEqual(attempts)
})

test('thirds are of equal size and in the order of the totals; a histogram counts everybody once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 100 }), { minLength: 3, maxLength: 60 }), (totals) => {
      const thirds = thirdsOf(totals)
      const sizes = [0, 1, 2].map((third) => thirds.filter((one) => one === third).length)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      const highest = (third: number) => Math.max(...totals.filter((_, index) => thirds[index] === third))
      const lowest = (third: number) => Math.min(...totals.filter((_, index) => thirds[index] === third))
      expect(highest(0)).toBeLessThanOrEqual(lowest(1))
      expect(highest(1)).toBeLessThanOrEqual(lowest(2))
      expect(histogramOf(totals).reduce((sum, count) => sum + count, 0)).toBe(totals.length)
    }),
  )
})

test('points earned when a question was worth something else are brought to what it is worth now', () => {
  const score = (id: string, points: number, maxPoints: number) => ({ id, points, maxPoints })
  const matrix = toMatrix([{ scores: [score('a', 100, 200)] }, { scores: [score('a', 300, 400), score('b', 0, 100)] }])
  expect(matrix).toEqual({ items: [{ id: 'a', max: 400 }, { id: 'b', max: 100 }], rows: [[200, null], [300, 0]] })
})

test('dots that lie on each other are moved apart, and those that stand alone are left where they are', () => {
  const spots = spreadApart([...Array.from({ length: 12 }, () => ({ x: 50, y: 50 })), { x: 300, y: 10 }], 17)
  spots.forEach((one, index) => {
    for (const other of spots.slice(0, index)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(17 - 1e-6)
  })
  expect([spots[0], spots[12]]).toEqual([{ x: 50, y: 50 }, { x: 300, y: 10 }])
})
