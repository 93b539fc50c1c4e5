import { expect, test } from 'vitest'
import { Question } from '#app/quizzes/question.ts'
import { deckOf } from './deck.ts'
import { questionHash, shownHash } from './question-hash.ts'

const written = { id: 'q1', type: 'true-false', points: 2, prompt: { zh: '对吗', en: 'Right?' }, answer: true }
const question = Question.parse(written)

test('a question read back from a database that sorts keys has the same version', () => {
  const sorted = Object.fromEntries(Object.entries(written).sort(([a], [b]) => (a < b ? -1 : 1)))
  expect(questionHash(Question.parse(JSON.parse(JSON.stringify(sorted))))).toBe(questionHash(question))
})

test.each([
  ['its text', { ...written, prompt: { zh: '对不对', en: 'Right?' } }],
  ['its key', { ...written, answer: false }],
  ['its explanation', { ...written, explanation: { zh: '因为', en: 'Because' } }],
])('a question with %s changed is another version', (_, changed) => {
  expect(questionHash(Question.parse(changed))).not.toBe(questionHash(question))
})

test('what a form carries tells nothing of the key: only what is shown makes it another one', () => {
  for (const other of [{ ...written, answer: false }, { ...written, explanation: { zh: '因为', en: 'Because' } }]) expect(shownHash(Question.parse(other))).toBe(shownHash(question))
  expect(shownHash(Question.parse({ ...written, prompt: { zh: '对不对', en: 'Right?' } }))).not.toBe(shownHash(question))
})

test('the deck leaves out what takes more than a tap, and knows a changed question as new', () => {
  const ordering = Question.parse({ id: 'q2', type: 'ordering', points: 2, prompt: written.prompt, items: ['a', 'b'].map((id) => ({ id, text: { zh: id, en: id } })) })
  const courses = [{ slug: 'course', quiz: { questions: [question, ordering] } }]
  const memory = { due: new Date(), stability: 1, difficulty: 1, reps: 1, lapses: 0, reviewedAt: new Date(), rating: 3 } as const
  const deck = (key: string) => deckOf({ courses, memories: new Map([[key, memory]]), answeredToday: new Set() })
  expect(deck(`course/q1/${questionHash(question)}`).map((one) => [one.question.id, one.memory])).toEqual([['q1', memory]])
  expect(deck('course/q1/of-another-version').map((one) => one.memory)).toEqual([null])
})
