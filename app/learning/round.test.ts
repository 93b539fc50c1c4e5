import fc from 'fast-check'
import { expect, test } from 'vitest'
import { currentRound } from './round.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const callUp = (id: string, number: number) => ({ id, course: 'etiquette', assignedAt: day(number) })

test('who has never completed the course, or only since the call, is not called up', () => {
  expect(currentRound([], [callUp('a', 5)])).toBeNull()
  expect(currentRound([day(6)], [callUp('a', 5)])).toBeNull()
})

test('who had completed it before answers the latest call, also after having learned it again', () => {
  expect(currentRound([day(1)], [callUp('a', 5), callUp('b', 9)])?.id).toBe('b')
  expect(currentRound([day(1), day(6)], [callUp('a', 5)])?.id).toBe('a')
  expect(currentRound([day(6)], [callUp('a', 5), callUp('b', 9)])?.id).toBe('b')
})

test('completing a course again never leads to another round', () => {
  const days = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 5 })
  fc.assert(
    fc.property(days, days, fc.integer({ min: 0, max: 50 }), (completed, called, later) => {
      const callUps = called.map((number, index) => callUp(String(index), number))
      const before = currentRound(completed.map(day), callUps)
      const last = Math.max(0, ...completed, ...called) + later
      expect(currentRound([...completed.map(day), day(last)], callUps)).toEqual(completed.length === 0 ? null : before)
    }),
  )
})
