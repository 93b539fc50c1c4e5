import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeOf, GradeMethod } from './grade.ts'

const score = (points: number, maxPoints = 100) => ({ points, maxPoints })

test.each([
  ['best', { percent: 90, passed: true }],
  ['first', { percent: 60, passed: false }],
  ['last', { percent: 78, passed: false }],
  ['average', { percent: 76, passed: false }],
] as const)('of 60, 90 and 78 of 100 the %s is %o at a pass mark of 80', (method, grade) => {
  expect(gradeOf(method, [score(60), score(90), score(78)], 80)).toEqual(grade)
})

test('an average is compared exactly, whatever the papers have', () => {
  // 2/3 and 14/15 are 80 per cent together.
  expect(gradeOf('average', [score(2, 3), score(14, 15)], 80)).toEqual({ percent: 80, passed: true })
  expect(gradeOf('average', [score(2, 3), score(13_999_999, 15_000_000)], 80).passed).toBe(false)
})

test('of one attempt every method says the same, and more points never make a grade worse', () => {
  const some = fc.tuple(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 0, max: 5_000 })).map(([maxPoints, points]) => score(Math.min(points, maxPoints), maxPoints))
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 100 }), fc.constantFrom(...GradeMethod.options), (scores, mark, method) => {
      const [first] = scores
      if (first) expect(gradeOf(method, [first], mark)).toEqual(gradeOf('best', [first], mark))
      const grade = gradeOf(method, scores, mark)
      expect(grade.percent).toBeGreaterThanOrEqual(0)
      expect(grade.percent).toBeLessThanOrEqual(100)
      const better = scores.map(({ points, maxPoints }) => score(Math.min(maxPoints, points + 1), maxPoints))
      expect(gradeOf(method, better, mark).percent).toBeGreaterThanOrEqual(grade.percent)
    }),
  )
})
