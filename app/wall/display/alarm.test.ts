import { expect, test } from 'vitest'
import { backOff } from './alarm.ts'

test('after each failure a display waits longer, but never much more than a minute', () => {
  expect([1, 2, 3, 4, 5, 500].map((failures) => backOff(failures, 0.5))).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000])
  expect(backOff(1, 0)).toBe(3_750)
  expect(backOff(500, 1)).toBe(75_000)
})
