import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestion, multipleQuestion, saying } from '#app/quizzes/any-question.ts'
import { inHundredths, type Question } from '#app/quizzes/question.ts'
import { AuthoredQuestion } from '#app/quizzes/quiz-file.ts'
import { fewestPoints } from './blueprint.ts'
import { worth } from './worth.ts'

test('a sound question is sound with any points, and has them', () => {
  fc.assert(
    fc.property(anyQuestion, fc.integer({ min: fewestPoints, max: 100_000 }), (question, points) => {
      fc.pre(AuthoredQuestion.safeParse(question).success)
      const worthy = worth(question, points)
      expect(inHundredths(worthy.points)).toBe(points)
      expect(AuthoredQuestion.safeParse(worthy).error).toBe(undefined)
    }),
  )
})

test('with the points it had a question is as it was', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      fc.pre(inHundredths(question.points) >= fewestPoints)
      expect(worth(question, inHundredths(question.points))).toEqual(question)
    }),
  )
})

test('parts, option points and penalty go along in proportion', () => {
  const part = (id: string, points: number) => ({ type: 'true-false' as const, id, points, prompt: saying(id), answer: true })
  const question: Question = { type: 'case', id: 'q', points: 4, prompt: saying('q'), parts: [part('a', 1), part('b', 3)] }
  expect(worth(question, 1000)).toMatchObject({ points: 10, parts: [{ points: 2.5 }, { points: 7.5 }] })
  expect(worth({ ...multipleQuestion('per-option', 4, ['a', 'b'], ['a', 'b', 'c']), optionPoints: 1, penalty: 2 }, 200)).toMatchObject({ points: 2, optionPoints: 0.5, penalty: 1 })
})
