import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutBeforeQuote, quoted } from './quoted.ts'

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

test('an excerpt that ends inside a quotation is cut before it, one that holds all of it or nothing else is not', () => {
  expect(cutBeforeQuote('她回头说了句“马上就到…')).toBe('她回头说了句…')
  expect(cutBeforeQuote('她说“好”，又说…')).toBe('她说“好”，又说…')
  expect(cutBeforeQuote('“马上就到…')).toBe('“马上就到…')
  expect(cutBeforeQuote('她说“马上就到')).toBe('她说“马上就到')
})
