import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Question } from '#app/quizzes/question.ts'
import { isForWall, questionOn } from './question-of-day.ts'

const text = (zh: string) => ({ zh, en: zh })
const single = (id: string, prompt = '先做什么？', option = '问好'): Question => ({
  type: 'single',
  id,
  points: 1,
  prompt: text(prompt),
  options: [
    { id: 'a', text: text(option), right: true },
    { id: 'b', text: text('转身') },
  ],
})

test('every question comes once before any comes again, and a day keeps its question', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 30_000 }), (count, day) => {
      const askable = Array.from({ length: count }, (_, index) => ({ course: 'a', question: single(`q${index}`) }))
      const first = day - (day % count)
      const cycle = Array.from({ length: count }, (_, index) => questionOn(first + index, askable, 'unit')?.question.id)
      expect(new Set(cycle).size).toBe(count)
      expect(questionOn(day, askable, 'unit')).toBe(questionOn(day, askable, 'unit'))
    }),
  )
})

test('without a question there is none', () => expect(questionOn(20_000, [], 'unit')).toBeNull())

test('a wall asks what can be read from across a room', () => {
  expect(isForWall(single('a'))).toBe(true)
  expect(isForWall(single('a', '长'.repeat(61)))).toBe(false)
  expect(isForWall(single('a', '先做什么？', '长'.repeat(37)))).toBe(false)
  expect(isForWall({ type: 'true-false', id: 'a', points: 1, prompt: text('对不对？'), answer: true })).toBe(true)
  expect(isForWall({ type: 'true-false', id: 'a', points: 1, prompt: text('这是什么手势？'), answer: true, hand: 'A' })).toBe(false)
  expect(isForWall({ type: 'short-text', id: 'a', points: 1, prompt: text('写一个词'), accepted: [{ text: '您好' }] })).toBe(false)
})
