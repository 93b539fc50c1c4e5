import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswerTo, anyQuestion, asGiven, multipleQuestion, saying } from './any-question.ts'
import { Answer, isAnswerTo, readAnswer } from './answer.ts'
import { drawPaper } from './paper.ts'
import type { MatchingQuestion, OrderingQuestion } from './question.ts'

const asked = { id: 'q', points: 4, prompt: saying('q') }
const multiple = multipleQuestion('half', 4, ['a'], ['a', 'b', 'c'])
const ordering: OrderingQuestion = {
  ...asked,
  type: 'ordering',
  rule: 'proportional',
  items: ['a', 'b', 'c'].map((id) => ({ id, text: saying(id) })),
}
const matching: MatchingQuestion = {
  ...asked,
  type: 'matching',
  pairs: ['a', 'b', 'c'].map((id) => ({ id, left: saying(`l${id}`), right: saying(`r${id}`) })),
}

test('every valid answer goes to the browser’s keys and back unchanged', () => {
  const answered = anyQuestion.chain((question) =>
    fc.tuple(fc.constant(question), anyAnswerTo(question), fc.string()),
  )
  fc.assert(
    fc.property(answered, ([question, answer, seed]) => {
      expect(isAnswerTo(question, answer)).toBe(true)
      for (const drawn of drawPaper([question], seed).questions) {
        const given = Answer.parse(asGiven(drawn, answer))
        expect(readAnswer(drawn, given)).toEqual(answer)
      }
    }),
  )
})

test('an answer of another type is none', () => {
  expect(isAnswerTo(multiple, { type: 'single', choice: 'a' })).toBe(false)
  expect(isAnswerTo(multiple, { type: 'true-false', value: true })).toBe(false)
})

test('choices are options of the question, none twice; none at all is allowed', () => {
  const chosen = (choices: string[]) => isAnswerTo(multiple, { type: 'multiple', choices })
  expect(chosen(['c', 'a'])).toBe(true)
  expect(chosen([])).toBe(true)
  expect(chosen(['a', 'a'])).toBe(false)
  expect(chosen(['z'])).toBe(false)
})

test('an order names every item once', () => {
  const inOrder = (order: string[]) => isAnswerTo(ordering, { type: 'ordering', order })
  expect(inOrder(['c', 'a', 'b'])).toBe(true)
  expect(inOrder(['c', 'a'])).toBe(false)
  expect(inOrder(['c', 'a', 'a'])).toBe(false)
})

test('a right side is used at most once; pairs may be incomplete', () => {
  const matched = (pairs: Record<string, string>) => isAnswerTo(matching, { type: 'matching', pairs })
  expect(matched({ a: 'b' })).toBe(true)
  expect(matched({ a: 'b', b: 'b' })).toBe(false)
  expect(matched({ a: 'constructor' })).toBe(false)
})

test('a browser cannot answer in the author’s ids where those would be the key', () => {
  for (const drawn of drawPaper([ordering], 'seed').questions) {
    expect(readAnswer(drawn, { type: 'ordering', order: ['a', 'b', 'c'] })).toBeNull()
  }
  for (const drawn of drawPaper([matching], 'seed').questions) {
    expect(readAnswer(drawn, { type: 'matching', pairs: { a: 'a' } })).toBeNull()
  }
})

test('what is no answer at all is refused by the schema', () => {
  expect(Answer.safeParse({ type: 'single', choice: '' }).success).toBe(false)
  expect(Answer.safeParse({ type: 'multiple', choices: ['a'], right: true }).success).toBe(false)
  const polluting: unknown = JSON.parse('{"type":"matching","pairs":{"__proto__":"r1"}}')
  expect(Answer.parse(polluting)).toEqual({ type: 'matching', pairs: {} })
})
