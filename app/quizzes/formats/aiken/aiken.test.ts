import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBanked, anyCarried, anyText } from '../any-carried.ts'
import { readAiken } from './read-aiken.ts'
import { aikenLoss, writeAiken } from './write-aiken.ts'

const read = (text: string) => readAiken(new TextEncoder().encode(text))
const keys = (text: string) => read(text).mistakes.map(({ line, key }) => `${line} ${key}`)

test('questions with dots and brackets are read, blank lines or not', () => {
  const { questions, mistakes } = read('\uFEFF客户等候超过十分钟，应当？\nA. 不理会\nB. 上前致歉并说明\nANSWER: B\n\n1 + 1 = ?\nA) 1\nB) 2\nC) 3\nanswer: B\n')
  expect(mistakes).toEqual([])
  expect(questions.map(({ line, question }) => [line, question.prompt.zh])).toEqual([[1, '客户等候超过十分钟，应当？'], [6, '1 + 1 = ?']])
  expect(questions[0]?.question).toMatchObject({ id: 'q1', type: 'single', points: 1, options: [{ id: 'a' }, { id: 'b', right: true, text: { zh: '上前致歉并说明', en: '上前致歉并说明' } }] })
})

test('what is wrong is named with the line of its question', () => {
  expect(keys('甲\nA. 一\nB. 二\n\n乙\nA. 一\nB. 二\nANSWER: B')).toEqual(['1 no-answer'])
  expect(keys('甲\nA. 一\nB. 二\nANSWER: C')).toEqual(['1 no-such-option'])
  expect(keys('甲\nA. 一\nC. 二\nANSWER: A')).toEqual(['1 option-order'])
  expect(keys('甲\nA. 一\nB. 一\nANSWER: A')).toEqual(['1 twice'])
  expect(keys('甲\nA. 一\nANSWER: A')).toEqual(['1 few-options'])
  expect(keys('A. 一\nB. 二\nANSWER: A')).toEqual(['1 text-missing'])
})

test('a plain single choice goes out and comes back the same', () => {
  const questions = anyBanked(anyCarried(['single'], anyText, false).map((question) => ({ ...question, points: 1 })).filter((question) => aikenLoss(question) === 'none'))
  fc.assert(
    fc.property(questions, (banked) => {
      const { questions: back, mistakes } = readAiken(writeAiken(banked, 'zh-CN'))
      expect(mistakes).toEqual([])
      expect(back.map(({ question }) => question)).toEqual(banked.map(({ question }) => question))
    }),
    { numRuns: 50 },
  )
})

test('a question that Aiken cannot say whole tells so', () => {
  fc.assert(
    fc.property(anyCarried(['multiple', 'true-false', 'number'], anyText), (question) => {
      expect(aikenLoss(question)).toBe('all')
    }),
  )
})
