import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswerTo, anyQuestions, asGiven } from '#app/quizzes/any-question.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { checkQuestions, drawCheck, judge, readCheck } from './check.ts'

const none = new Set<string>()

test('a check has three questions of the course, or all where there are fewer, each once', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      const ids = drawCheck(questions, none, seed).questions.map(({ question }) => question.id)
      expect(new Set(ids).size).toBe(Math.min(checkQuestions, questions.length))
      for (const id of ids) expect(questions.map((question) => question.id)).toContain(id)
    }),
  )
})

test('what was asked before is asked again only where nothing else is left', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      const asked = new Set(drawCheck(questions, none, seed).questions.map(({ question }) => question.id))
      const again = drawCheck(questions, asked, `${seed}'`).questions.filter(({ question }) => asked.has(question.id))
      expect(again.length).toBe(Math.max(0, checkQuestions - (questions.length - asked.size)) - Math.max(0, checkQuestions - questions.length))
    }),
  )
})

test('two right of three pass, one does not', () => {
  const questions = [1, 2, 3].map((number) => ({
    id: `q${number}`,
    type: 'true-false' as const,
    points: 4,
    prompt: { zh: '题', en: 'text' },
    answer: true,
  }))
  const paper = drawCheck(questions, none, 'seed')
  const answers = (rights: number) => new Map<string, Answer>(questions.map(({ id }, index) => [id, { type: 'true-false', value: index < rights }]))
  expect(judge(paper, answers(3))).toEqual({ right: 3, passed: true })
  expect(judge(paper, answers(2))).toEqual({ right: 2, passed: true })
  expect(judge(paper, answers(1))).toEqual({ right: 1, passed: false })
  expect(judge(paper, new Map())).toEqual({ right: 0, passed: false })
})

test('model answers are all right, whatever the questions', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      const paper = drawCheck(questions, none, seed)
      const answers = new Map(paper.questions.map((drawn) => [drawn.question.id, modelAnswer(drawn)]))
      expect(judge(paper, answers)).toEqual({ right: paper.questions.length, passed: true })
    }),
  )
})

test('a judgement is bounded by the questions, whatever is answered, also by nonsense', () => {
  const answered = anyQuestions.chain((questions) => {
    const paper = drawCheck(questions, none, 'seed')
    return fc.tuple(...paper.questions.map((drawn) => anyAnswerTo(drawn.question).map((answer) => asGiven(drawn, answer)))).map((answers) => ({ paper, answers }))
  })
  fc.assert(
    fc.property(answered, ({ paper, answers }) => {
      const shifted = [...answers.slice(1), ...answers.slice(0, 1)]
      for (const given of [answers, shifted]) {
        const { right } = judge(paper, new Map(given.map((answer, index) => [paper.questions[index]?.question.id ?? '', answer])))
        expect(right).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(paper.questions.length)
      }
    }),
  )
})

test('a question left open is a fault beside it, and so is an answer to nothing that was shown', () => {
  const question = {
    id: 'q',
    type: 'single' as const,
    points: 1,
    prompt: { zh: '题', en: 'text' },
    options: [
      { id: 'a', text: { zh: '甲', en: 'A' }, right: true },
      { id: 'b', text: { zh: '乙', en: 'B' } },
    ],
  }
  const paper = drawCheck([question], none, 'seed')
  const form = (value?: string) => {
    const fields = new FormData()
    if (value !== undefined) fields.append('answer.q', value)
    return fields
  }
  expect(readCheck(paper, form()).faults).toEqual({ q: 'teach-backs:check.fault.open' })
  expect(readCheck(paper, form('z')).faults).toEqual({ q: 'common:fault.invalid' })
  expect([...readCheck(paper, form('b')).answers]).toEqual([['q', { type: 'single', choice: 'b' }]])
  const [drawn] = paper.questions
  expect(drawn && judge(paper, new Map([['q', wrongAnswer(drawn)]]))).toEqual({ right: 0, passed: false })
})
