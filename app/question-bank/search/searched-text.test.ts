import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyQuestion } from '#app/quizzes/any-question.ts'
import type { Question } from '#app/quizzes/question.ts'
import { searchedText, wordsOf } from './searched-text.ts'

function isFound(question: Parameters<typeof searchedText>[0]['question'], typed: string, topic: string | null = null): boolean {
  const text = searchedText({ question, topic })
  return wordsOf(typed).every((word) => text.includes(word))
}

test('a question is found by its prompt in either language, by its explanation and by its topic', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const said = [question.prompt.zh, question.prompt.en, question.explanation?.zh ?? '', question.explanation?.en ?? '']
      for (const text of said) expect(isFound(question, text)).toBe(true)
      expect(isFound(question, 'ＶＩＰ室', 'vip室')).toBe(true)
    }),
  )
})

const question: Extract<Question, { type: 'single' }> = {
  type: 'single',
  id: 'q',
  points: 1,
  prompt: { zh: '客户 要办 SIM 卡，先问（  ）', en: 'What do you ask first?' },
  explanation: { zh: '费率是１００%', en: 'The rate_is 100%' },
  options: [{ id: 'a', text: { zh: '微笑问好', en: 'Smile' }, right: true }, { id: 'b', text: { zh: '低头录入', en: 'Type' } }],
}

test('width, capitals and spaces make no difference, and every word has to be there', () => {
  const typed = (words: string) => isFound(question, words)
  for (const words of ['客户要办', 'ｓｉｍ', '客户　微笑', 'SMILE type', '低头', '100%', '１００％', 'rate_is', '']) expect([words, typed(words)]).toEqual([words, true])
  for (const words of ['客户 转账', 'smile%type', 'rate-is', '微_问好']) expect([words, typed(words)]).toEqual([words, false])
})

test('no word can mean more in the database than it says', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(wordsOf(typed).join('')).not.toMatch(/[%_\\]/)
    }),
  )
})
