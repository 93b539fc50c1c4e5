import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameName, maskName } from './holder-name.ts'

test.each([
  ['张伟', '张*'],
  ['欧阳娜娜', '欧*'],
  ['阿依古丽·买买提', '阿*'],
  ["Liam O'Brien", 'L*'],
  ["O'Brien", 'O*'],
  ['𠮷田', '𠮷*'],
  ['é́lodie', 'é́*'],
  ['  张伟', '张*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('a mask never tells how long the name is, and never halves a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const masked = maskName(name)
      expect(masked.isWellFormed()).toBe(true)
      expect([...new Intl.Segmenter('zh').segment(masked)].length).toBeLessThanOrEqual(2)
    }),
  )
})

test.each([
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽买买提', '阿依古丽·买买提'],
  ['liam  o’brien', "Liam O'Brien"],
  [' 张 伟 ', '张伟'],
])('%s is understood as %s', (typed, name) => {
  expect(isSameName(typed, name)).toBe(true)
})

test.each([
  ['', '张伟'],
  ['张', '张伟'],
  ['张*', '张伟'],
  ['吉田', '𠮷田'],
  ['陈旸', '陈䶮'],
])('%j is not %s', (typed, name) => {
  expect(isSameName(typed, name)).toBe(false)
})
