import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyseItems } from './item-analysis.ts'
import type { Matrix } from './matrix.ts'
import { analysePaper } from './paper-analysis.ts'
import { kurtosisOf, skewnessOf } from './statistics.ts'

const anyMatrix: fc.Arbitrary<Matrix> = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 6 }).chain((maxima) =>
  fc
    .array(fc.tuple(...maxima.map((max) => fc.option(fc.integer({ min: -Math.floor(max / 2), max }), { freq: 8 }))), { maxLength: 25 })
    .map((rows) => ({ items: maxima.map((max, index) => ({ id: `q${index}`, max })), rows })),
)

/** Five takers of three questions of one point each: worked out by hand below. */
const worked: Matrix = {
  items: ['a', 'b', 'c'].map((id) => ({ id, max: 100 })),
  rows: [
    [100, 100, 100],
    [100, 100, 0],
    [100, 0, 0],
    [0, 0, 100],
    [100, 100, 100],
  ],
}

test('the items of five takers have the figures that one works out by hand', () => {
  // Totals 3, 2, 1, 1, 3. Item a: mean 4/5, variance 1/5; the rest without it is 2, 1, 0, 1, 2.
  // C(a, rest) = 1/4 · Σ (a − 0.8)(rest − 1.2) = 0.05; V(rest) = 0.7; r = 0.05 / √(0.2 · 0.7).
  const [a, b, c] = analyseItems(worked)
  expect(a?.facility).toBeCloseTo(80)
  expect(a?.deviation).toBeCloseTo(100 * Math.sqrt(0.2))
  expect(a?.intendedWeight).toBeCloseTo(100 / 3)
  expect(a?.discrimination).toBeCloseTo((100 * 0.05) / Math.sqrt(0.14))
  // Sorted: 0, 1, 1, 1, 1 beside 0, 1, 1, 2, 2 has the covariance 0.3.
  expect(a?.efficiency).toBeCloseTo((100 * 0.05) / 0.3)
  // C(a, T) = 0.25, C(b, T) = 0.5, C(c, T) = 0.25.
  const sum = Math.sqrt(0.25) + Math.sqrt(0.5) + Math.sqrt(0.25)
  expect(a?.effectiveWeight).toBeCloseTo((100 * Math.sqrt(0.25)) / sum)
  expect(b?.effectiveWeight).toBeCloseTo((100 * Math.sqrt(0.5)) / sum)
  expect(c?.facility).toBeCloseTo(60)
})

test('the paper of five takers has the figures that one works out by hand', () => {
  const paper = analysePaper(worked)
  // Totals 3, 2, 1, 1, 3: mean 2, variance 1, symmetric.
  expect(paper.mean).toBeCloseTo(200 / 3)
  expect(paper.median).toBeCloseTo(200 / 3)
  expect(paper.deviation).toBeCloseTo(100 / 3)
  expect(paper.skewness).toBeCloseTo(0)
  // m2 = 0.8, m4 = 0.8: k4 / k2² = 25 · (6 · 0.8 − 12 · 0.64) / 24 / 1.
  expect(paper.kurtosis).toBeCloseTo(-3)
  // ΣV = 0.2 + 0.3 + 0.3: 100 · 3/2 · (1 − 0.8).
  expect(paper.consistency).toBeCloseTo(30)
  expect(paper.errorRatio).toBeCloseTo(100 * Math.sqrt(0.7))
  expect(paper.standardError).toBeCloseTo((100 * Math.sqrt(0.7)) / 3)
})

test('skewness and kurtosis are k3 / k2^(3/2) and k4 / k2², as the field writes them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 40 }), (values) => {
      const s = values.length
      const mean = values.reduce((sum, value) => sum + value, 0) / s
      const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / s
      const k2 = (s * moment(2)) / (s - 1)
      fc.pre(k2 > 0)
      const k3 = (s ** 2 * moment(3)) / ((s - 1) * (s - 2))
      const k4 = (s ** 2 * ((s + 1) * moment(4) - 3 * (s - 1) * moment(2) ** 2)) / ((s - 1) * (s - 2) * (s - 3))
      expect(skewnessOf(values)).toBeCloseTo(k3 / k2 ** 1.5, 6)
      expect(kurtosisOf(values)).toBeCloseTo(k4 / k2 ** 2, 6)
    }),
  )
})

test('every figure is within its bounds, and null where it is undefined, never NaN', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const items = analyseItems(matrix)
      for (const figure of [...items, analysePaper(matrix)].flatMap((figures) => Object.values(figures)))
        expect(figure === null || typeof figure === 'string' || Number.isFinite(figure)).toBe(true)
      for (const { facility, discrimination, efficiency, effectiveWeight } of items) {
        expect(facility ?? 0).toBeLessThanOrEqual(100)
        expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(100)
        expect(efficiency ?? 0).toBeLessThanOrEqual(100)
        expect(effectiveWeight ?? 0).toBeGreaterThanOrEqual(0)
      }
      const weights = items.flatMap(({ effectiveWeight }) => effectiveWeight ?? [])
      if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100)
      expect(analysePaper(matrix).consistency ?? 0).toBeLessThanOrEqual(100)
    }),
  )
})

test('in which order the attempts stand changes nothing', () => {
  fc.assert(
    fc.property(
      anyMatrix.chain((matrix) => fc.tuple(fc.constant(matrix), fc.shuffledSubarray([...matrix.rows], { minLength: matrix.rows.length }))),
      ([matrix, rows]) => {
        const figures = (one: Matrix) => [...analyseItems(one), analysePaper(one)].flatMap((each) => Object.values(each)).filter((value) => typeof value !== 'string')
        const shuffled = figures({ ...matrix, rows })
        figures(matrix).forEach((value, index) => {
          if (value === null) expect(shuffled[index]).toBeNull()
          else expect(shuffled[index]).toBeCloseTo(value, 5)
        })
      },
    ),
  )
})

test('items that everybody answers alike give a perfect consistency, and an item against the rest a negative discrimination', () => {
  const alike = { items: worked.items, rows: [0, 100, 100, 0].map((points) => [points, points, points]) }
  expect(analysePaper(alike).consistency).toBeCloseTo(100)
  expect(analysePaper(alike).standardError).toBeCloseTo(0)
  for (const { discrimination } of analyseItems(alike)) expect(discrimination).toBeCloseTo(100)
  const against = { items: worked.items, rows: [0, 100, 100, 0].map((points) => [points, points, 100 - points]) }
  expect(analyseItems(against)[2]?.discrimination).toBeCloseTo(-100)
  expect(analyseItems(against)[2]?.effectiveWeight).toBeNull()
})

test('an item that an attempt did not have counts for nothing there, and the consistency is that of the largest group', () => {
  const [, ...rest] = worked.rows
  const matrix = { items: worked.items, rows: [[100, null, 100], ...rest] }
  expect(analyseItems(matrix)[1]).toMatchObject({ count: 4, facility: 50 })
  // Two of two points are three of three.
  expect(analysePaper(matrix)).toMatchObject({ max: 300, consistencyCount: 4 })
  expect(analysePaper(matrix).mean).toBeCloseTo(200 / 3)
})

test('of nobody, of one taker and of a single question nothing is said that is not known', () => {
  const none = { items: worked.items, rows: [] }
  expect(analysePaper(none)).toMatchObject({ mean: null, deviation: null, consistency: null })
  expect(analyseItems({ ...none, rows: [[100, 0, 100]] })[0]).toMatchObject({ facility: 100, deviation: null, discrimination: null })
  expect(analysePaper({ items: [{ id: 'a', max: 100 }], rows: [[0], [100]] }).consistency).toBeNull()
})
