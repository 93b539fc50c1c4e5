import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratingOf, readTime } from './rating.ts'

const seconds = (...values: number[]) => values.map((value) => value * 1000)
const usual = seconds(8, 10, 12, 9, 11)

test.each([
  ['wrong is Again, however quick', { isRight: false, tookMs: 1000, earlierMs: usual }, 1],
  ['right is Good', { isRight: true, tookMs: 9000, earlierMs: usual }, 3],
  ['right at three times the median is still Good', { isRight: true, tookMs: 30_000, earlierMs: usual }, 3],
  ['right but slower than that is Hard', { isRight: true, tookMs: 30_001, earlierMs: usual }, 2],
  ['without five earlier times nobody is slow', { isRight: true, tookMs: 60_000, earlierMs: usual.slice(1) }, 3],
  ['without a time of its own nobody is slow', { isRight: true, tookMs: null, earlierMs: usual }, 3],
  ['of an even number the median lies between the two in the middle', { isRight: true, tookMs: 31_000, earlierMs: seconds(8, 9, 10, 11, 12, 13) }, 3],
] as const)('%s', (_, answer, rating) => {
  expect(ratingOf(answer)).toBe(rating)
})

test('a right answer is never Again and a wrong one never anything else', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.option(fc.nat(400_000)), fc.array(fc.integer({ min: 1, max: 300_000 })), (isRight, tookMs, earlierMs) => {
      expect(ratingOf({ isRight, tookMs, earlierMs }) === 1).toBe(!isRight)
    }),
  )
})

test.each([
  ['4200', 4200],
  ['', null],
  ['0', null],
  ['-5', null],
  ['3.5', null],
  ['1e9', null],
  ['300001', null],
  [null, null],
])('a browser that says %j says %j milliseconds', (given, ms) => {
  expect(readTime(given)).toBe(ms)
})
