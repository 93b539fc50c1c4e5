import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, isAnswerTo } from '../answer.ts'
import { answerPatterns } from './answer-patterns.ts'
import { anyAnswerTo, anyMultiple, anyQuestion, multipleQuestion, saying } from '../any-question.ts'
import { inHundredths, type MultipleQuestion, type PlainQuestion } from '../question.ts'
import { scoreAnswer } from '../scoring.ts'

const anyPlain = anyQuestion.map((question): PlainQuestion[] => (question.type === 'case' ? question.parts : [question]))
const rows = (question: PlainQuestion) => answerPatterns(question).map(({ key, values, points }) => [key, values['right'] ?? values['letters'] ?? values['number'] ?? values['text'] ?? null, points / 100])

test('each row says what the scoring gives to an answer of its pattern, from the whole points down to none', () => {
  fc.assert(
    fc.property(anyPlain, (questions) => {
      for (const question of questions) {
        const patterns = answerPatterns(question)
        for (const { answer, points } of patterns) {
          if (answer) expect(isAnswerTo(question, answer)).toBe(true)
          expect(points).toBe(scoreAnswer(question, answer))
        }
        expect(patterns[0]?.points).toBe(inHundredths(question.points))
        expect(patterns.at(-1)).toMatchObject({ key: 'blank', points: 0 })
      }
    }),
  )
})

/** What the words of a row claim, counted from its answer by itself. */
function claimed({ options }: MultipleQuestion, answer: Answer | null): { right: number; wrong: number } {
  const choices = answer?.type === 'multiple' ? answer.choices : []
  const chosen = options.filter(({ id }) => choices.includes(id))
  return { right: chosen.filter(({ right }) => right === true).length, wrong: chosen.filter(({ right }) => right !== true).length }
}

test('whoever answers as a row says earns what it says, whichever options they chose', () => {
  const answered = anyMultiple.filter(({ rule }) => rule !== 'weights').chain((question) => fc.record({ question: fc.constant(question), answer: anyAnswerTo(question) }))
  fc.assert(
    fc.property(answered, ({ question, answer }) => {
      const given = claimed(question, answer)
      for (const { key, values, points, answer: shown } of answerPatterns(question)) {
        if (key === 'blank') continue
        expect(claimed(question, shown)).toEqual({ right: values['right'], wrong: values['wrong'] })
        if (values['right'] === given.right && values['wrong'] === given.wrong) expect(scoreAnswer(question, answer)).toBe(points)
      }
    }),
  )
})

test('weights: every score that can be earned stands in the table', () => {
  const weighed = anyMultiple.filter(({ rule }) => rule === 'weights').chain((question) => fc.record({ question: fc.constant(question), answer: anyAnswerTo(question) }))
  fc.assert(
    fc.property(weighed, ({ question, answer }) => {
      expect(answerPatterns(question).map(({ points }) => points)).toContain(scoreAnswer(question, answer))
    }),
  )
})

test('a question of three right options out of five reads as the table of the rules does', () => {
  const of = (rule: MultipleQuestion['rule']) => rows(multipleQuestion(rule, 4, ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e']))
  expect(of('half')).toEqual([['allRight', 3, 4], ['missing', 2, 2], ['missing', 1, 2], ['wrongBesides', 3, 0], ['wrongBesides', 3, 0], ['missingAndWrong', 2, 0], ['onlyWrong', 0, 0], ['blank', null, 0]])
  expect(of('right-minus-wrong').slice(0, 5)).toEqual([['allRight', 3, 4], ['missing', 2, 2.67], ['missing', 1, 1.33], ['wrongBesides', 3, 2.67], ['wrongBesides', 3, 1.33]])
  expect(of('weights').slice(0, 4)).toEqual([['allRight', 3, 4], ['A B', 'A B', 2.67], ['A B C D', 'A B C D', 2], ['A', 'A', 1.33]].map(([key, letters, points]) => [key === 'allRight' ? key : 'weighed', letters, points]))
})

test('a number is shown at its value, at the end of its tolerance, in its other unit and outside', () => {
  const number: PlainQuestion = { type: 'number', id: 'q', points: 2, penalty: 1, prompt: saying('q'), accepted: [{ value: 30000, tolerance: 500 }], units: [{ id: 'yuan', text: saying('元'), factor: 1 }, { id: 'wan', text: saying('万元'), factor: 10000 }] }
  expect(rows(number)).toEqual([['number', '30000', 2], ['numberWithin', '30500', 2], ['numberInUnit', '3', 2], ['numberOutside', '30501', -1], ['blank', null, 0]])
})

test('gaps and pairs are counted down, an order never misses one alone', () => {
  const accepted = [{ text: '微笑' }, { text: '笑', percent: 50 }]
  const gaps: PlainQuestion = { type: 'gaps', id: 'q', points: 4, prompt: saying('q'), rule: 'proportional', text: { zh: '[[a]] [[b]]', en: '[[a]] [[b]]' }, gaps: [{ id: 'a', accepted }, { id: 'b', options: [{ id: 'x', text: saying('x'), right: true }, { id: 'y', text: saying('y') }] }] }
  expect(rows(gaps)).toEqual([['allFilled', 2, 4], ['partlyFilled', '笑', 3], ['filled', 1, 2], ['filled', 0, 0], ['blank', null, 0]])
  const items = ['a', 'b', 'c'].map((id) => ({ id, text: saying(id) }))
  expect(rows({ type: 'ordering', id: 'q', points: 3, prompt: saying('q'), rule: 'proportional', items })).toEqual([['allPlaced', 3, 3], ['placed', 1, 1], ['placed', 0, 0], ['blank', null, 0]])
  expect(rows({ type: 'matching', id: 'q', points: 3, prompt: saying('q'), pairs: items.map(({ id }) => ({ id, left: saying(`l${id}`), right: saying(`r${id}`) })) })).toEqual([['allMatched', 3, 3], ['matched', 2, 2], ['matched', 1, 1], ['matched', 0, 0], ['blank', null, 0]])
})
