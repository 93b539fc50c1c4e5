import fc from 'fast-check'
import { expect, test } from 'vitest'
import { modelAnswer } from '#prisma/seed/model-answers.ts'
import { anyAnswerTo, anyQuestion, multipleQuestion, saying } from './any-question.ts'
import type { Answer } from './answer.ts'
import { drawPaper } from './paper.ts'
import { inHundredths, type Question } from './question.ts'
import { scoreAnswer, scorePaper } from './scoring.ts'

const options = ['a', 'b', 'c', 'd', 'e']
const asked = { id: 'q', points: 4, prompt: saying('q') }
const chosen = (choices: string): Answer => ({ type: 'multiple', choices: [...choices] })
const anyHalfUpTo = fc.constantFrom(50 as const, 100 as const)
const answered = anyQuestion.chain((question) => fc.tuple(fc.constant(question), anyAnswerTo(question)))

function penaltiesOf(question: Question): number {
  return (question.type === 'case' ? question.parts : [question]).reduce((sum, { penalty = 0 }) => sum + inHundredths(penalty), 0)
}

test('the model answer earns every point of every type', () => {
  fc.assert(
    fc.property(anyQuestion, fc.string(), (question, seed) => {
      const paper = drawPaper([question], seed)
      const answers = new Map(paper.questions.map((drawn) => [drawn.question.id, modelAnswer(drawn)] as const))
      expect(scorePaper(paper, answers).points).toBe(inHundredths(question.points))
    }),
  )
})

test('a penalty is taken for a wrong answer, never for a blank one, and the paper never falls below 0', () => {
  const question: Question = { ...asked, type: 'true-false', answer: true, penalty: 1.5 }
  expect(scoreAnswer(question, { type: 'true-false', value: false })).toBe(-150)
  expect(scoreAnswer(question, { type: 'true-false', value: true })).toBe(400)
  expect(scoreAnswer(question, null)).toBe(0)
  const several = { ...multipleQuestion('all-or-nothing', 4, ['a'], options), penalty: 1 }
  expect([scoreAnswer(several, chosen('')), scoreAnswer(several, chosen('b'))]).toEqual([0, -100])
  const answers = new Map<string, Answer>([['q', { type: 'true-false', value: false }]])
  expect(scorePaper(drawPaper([question], 'seed'), answers)).toMatchObject({ points: 0, perQuestion: [{ points: -150 }] })
})

test('a case is the sum of its parts', () => {
  const part = (id: string) => ({ ...asked, id, type: 'true-false', answer: true }) as const
  const whole: Question = { type: 'case', ...asked, points: 8, parts: [part('a'), { ...part('b'), penalty: 1 }] }
  const given = (a: boolean, b?: boolean): Answer => ({
    type: 'case',
    parts: { a: { type: 'true-false', value: a }, ...(b === undefined ? {} : { b: { type: 'true-false', value: b } }) },
  })
  expect([given(true, true), given(true), given(true, false), given(false, false)].map((answer) => scoreAnswer(whole, answer))).toEqual([800, 400, 300, -100])
})

test('points are whole hundredths, at least 0 or minus the penalties, and never above the question’s points', () => {
  fc.assert(
    fc.property(answered, anyHalfUpTo, ([question, answer], halfUpTo) => {
      const points = scoreAnswer(question, answer, halfUpTo)
      expect(Number.isInteger(points)).toBe(true)
      expect(points).toBeGreaterThanOrEqual(-penaltiesOf(question))
      expect(points).toBeLessThanOrEqual(inHundredths(question.points))
    }),
  )
})
