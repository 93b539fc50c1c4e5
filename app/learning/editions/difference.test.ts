import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allLines, differenceOf } from './difference.ts'

const text = fc.array(fc.constantFrom('甲', '乙', '丙', '', 'a b'), { maxLength: 12 }).map((lines) => lines.join('\n'))

test('the lines that stayed and went are the text before, those that stayed and came the text after', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const without = (kind: string) => allLines(before, after).filter((line) => line.kind !== kind).map((line) => line.text).join('\n')
      expect([without('added'), without('removed')]).toEqual([before, after])
    }),
  )
})

test('the same text has no difference', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(differenceOf(one, one)).toEqual([])
    }),
  )
})

test('a change is shown with two lines around it, and the rest is counted', () => {
  const before = Array.from({ length: 20 }, (_, index) => String(index)).join('\n')
  expect(differenceOf(before, before.replace('\n10\n', '\nzehn\n'))).toEqual([
    { kind: 'left-out', count: 8 },
    ...['8', '9'].map((line) => ({ kind: 'same', text: line })),
    { kind: 'removed', text: '10' },
    { kind: 'added', text: 'zehn' },
    ...['11', '12'].map((line) => ({ kind: 'same', text: line })),
    { kind: 'left-out', count: 7 },
  ])
})
