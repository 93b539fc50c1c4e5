import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestion } from '#app/quizzes/any-question.ts'
import { Question } from '#app/quizzes/question.ts'
import { contentOf, partNew } from './known-questions.ts'

const stored = (question: Question) => JSON.stringify(Question.parse(question))

test('a question is known by what it says, not by its id', () => {
  fc.assert(
    fc.property(anyQuestion, fc.stringMatching(/^[a-z0-9]{1,8}$/), (question, id) => {
      expect(contentOf(stored({ ...question, id }))).toBe(contentOf(stored(question)))
      expect(contentOf(stored({ ...question, points: question.points + 1 }))).not.toBe(contentOf(stored(question)))
      expect(contentOf(stored({ ...question, prompt: { zh: `"id":"${id}"`, en: id } }))).not.toBe(contentOf(stored(question)))
    }),
  )
})

test('nor by what its options are called, nor by its spaces and lines; gaps are what the text calls them', () => {
  fc.assert(
    fc.property(anyQuestion.filter(({ type }) => type !== 'gaps' && type !== 'case'), (question) => {
      const renamed = stored(question).replace(/"id":"([a-z0-9-]+)"/g, '"id":"an-$1"').replace('"prompt":{"zh":"题', '"prompt":{"zh":"题\\n ')
      expect(contentOf(renamed)).toBe(contentOf(stored(question).replace('"prompt":{"zh":"题', '"prompt":{"zh":"题 ')))
    }),
  )
  const gapped = (first: string) => JSON.stringify({ type: 'gaps', id: 'q', text: { zh: '[[a]][[b]]' }, gaps: [{ id: first, accepted: ['甲'] }] })
  expect(contentOf(gapped('a'))).not.toBe(contentOf(gapped('b')))
})

test('what is in the bank is left out, and counted', () => {
  const rows = ['一', '二', '三'].map((text) => ({ stored: `{"type":"single","id":"${text}","prompt":"${text}"}` }))
  const [one] = rows
  if (!one) throw new Error('there are three')
  expect(partNew(rows, [one.stored.replace('"id":"一"', '"id":"q7"')])).toEqual({ fresh: rows.slice(1), known: 1 })
  // The same question twice in one file is one.
  expect(partNew([...rows, ...rows], [])).toEqual({ fresh: rows, known: 3 })
})
