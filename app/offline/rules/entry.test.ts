import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf, type Entry, entryOf, isEmptyAnswer, verdictOf } from './entry.ts'

const sent = { account: 'a', path: '/practice', title: '', doneAt: 1, spareId: crypto.randomUUID() }

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  id: fc.uuid(),
  account: fc.constantFrom('a', 'b', 'c'),
  path: fc.constant('/practice'),
  title: fc.string(),
  doneAt: fc.nat({ max: 20 }),
  fields: fc.constant([]),
})

test('the same page sent twice is one entry, by the name that its form brings', () => {
  fc.assert(
    fc.property(fc.uuid(), (delivery) => {
      const entry = entryOf({ ...sent, fields: [['delivery', delivery], ['hash', 'x']] })
      expect([entry.id, entry.fields]).toEqual([delivery, [['hash', 'x']]])
    }),
  )
  expect(entryOf({ ...sent, fields: [['delivery', 'not a name']] }).id).toBe(sent.spareId)
})

test('an account finds its own entries, all of them, in the order in which they were done', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyEntry, { selector: ({ id }) => id }), (entries) => {
      const own = entriesOf(entries, 'a')
      expect(new Set(own.map(({ id }) => id))).toEqual(new Set(entries.filter(({ account }) => account === 'a').map(({ id }) => id)))
      for (const [index, { doneAt }] of own.entries()) expect(doneAt).toBeGreaterThanOrEqual(own[index - 1]?.doneAt ?? 0)
    }),
  )
})

test('a daily answer without a choice is none', () => {
  expect(isEmptyAnswer({ path: '/practice', fields: [['course', 'x'], ['question', 'y']] })).toBe(true)
  expect(isEmptyAnswer({ path: '/practice', fields: [['answer.y', 'a']] })).toBe(false)
  expect(isEmptyAnswer({ path: '/learn/a/b', fields: [['hash', 'x']] })).toBe(false)
})

test('only the server’s own word takes an entry out of the outbox', () => {
  fc.assert(fc.property(fc.anything(), (body) => void expect(verdictOf(body)).toBeNull()))
  expect(verdictOf({ outcome: 'other-account' })).toBeNull()
  expect(verdictOf({ outcome: 'kept', words: '好', to: 'https://elsewhere' })).toEqual({ isKept: true, words: '好', to: null })
  expect(verdictOf({ outcome: 'refused', words: '不', to: null })).toEqual({ isKept: false, words: '不', to: null })
  expect(verdictOf({ outcome: 'kept', words: '好', to: '/practice/answers/1' })?.to).toBe('/practice/answers/1')
})
