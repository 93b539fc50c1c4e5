import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'

test('what is quoted in a text that is quoted stands in single marks', () => {
  expect(quoted('老大爷回头说了句“闺女，慢慢来”，我记了一整天。')).toBe('老大爷回头说了句‘闺女，慢慢来’，我记了一整天。')
})

test('the third level has double marks again, and an apostrophe is no mark', () => {
  expect(quoted('“他写了‘好’字”')).toBe('‘他写了“好”字’')
  expect(quoted('I don’t mind')).toBe('I don’t mind')
})

test('a text without marks stays as it is', () => {
  fc.assert(fc.property(fc.string().filter((text) => !/[“”‘’]/.test(text)), (text) => quoted(text) === text))
})
