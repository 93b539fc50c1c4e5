import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswerTo, anyQuestions, asGiven, multipleQuestion } from '../any-question.ts'
import { drawPaper } from '../paper.ts'
import { scorePaper } from '../scoring.ts'
import { rightOrWrong, toReview } from './review.ts'

test('the points of the review are the points of the score', () => {
  fc.assert(
    fc.property(
      anyQuestions.chain((questions) =>
        fc.tuple(fc.constant(questions), ...questions.map((question) => fc.option(anyAnswerTo(question), { freq: 4 }))),
      ),
      ([questions, ...answers]) => {
        const paper = drawPaper(questions, 'seed')
        const byQuestion = new Map(questions.map(({ id }, index) => [id, answers[index] ?? null]))
        const reviews = paper.questions.map((drawn) => {
          const answer = byQuestion.get(drawn.question.id) ?? null
          return { drawn, given: answer && asGiven(drawn, answer) }
        })
        const given = new Map(reviews.flatMap(({ drawn, given }) => (given ? [[drawn.question.id, given] as const] : [])))
        const points = reviews.map((one) => toReview({ ...one, halfUpTo: paper.halfUpTo }, 'zh').points)
        expect(points).toEqual(scorePaper(paper, given).perQuestion.map((question) => question.points))
      },
    ),
  )
})

test('a review names what I chose, what is right, and how far it counts', () => {
  const [drawn] = drawPaper([multipleQuestion('proportional', 4, ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e'])], 'seed').questions
  if (!drawn) throw new Error('an empty paper')
  const review = toReview({ drawn, given: { type: 'multiple', choices: ['a', 'b'] }, halfUpTo: 100 }, 'en')
  expect(review).toMatchObject({ kind: 'choices', verdict: 'partly', points: 267, maxPoints: 400, explanation: 'text why q' })
  const marks = review.kind === 'choices' ? review.choices.map(({ text, chosen, isKey }) => `${text} ${chosen} ${isKey}`).sort() : []
  expect(marks).toEqual(['text a true true', 'text b true true', 'text c false true', 'text d false false', 'text e false false'])
})

test('no answer is called open, not wrong', () => {
  const [drawn] = drawPaper([multipleQuestion('half', 4, ['a'], ['a', 'b'])], 'seed').questions
  if (!drawn) throw new Error('an empty paper')
  expect(toReview({ drawn, given: null, halfUpTo: 100 }, 'zh').verdict).toBe('open')
})

test('where an answer is right or wrong, a part of it is wrong, and no points, rule or weights are shown', () => {
  const [drawn] = drawPaper([multipleQuestion('proportional', 4, ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e'])], 'seed').questions
  if (!drawn) throw new Error('an empty paper')
  const review = rightOrWrong(toReview({ drawn, given: { type: 'multiple', choices: ['a', 'b'] }, halfUpTo: 100 }, 'en'))
  expect(review).toMatchObject({ kind: 'choices', verdict: 'wrong', rule: null })
  expect(review.kind === 'choices' && review.choices.every(({ weight }) => weight === null)).toBe(true)
})
