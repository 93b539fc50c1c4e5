import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutLastLine } from './last-line.ts'

test.each([
  ['带徒弟三个月，发现自己又学了一遍。', '一遍。'],
  ['会说三种话，最管用的还是“您别急”。', '别急”。'],
  ['一句重话没有，多谢𠮷大姐！', '大姐！'],
])('the end of %s stays together', (text, tail) => {
  expect(cutLastLine(text)).toEqual([text.slice(0, -tail.length), tail])
})

test.each(['Thank you all', '谢谢 Liam', '谢', ''])('nothing is cut off %s', (text) => {
  expect(cutLastLine(text)).toEqual([text, ''])
})

test('whatever is cut, the text stays what it was', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('好', '𠮷', '，', '。', ' ', 'a', '“') }), (text) => cutLastLine(text).join('') === text))
})
