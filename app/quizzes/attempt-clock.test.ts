import fc from 'fast-check'
import { expect, test } from 'vitest'
import { acceptsAnswer, attemptDeadline, earliestOpenDeadline, isSuspended, nextAttemptAt, remainingMs, resumed, suspended } from './attempt-clock.ts'

const at = (time: string) => new Date(`2026-11-02T${time}Z`)
const failedAt = (time: string) => ({ endedAt: at(time), passed: false })
const rules = { attemptsAllowed: 3, waitMinutes: 30, now: at('10:00:00') }

test('an attempt ends after its time', () => {
  const start = { startedAt: at('09:00:00'), minutes: 20 }
  expect(attemptDeadline(start)).toEqual(at('09:20:00'))
  expect(attemptDeadline({ ...start, closesAt: null })).toEqual(at('09:20:00'))
})

test('the close of the window cuts an attempt short', () => {
  const start = { startedAt: at('09:00:00'), minutes: 20 }
  expect(attemptDeadline({ ...start, closesAt: at('09:10:00') })).toEqual(at('09:10:00'))
  expect(attemptDeadline({ ...start, closesAt: at('09:30:00') })).toEqual(at('09:20:00'))
})

test('extra time is added to the time limit and to the window', () => {
  const start = { startedAt: at('09:00:00'), minutes: 20, extraMinutes: 5 }
  expect(attemptDeadline(start)).toEqual(at('09:25:00'))
  expect(attemptDeadline({ ...start, closesAt: at('09:10:00') })).toEqual(at('09:15:00'))
})

test('an answer counts until five seconds after the deadline', () => {
  const deadline = at('09:20:00')
  expect(acceptsAnswer({ deadline, now: at('09:20:05.000') })).toBe(true)
  expect(acceptsAnswer({ deadline, now: at('09:20:05.001') })).toBe(false)
})

test('the earliest deadline that is still open is the last one that takes an answer', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (moment) => {
      const now = new Date(moment)
      const deadline = earliestOpenDeadline(now)
      expect(acceptsAnswer({ deadline, now })).toBe(true)
      expect(acceptsAnswer({ deadline: new Date(deadline.getTime() - 1), now })).toBe(false)
    }),
  )
})

test('an answer that would have counted later counts earlier', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(20_000_000), fc.nat(1000), (end, later, sooner) => {
      const deadline = new Date(end)
      if (acceptsAnswer({ deadline, now: new Date(later) })) {
        expect(acceptsAnswer({ deadline, now: new Date(later - sooner) })).toBe(true)
      }
    }),
  )
})

test('the first attempt may start at once', () => {
  expect(nextAttemptAt({ ...rules, endedAttempts: [] })).toEqual({ may: 'start' })
})

test('after a failed attempt one waits from the end of the last one', () => {
  const endedAttempts = [failedAt('09:45:00'), failedAt('08:00:00')]
  expect(nextAttemptAt({ ...rules, endedAttempts })).toEqual({
    may: 'wait',
    until: at('10:15:00'),
  })
  expect(nextAttemptAt({ ...rules, endedAttempts, now: at('10:15:00') })).toEqual({ may: 'start' })
})

test('after the last attempt there is no further one', () => {
  const endedAttempts = [failedAt('06:00:00'), failedAt('07:00:00'), failedAt('08:00:00')]
  expect(nextAttemptAt({ ...rules, endedAttempts })).toEqual({ may: 'never' })
})

test('who has passed needs no further attempt, whatever else happened', () => {
  const endedAttempts = [
    { endedAt: at('06:00:00'), passed: true },
    failedAt('07:00:00'),
    failedAt('09:59:00'),
  ]
  expect(nextAttemptAt({ ...rules, endedAttempts })).toEqual({ may: 'passed' })
})

test('whoever waits until the time named may start then', () => {
  const ended = fc.array(fc.nat(10_000_000), { maxLength: 4 })
  fc.assert(
    fc.property(ended, fc.nat(200), fc.nat(20_000_000), (ends, waitMinutes, now) => {
      const endedAttempts = ends.map((end) => ({ endedAt: new Date(end), passed: false }))
      const history = { endedAttempts, attemptsAllowed: 5, waitMinutes, now: new Date(now) }
      const next = nextAttemptAt(history)
      if (next.may === 'wait') {
        expect(next.until.getTime()).toBeGreaterThan(now)
        expect(nextAttemptAt({ ...history, now: next.until })).toEqual({ may: 'start' })
      } else {
        expect(next).toEqual({ may: 'start' })
      }
    }),
  )
})

test('a suspension takes no time to answer in, however it ends', () => {
  const minutes = fc.integer({ min: 1, max: 120 })
  const seconds = fc.integer({ min: 0, max: 7_200 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7_200 }), minutes, seconds, (leftSeconds, pause, served) => {
      const now = at('10:00:00')
      const before = { deadline: new Date(now.getTime() + leftSeconds * 1_000), pausedUntil: null }
      const during = suspended({ deadline: before.deadline, minutes: pause, now })
      expect(remainingMs(during, now)).toBe(remainingMs(before, now))
      const back = new Date(now.getTime() + served * 1_000)
      if (!isSuspended(during.pausedUntil, back)) return
      expect(remainingMs(during, back)).toBe(leftSeconds * 1_000)
      expect(remainingMs({ deadline: resumed(during, back), pausedUntil: null }, back)).toBe(leftSeconds * 1_000)
    }),
  )
})

test('who does not come back finds the clock running again after the minutes of the rule', () => {
  const during = suspended({ deadline: at('10:10:00'), minutes: 15, now: at('10:00:00') })
  expect(isSuspended(during.pausedUntil, at('10:14:59'))).toBe(true)
  expect(isSuspended(during.pausedUntil, at('10:15:00'))).toBe(false)
  expect(remainingMs(during, at('10:20:00'))).toBe(5 * 60_000)
  expect(during.deadline).toEqual(at('10:25:00'))
})
