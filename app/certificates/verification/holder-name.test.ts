import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameName, maskName } from './holder-name.ts'

test.each([
  ['张伟', '张*'],
  ['欧阳娜娜', '欧*'],
  ['阿依古丽·买买提', '阿*'],
  ["Liam O'Brien", 'L* O*'],
  ['Maria de la Cruz  Santos', 'M* S*'],
  ['Jean-Luc', 'J*'],
  ['Иван Петров', 'И* П*'],
  ['王 Liam', '王*'],
  ["O'Brien", 'O*'],
  ['𠮷田', '𠮷*'],
  ['é́lodie', 'é́*'],
  ['  张伟', '张*'],
  ['伟', '*'],
  ['X', '*'],
  ['A B', 'A*'],
  ['', '*'],
])('%s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

const words = fc.array(fc.string({ unit: fc.constantFrom(..."LiamO'Briené-"), minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 })
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  words.map((some) => some.join(' ')),
  fc.string({ unit: fc.constantFrom('张', '伟', '𠮷', '田', '·', '阿', ' '), minLength: 1, maxLength: 12 }),
)
const graphemes = (text: string) => [...new Intl.Segmenter('zh').segment(text)].map(({ segment }) => segment)

test('a mask shows at most two characters of the name, whatever its length, and never halves one', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const masked = maskName(name)
      const shown = graphemes(masked.replaceAll('* ', '*')).filter((one) => one !== '*')
      expect(masked.isWellFormed()).toBe(true)
      expect(shown.length).toBeLessThanOrEqual(2)
    }),
  )
})

test('what a mask shows is never the whole name', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const shown = maskName(name).replace(/\*( |$)/gu, '')
      expect(isSameName(shown, name) && shown !== '').toBe(false)
    }),
  )
})

test('names that begin alike and end alike have one mask, whatever stands between', () => {
  fc.assert(
    fc.property(words, words, (some, others) => {
      expect(maskName(`Liam ${some.join(' ')} Oh`)).toBe(maskName(`Lea ${others.join(' ')} Obi`))
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
