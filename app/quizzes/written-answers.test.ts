import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saying } from './any-question.ts'
import { readNumber } from './number-text.ts'
import type { GapsQuestion, NumberQuestion } from './question.ts'
import { scoreAnswer } from './scoring.ts'
import { foldText, percentOfNumber, percentOfText } from './written-answers.ts'

const asked = { id: 'q', points: 4, prompt: saying('q') }

test.each([
  ['ＡＢＣ　１２', 'abc 12'],
  ['  客户  服务 ', '客户服务'],
  ['用 SIM 卡', '用sim卡'],
  ['new   hire', 'NEW HIRE'],
  ['ﬁle', 'file'],
])('“%s” and “%s” are the same answer', (one, other) => {
  expect(foldText(one)).toBe(foldText(other))
})

test('capitals count where the question says so, and then alone', () => {
  expect(foldText('SIM', { matchCase: true })).not.toBe(foldText('sim', { matchCase: true }))
  expect(foldText('ＳＩＭ', { matchCase: true })).toBe('SIM')
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)))
})

test('the best accepted text counts, and an unknown one earns nothing', () => {
  const accepted = [{ text: '徒弟', percent: 50 }, { text: '徒 弟' }, { text: 'mentee' }]
  expect(percentOfText(accepted, '徒弟', {})).toBe(100)
  expect(percentOfText(accepted, 'Mentee', {})).toBe(100)
  expect(percentOfText(accepted, '师傅', {})).toBe(0)
})

test.each([
  ['３，５００．５', '3500.5'],
  ['-0.5', '-0.5'],
  ['−2', '-2'],
  ['.5', '.5'],
  ['1,234,567', '1234567'],
  ['5.', '5'],
  ['1,23', null],
  ['1.2.3', null],
  ['三', null],
  ['', null],
  ['1e5', null],
  ['NaN', null],
])('“%s” is read as %s', (written, expected) => {
  expect(readNumber(written)).toBe(expected)
})

const amount: NumberQuestion = {
  ...asked,
  type: 'number',
  accepted: [{ value: 0.3, tolerance: 0 }, { value: 1, tolerance: 0.1, percent: 50 }],
  units: [
    { id: 'yuan', text: saying('元'), factor: 1 },
    { id: 'wan', text: saying('万元'), factor: 10_000 },
  ],
}

test('numbers are exact decimals, with the ends of the tolerance and the unit counted', () => {
  const percent = (number: string, unit?: string) => percentOfNumber(amount, { type: 'number', number, ...(unit === undefined ? {} : { unit }) })
  expect(percent('0.3')).toBe(100)
  expect(percent('0.00003', 'wan')).toBe(100)
  expect(percent('0.30000000000000004')).toBe(0)
  expect([percent('0.9'), percent('1.1'), percent('1.1000001')]).toEqual([50, 50, 0])
})

test('gaps share the points, or all must be right', () => {
  const text = { zh: '[[a]][[b]][[c]]', en: '[[a]][[b]][[c]]' }
  const gaps: GapsQuestion['gaps'] = [
    { id: 'a', accepted: [{ text: '迎' }, { text: '笑', percent: 50 }] },
    { id: 'b', options: [{ id: 'x', text: saying('x'), right: true }, { id: 'y', text: saying('y') }] },
    { id: 'c', accepted: [{ text: '送' }] },
  ]
  const question = (rule: GapsQuestion['rule']): GapsQuestion => ({ ...asked, type: 'gaps', rule, text, gaps })
  const score = (rule: GapsQuestion['rule'], given: Record<string, string>) => scoreAnswer(question(rule), { type: 'gaps', gaps: given })
  expect(score('proportional', { a: '迎', b: 'x', c: '送' })).toBe(400)
  expect(score('proportional', { a: '笑', b: 'y' })).toBe(67)
  expect(score('all-or-nothing', { a: '迎', b: 'x' })).toBe(0)
  expect(score('all-or-nothing', { a: '迎', b: 'x', c: '送' })).toBe(400)
})
