import fc from 'fast-check'
import { expect, test } from 'vitest'
import { queueOf } from './run-queue.ts'

const anyCards = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 8 })

test('a run ends when each was right once, and asks no more than that', () => {
  fc.assert(
    fc.property(anyCards, fc.array(fc.boolean(), { maxLength: 40 }), (cards, luck) => {
      const answers: { cardId: string; isRight: boolean }[] = []
      for (const isRight of [...luck, ...cards.map(() => true)]) {
        const { next, known, left } = queueOf(cards, answers)
        expect(known + left).toBe(cards.length)
        if (next === null) break
        expect(answers.some((answer) => answer.cardId === next && answer.isRight)).toBe(false)
        answers.push({ cardId: next, isRight })
      }
      expect(queueOf(cards, answers)).toEqual({ next: null, known: cards.length, left: 0 })
    }),
  )
})

test('a wrong one comes back after the others, never at once while there is another', () => {
  fc.assert(
    fc.property(anyCards.filter(({ length }) => length > 1), (cards) => {
      const answers: { cardId: string; isRight: boolean }[] = []
      for (let turn = 0; turn < cards.length * 3; turn += 1) answers.push({ cardId: queueOf(cards, answers).next ?? '', isRight: false })
      expect(answers.map(({ cardId }) => cardId)).toEqual([...cards, ...cards, ...cards])
    }),
  )
})

test('what may not be asked now waits, and is still left', () => {
  expect(queueOf(['a', 'b'], [], new Set(['a']))).toEqual({ next: 'b', known: 0, left: 2 })
  expect(queueOf(['a', 'b'], [{ cardId: 'b', isRight: true }], new Set(['a']))).toEqual({ next: null, known: 1, left: 1 })
})
