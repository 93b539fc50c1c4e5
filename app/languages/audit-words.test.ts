// The types let nothing be recorded that the Chinese files have no words for (audit-words.ts); here English follows.
import { expect, test } from 'vitest'
import en from './en/admin.json' with { type: 'json' }
import zh from './zh-CN/admin.json' with { type: 'json' }

test.each(['action', 'detail'] as const)('both languages have words for every %s of the audit record', (part) => {
  expect(Object.keys(en.record[part]).sort()).toEqual(Object.keys(zh.record[part]).sort())
  for (const words of [...Object.values(en.record[part]), ...Object.values(zh.record[part])]) expect(words.trim()).not.toBe('')
})
