import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffled } from './seeded-shuffle.ts'

test('the same seed gives the same order, for good', () => {
  expect(shuffled(['a', 'b', 'c', 'd', 'e', 'f'], 'Starhall')).toEqual([...'adcefb'])
})

test('a shuffle keeps every item and leaves the original alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items]
      const after = shuffled(items, seed)
      expect(items).toEqual(before)
      expect(after.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b))
    }),
  )
})

test('every order of three comes up about as often', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffled(['a', 'b', 'c'], `seed ${seed}`).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
