// The types let nothing be recorded that the Chinese files have no words for (audit-words.ts); here English follows.
import { expect, test } from 'vitest'
import en from './en/admin.json' with { type: 'json' }
import zh from './zh-CN/admin.json' with { type: 'json' }

test.each(['action', 'detail'] as const)('both languages have words for every %s of the audit record', (part) => {
  expect(Object.keys(en.record[part]).sort()).toEqual(Object.keys(zh.record[part]).sort())
  for (const words of [...Object.values(en.record[part]), ...Object.values(zh.record[part])]) expect(words.trim()).not.toBe('')
})

test('a detail that one deed says in a word of its own has it in both languages, and below that deed', () => {
  const keys = ({ detailOf }: { detailOf: Record<string, object> }) => Object.entries(detailOf).map(([action, words]) => [action, Object.keys(words)])
  expect(keys(en.record)).toEqual(keys(zh.record))
  for (const [action, words] of Object.entries(zh.record.detailOf)) {
    expect(Object.keys(zh.record.action)).toContain(action)
    for (const key of Object.keys(words)) expect(Object.keys(zh.record.detail)).toContain(key)
  }
})
