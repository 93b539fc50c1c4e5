import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestions } from './any-question.ts'
import { freshFirst } from './fresh-first.ts'
import { drawFromPool, extentOf, worthsIn } from './pool.ts'
import { inHundredths, type Question } from './question.ts'

const never = () => 0

/** Questions worth one of three points, and how many of them are asked. */
const anyPool = anyQuestions
  .chain((questions) => fc.tuple(fc.constant(questions), fc.array(fc.constantFrom(1, 2.5, 4), { minLength: questions.length, maxLength: questions.length })))
  .map(([questions, worths]) => questions.map((question, index): Question => ({ ...question, points: worths[index] ?? 1 })))
  .chain((questions) => fc.record({ questions: fc.constant(questions), ask: fc.integer({ min: Math.max(1, worthsIn(questions)), max: Math.max(1, questions.length) }) }))

const idsOf = (questions: readonly Question[]) => questions.map(({ id }) => id)
const pointsOf = (questions: readonly Question[]) => questions.reduce((sum, { points }) => sum + inHundredths(points), 0)

test('every attempt asks as many questions as are to be asked, none twice, for the same points', () => {
  fc.assert(
    fc.property(anyPool, fc.string(), fc.string(), (pool, seed, other) => {
      const drawn = drawFromPool(pool, { seed, lastAsked: never })
      expect(new Set(idsOf(drawn)).size).toBe(pool.ask)
      for (const question of drawn) expect(pool.questions).toContain(question)
      expect({ questions: drawn.length, points: pointsOf(drawn) }).toEqual(extentOf(pool))
      expect(pointsOf(drawFromPool(pool, { seed: other, lastAsked: never }))).toBe(pointsOf(drawn))
      expect(drawFromPool(pool, { seed, lastAsked: never })).toEqual(drawn)
    }),
  )
})

test('of each worth its share is asked, and of none of them nothing', () => {
  fc.assert(
    fc.property(anyPool, fc.string(), (pool, seed) => {
      const drawn = Map.groupBy(drawFromPool(pool, { seed, lastAsked: never }), ({ points }) => points)
      for (const [points, those] of Map.groupBy(pool.questions, (question) => question.points)) {
        const share = (pool.ask * those.length) / pool.questions.length
        const count = drawn.get(points)?.length ?? 0
        expect(count).toBeGreaterThanOrEqual(1)
        // A worth that has less than a whole question of a share is given one: the others give way.
        expect(count).toBeLessThanOrEqual(Math.max(1, Math.ceil(share)))
      }
    }),
  )
})

test('who takes a quiz again and again is asked everything of a worth before anything of it a second time, and then what is longest ago', () => {
  fc.assert(
    fc.property(anyPool, fc.array(fc.string(), { minLength: 1, maxLength: 8 }), (pool, seeds) => {
      const lastAsked = new Map<string, number>()
      for (const [index, seed] of seeds.entries()) {
        const drawn = drawFromPool(pool, { seed, lastAsked: (id) => lastAsked.get(id) ?? 0 })
        for (const those of Map.groupBy(pool.questions, ({ points }) => points).values()) {
          const isDrawn = ({ id }: Question) => drawn.some((one) => one.id === id)
          const asked = those.filter(isDrawn).map(({ id }) => lastAsked.get(id) ?? 0)
          const left = those.filter((one) => !isDrawn(one)).map(({ id }) => lastAsked.get(id) ?? 0)
          expect(Math.max(...asked)).toBeLessThanOrEqual(Math.min(...left, Infinity))
        }
        for (const { id } of drawn) lastAsked.set(id, index + 1)
      }
    }),
  )
})

test('without a number, or where less is left of the pool than was to be asked, all of it is asked', () => {
  fc.assert(
    fc.property(anyPool, fc.string(), ({ questions, ask }, seed) => {
      for (const pool of [{ questions }, { questions, ask: questions.length }, { questions, ask: questions.length + ask }]) {
        expect(new Set(idsOf(drawFromPool(pool, { seed, lastAsked: never })))).toEqual(new Set(idsOf(questions)))
      }
    }),
  )
})

test('a quiz without questions draws none', () => {
  expect(drawFromPool({ questions: [], ask: 3 }, { seed: '', lastAsked: never })).toEqual([])
  expect(extentOf({ questions: [] })).toEqual({ questions: 0, points: 0 })
})

test('among those asked equally long ago every one has the same chance to come first', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
  const first = Array.from({ length: 400 }, (_, seed) => freshFirst(items, { seed: String(seed), lastAsked: (id) => Number(id === 'd') })[0]?.id)
  for (const id of ['a', 'b', 'c']) expect(first.filter((one) => one === id).length).toBeGreaterThan(90)
  expect(first).not.toContain('d')
})
