import { expect, test } from 'vitest'
import { backOff } from './alarm.ts'

test('after each failure a display waits longer, but never longer than half a minute', () => {
  expect([1, 2, 3, 4, 5, 500].map((failures) => backOff(failures, 1))).toEqual([4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
})

test('a thousand displays whose server went away at once come back one by one', () => {
  for (const failures of [1, 2, 3, 50]) {
    const waits = Array.from({ length: 1_000 }, () => backOff(failures)).sort((one, other) => one - other)
    const [first = 0] = waits
    const last = waits.at(-1) ?? 0
    expect(last).toBeLessThanOrEqual(first * 2.1)
    // Spread over the second half of the wait: in no tenth of it come more than a fifth of them.
    const tenth = backOff(failures, 1) / 20
    for (let begin = backOff(failures, 0); begin < last; begin += tenth) expect(waits.filter((wait) => begin <= wait && wait < begin + tenth).length).toBeLessThan(200)
  }
})
