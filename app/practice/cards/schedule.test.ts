import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rating } from './rating.ts'
import { type Memory, remember, retrievability } from './schedule.ts'

const begin = new Date('2026-03-02T01:00:00Z')
const dayMs = 86_400_000
const reviews = fc.array(fc.record({ rating: fc.constantFrom<Rating[]>(1, 2, 3), days: fc.integer({ min: 0, max: 120 }) }), { minLength: 1, maxLength: 30 })

function replay(steps: readonly { rating: Rating; days: number }[]): Memory[] {
  let now = begin
  const memories: Memory[] = []
  for (const { rating, days } of steps) {
    now = new Date(now.getTime() + days * dayMs)
    memories.push(remember(memories.at(-1) ?? null, rating, now))
  }
  return memories
}

test('the same answers at the same moments give the same dates', () => {
  fc.assert(
    fc.property(reviews, (steps) => {
      expect(replay(steps)).toEqual(replay(steps))
    }),
  )
})

test('a question comes back after one day at the earliest and a year at the latest', () => {
  fc.assert(
    fc.property(reviews, (steps) => {
      for (const { due, reviewedAt } of replay(steps)) {
        const days = (due.getTime() - reviewedAt.getTime()) / dayMs
        expect(days).toBeGreaterThanOrEqual(1)
        expect(days).toBeLessThanOrEqual(365)
      }
    }),
  )
})

test('a wrong answer never comes back later than a right one, and a slow one is in between', () => {
  fc.assert(
    fc.property(reviews, fc.integer({ min: 1, max: 60 }), (steps, days) => {
      const before = replay(steps).at(-1) ?? null
      const now = new Date((before?.reviewedAt ?? begin).getTime() + days * dayMs)
      const [wrong, slow, right] = [remember(before, 1, now), remember(before, 2, now), remember(before, 3, now)]
      expect(wrong.due.getTime()).toBeLessThanOrEqual(slow.due.getTime())
      expect(slow.due.getTime()).toBeLessThanOrEqual(right.due.getTime())
    }),
  )
})

test('what is known fades: retrievability is a chance and never grows by waiting', () => {
  fc.assert(
    fc.property(reviews, fc.nat(400), fc.nat(400), (steps, one, other) => {
      const memory = replay(steps).at(-1)
      if (!memory) return
      const chanceAfter = (days: number) => retrievability(memory, new Date(memory.reviewedAt.getTime() + days * dayMs))
      const [soon, late] = [chanceAfter(Math.min(one, other)), chanceAfter(Math.max(one, other))]
      expect(soon).toBeLessThanOrEqual(1)
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThanOrEqual(soon)
    }),
  )
})

test('a quiz that was closed late does not turn time back', () => {
  const later = remember(null, 3, new Date(begin.getTime() + dayMs))
  expect(() => remember(later, 1, begin)).not.toThrow()
  expect(retrievability(later, begin)).toBe(1)
})

test('right answers on the due dates come back after 3, 14 and 57 days', () => {
  let memory = remember(null, 3, begin)
  const intervals = [1, 2, 3].map(() => {
    const days = (memory.due.getTime() - memory.reviewedAt.getTime()) / dayMs
    memory = remember(memory, 3, memory.due)
    return days
  })
  expect(intervals).toEqual([3, 14, 57])
})
