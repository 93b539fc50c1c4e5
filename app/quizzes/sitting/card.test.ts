import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswerTo, anyQuestions, asGiven } from '../any-question.ts'
import { fieldsOf } from '#prisma/seed/model-answers.ts'
import { type Answer, isBlank } from '../answer.ts'
import { drawPaper, toPaperQuestion } from '../paper.ts'
import { type Card, flagField, isAnswered, isSameAnswer, readGiven, toCard } from './card.ts'

/** The form as a browser fills it in. */
function filledIn(card: Card, answer: Answer): FormData {
  const form = new FormData()
  for (const [name, value] of fieldsOf(card.id, answer)) form.append(name, value)
  return form
}

const anyCardAndAnswer = anyQuestions.chain((questions) => {
  const paper = drawPaper(questions, 'seed')
  return fc.constantFrom(...paper.questions).chain((drawn) =>
    anyAnswerTo(drawn.question).map((answer) => ({
      card: toCard(toPaperQuestion(drawn.question, drawn.order), 'zh'),
      answer: asGiven(drawn, answer),
    })),
  )
})

test('what a form is filled in with is what is read from it', () => {
  fc.assert(
    fc.property(anyCardAndAnswer, ({ card, answer }) => {
      const read = readGiven(card, filledIn(card, answer))
      expect(read.fault).toBeNull()
      if (isBlank(answer)) expect(isBlank(read.answer)).toBe(true)
      else expect(isSameAnswer(withoutBlanks(read.answer), withoutBlanks(answer))).toBe(true)
    }),
  )
})

/** Parts of a case that were left open may be there or not. */
function withoutBlanks(answer: Answer | null): Answer | null {
  if (answer?.type !== 'case') return answer
  return { ...answer, parts: Object.fromEntries(Object.entries(answer.parts).filter(([, part]) => !isBlank(part))) }
}

const items = ['i1', 'i2', 'i3'].map((key) => ({ key, text: key, hasHand: false }))
const asked = { id: 'q', points: 4, prompt: 'q', hasHand: false, penalty: 0 }
const ordering: Card = { ...asked, type: 'ordering', rule: 'all-or-nothing', items }
const matching: Card = { ...asked, type: 'matching', lefts: items, rights: items }

function form(fields: Record<string, string>): FormData {
  const filled = new FormData()
  for (const [name, value] of Object.entries(fields)) filled.append(name, value)
  return filled
}

test('an order with a gap, a double or a number too high is a fault; without numbers it is open', () => {
  const read = (...places: string[]) => readGiven(ordering, form(Object.fromEntries(places.map((place, index) => [`answer.q.i${index + 1}`, place]))))
  expect(read('', '', '')).toEqual({ answer: null, fault: null })
  expect(read('2', '3', '1')).toEqual({ answer: { type: 'ordering', order: ['i3', 'i1', 'i2'] }, fault: null })
  for (const places of [['1', '2', ''], ['1', '1', '2'], ['1', '2', '4'], ['0', '1', '2']]) expect(read(...places).fault).toBe('order-unfinished')
})

test('one right side for two left sides is a fault; the pairs that are clear, and the one that stood before, are kept', () => {
  const twice = form({ 'answer.q.i1': 'r1', 'answer.q.i2': 'r1', 'answer.q.i3': 'r3' })
  expect(readGiven(matching, twice)).toEqual({ answer: { type: 'matching', pairs: { i3: 'r3' } }, fault: 'match-repeated' })
  const before = { type: 'matching', pairs: { i2: 'r1', i3: 'r2' } } as const
  const read = readGiven(matching, twice, before)
  expect(read).toEqual({ answer: { type: 'matching', pairs: { i2: 'r1', i3: 'r3' } }, fault: 'match-repeated' })
  expect(isAnswered(matching, read.answer)).toBe(false)
})

test('left sides may stay open', () => {
  const partly = readGiven(matching, form({ 'answer.q.i1': 'r1', 'answer.q.i2': '' })).answer
  expect(partly).toEqual({ type: 'matching', pairs: { i1: 'r1' } })
  expect(isAnswered(matching, partly)).toBe(false)
})

test('what cannot be read keeps the answer that stood before', () => {
  const order: Answer = { type: 'ordering', order: ['i3', 'i1', 'i2'] }
  expect(readGiven(ordering, form({ 'answer.q.i1': '1', 'answer.q.i2': '1' }), order)).toEqual({ answer: order, fault: 'order-unfinished' })
})

test('fields of other questions are not read', () => {
  const other = form({ 'answer.q2.i1': '1', [flagField('q')]: 'on' })
  expect(readGiven(ordering, other)).toEqual({ answer: null, fault: null })
})

test('the order in which choices were ticked makes no other answer', () => {
  expect(isSameAnswer({ type: 'multiple', choices: ['b', 'a'] }, { type: 'multiple', choices: ['a', 'b'] })).toBe(true)
  expect(isSameAnswer({ type: 'ordering', order: ['b', 'a'] }, { type: 'ordering', order: ['a', 'b'] })).toBe(false)
  expect(isSameAnswer(null, { type: 'true-false', value: false })).toBe(false)
})
