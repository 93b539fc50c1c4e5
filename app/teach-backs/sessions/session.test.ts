import { expect, test } from 'vitest'
import { earliestOpening, isSessionOpen, sessionHours } from './session.ts'

const openedAt = new Date('2026-11-03T08:00:00Z')
const after = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000)

test('a session is open until the teacher closes it', () => {
  expect(isSessionOpen({ openedAt, closedAt: null }, after(20))).toBe(true)
  expect(isSessionOpen({ openedAt, closedAt: after(15) }, after(20))).toBe(false)
})

test('a session that nobody closes ends by itself', () => {
  const end = sessionHours * 60
  expect(isSessionOpen({ openedAt, closedAt: null }, after(end - 1))).toBe(true)
  expect(isSessionOpen({ openedAt, closedAt: null }, after(end))).toBe(false)
  expect(earliestOpening(after(end))).toEqual(openedAt)
})
