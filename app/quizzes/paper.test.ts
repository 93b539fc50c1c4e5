import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestions, multipleQuestion, saying } from './any-question.ts'
import { drawPaper, Paper, toPaperQuestion } from './paper.ts'
import type { MatchingQuestion, OrderingQuestion, Question } from './question.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const asked = { id: 'q', points: 4, prompt: saying('q') }

function show(question: Question, seed: string) {
  return drawPaper([question], seed).questions.map((drawn) => toPaperQuestion(drawn.question, drawn.order))
}

test('the same questions and seed give the same paper, another seed another one', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      expect(drawPaper(questions, seed)).toEqual(drawPaper(questions, seed))
    }),
  )
  const question = multipleQuestion('half', 4, ['a'], ids)
  const papers = ['1', '2', '3', '4', '5'].map((seed) => JSON.stringify(show(question, seed)))
  expect(new Set(papers).size).toBeGreaterThan(1)
})

test('a paper holds every question once with all it consists of', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      const paper = drawPaper(questions, seed)
      const byId = (a: Question, b: Question) => (a.id < b.id ? -1 : 1)
      expect(paper.questions.map(({ question }) => question).toSorted(byId)).toEqual(questions.toSorted(byId))
      expect(paper.questions.every(({ question, order }) => question.id === order.id)).toBe(true)
    }),
  )
})

test('a paper survives being stored as JSON', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      const paper = drawPaper(questions, seed, 50)
      expect(Paper.parse(JSON.parse(JSON.stringify(paper)))).toEqual(paper)
    }),
  )
})

test('a paper is a frozen copy: later edits of the content do not reach it', () => {
  const question = multipleQuestion('half', 4, ['a'], ids)
  const paper = drawPaper([question], 'seed')
  question.points = 99
  expect(paper.questions[0]?.question.points).toBe(4)
  expect(Object.isFrozen(paper.questions[0]?.question.prompt)).toBe(true)
})

test('what a browser sees is the same whatever the key is', () => {
  fc.assert(
    fc.property(fc.subarray(ids, { minLength: 1 }), fc.string(), (rights, seed) => {
      const keyed = multipleQuestion('weights', 4, rights, ids)
      expect(show(keyed, seed)).toEqual(show(multipleQuestion('weights', 4, ['a', 'b'], ids), seed))
    }),
  )
  const yes: Question = { ...asked, type: 'true-false', answer: true }
  expect(show({ ...yes, answer: false }, 'seed')).toEqual(show(yes, 'seed'))
})

test('no field of the key or the explanation is on a browser’s question', () => {
  fc.assert(
    fc.property(anyQuestions, fc.string(), (questions, seed) => {
      const shown = drawPaper(questions, seed).questions.map((drawn) =>
        toPaperQuestion(drawn.question, drawn.order),
      )
      const text = JSON.stringify(shown)
      for (const field of ['right', 'answer', 'weight', 'explanation', 'optionPoints', 'pairs']) {
        expect(text).not.toContain(`"${field}":`)
      }
    }),
  )
})

test('the items of an ordering are numbered as shown, so their ids do not tell the order', () => {
  const ordering: OrderingQuestion = {
    ...asked,
    type: 'ordering',
    rule: 'proportional',
    items: ids.map((id) => ({ id, text: saying(id) })),
  }
  const [shown] = show(ordering, 'seed')
  expect(shown).toMatchObject({
    type: 'ordering',
    rule: 'proportional',
    items: ['i1', 'i2', 'i3', 'i4', 'i5'].map((id) => ({ id })),
  })
})

test('the right sides of a matching are numbered as shown, the left sides stand as written', () => {
  const matching: MatchingQuestion = {
    ...asked,
    type: 'matching',
    pairs: ids.map((id) => ({ id, left: saying(`l${id}`), right: saying(`r${id}`) })),
  }
  const [shown] = show(matching, 'seed')
  expect(shown).toMatchObject({
    type: 'matching',
    lefts: ids.map((id) => ({ id, text: saying(`l${id}`) })),
    rights: ['r1', 'r2', 'r3', 'r4', 'r5'].map((id) => ({ id })),
  })
})

test('an added question leaves the insides of the others as they were', () => {
  const question = multipleQuestion('half', 4, ['a'], ids)
  const more = drawPaper([question, { ...question, id: 'another' }], 'seed')
  const orderOf = (paper: Paper) => paper.questions.find(({ order }) => order.id === 'q')?.order
  expect(orderOf(more)).toEqual(orderOf(drawPaper([question], 'seed')))
})

test('an order of another question is refused', () => {
  const question = multipleQuestion('half', 4, ['a'], ids)
  expect(() => toPaperQuestion(question, { id: 'other', shown: [] })).toThrow('order of other')
})
