import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { areAnswersOut, countingOf, daysUntil, deadlineAfterMove, moveFault, phaseOf, type SatAttempt, type Sitting, suggestedWindow, turnOf, windowFault } from './exam-clock.ts'

const zone = 'Asia/Shanghai'
const at = (local: string) => DateTime.fromISO(local, { zone }).toJSDate()
const main: Sitting = { id: 'main', kind: 'MAIN', opensAt: at('2026-11-25T08:30'), closesAt: at('2026-11-30T18:00'), candidates: [] }
const makeUp: Sitting = { id: 'make-up', kind: 'MAKE_UP', opensAt: at('2026-12-03T08:30'), closesAt: at('2026-12-04T18:00'), candidates: ['sun'] }
const failed: SatAttempt = { sittingId: 'main', isOver: true, passed: false }
const turn = (attempts: SatAttempt[], now: Date, personId = 'sun') => turnOf([makeUp, main], attempts, { personId, now })
const before = (moment: Date) => new Date(moment.getTime() - 1)

test('a window holds from its first moment until, and without, its last', () => {
  expect(phaseOf(main, before(main.opensAt))).toBe('ahead')
  expect(phaseOf(main, main.opensAt)).toBe('open')
  expect(phaseOf(main, before(main.closesAt))).toBe('open')
  expect(phaseOf(main, main.closesAt)).toBe('closed')
})

test('who missed or failed sits the make-up that names him, once, and nobody else does', () => {
  expect(turn([], before(main.opensAt))).toEqual({ turn: 'ahead', sitting: main })
  expect(turn([], main.opensAt)).toEqual({ turn: 'open', sitting: main })
  expect(turn([], main.closesAt)).toEqual({ turn: 'ahead', sitting: makeUp })
  expect(turn([failed], makeUp.opensAt)).toEqual({ turn: 'open', sitting: makeUp })
  expect(turn([failed, { ...failed, sittingId: 'make-up' }], makeUp.opensAt)).toEqual({ turn: 'failed' })
  expect(turn([failed], makeUp.closesAt)).toEqual({ turn: 'failed' })
  expect(turn([], makeUp.closesAt)).toEqual({ turn: 'missed' })
  expect(turn([], makeUp.opensAt, 'liu')).toEqual({ turn: 'missed' })
})

test('who passed sits no more, and who sits has one sitting at a time', () => {
  expect(turn([{ ...failed, passed: true }], makeUp.opensAt)).toEqual({ turn: 'passed' })
  expect(turn([{ ...failed, isOver: false }], makeUp.opensAt)).toEqual({ turn: 'sitting' })
})

test('a person is offered at most one sitting, open at that moment and not sat before', () => {
  const moment = fc.date({ min: at('2026-11-20T00:00'), max: at('2026-12-10T00:00'), noInvalidDate: true })
  const sitting = fc.record({ id: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom('MAIN' as const, 'MAKE_UP' as const), opensAt: moment, closesAt: moment, candidates: fc.subarray(['sun', 'liu']) })
  const sat = fc.record({ sittingId: fc.constantFrom('a', 'b', 'c'), isOver: fc.boolean(), passed: fc.boolean() })
  fc.assert(
    fc.property(fc.uniqueArray(sitting, { selector: ({ id }) => id }), fc.array(sat), moment, (sittings, attempts, now) => {
      const given = turnOf(sittings, attempts, { personId: 'sun', now })
      if (given.turn !== 'open') return
      expect(phaseOf(given.sitting, now)).toBe('open')
      expect(attempts.some(({ sittingId }) => sittingId === given.sitting.id)).toBe(false)
      expect(given.sitting.kind === 'MAIN' || given.sitting.candidates.includes('sun')).toBe(true)
    }),
  )
})

test('right answers wait for the last window, for whoever still sits, and for a make-up opened later', () => {
  expect(areAnswersOut([main], { openAttempts: 0, now: before(main.closesAt) })).toBe(false)
  expect(areAnswersOut([main], { openAttempts: 0, now: main.closesAt })).toBe(true)
  expect(areAnswersOut([main], { openAttempts: 1, now: main.closesAt })).toBe(false)
  expect(areAnswersOut([main, makeUp], { openAttempts: 0, now: main.closesAt })).toBe(false)
})

test('a window is long enough for the paper, not over, and no longer than a month', () => {
  const fault = (opens: string, closes: string) => windowFault({ opensAt: at(opens), closesAt: at(closes) }, { minutes: 30, now: at('2026-11-26T10:00') })
  expect(fault('2026-11-27T09:00', '2026-11-27T09:30')).toBeNull()
  expect(fault('2026-11-27T09:00', '2026-11-27T09:29')).toBe('too-short')
  expect(fault('2026-11-27T09:00', '2026-11-27T09:00')).toBe('not-after')
  expect(fault('2026-11-25T09:00', '2026-11-26T10:00')).toBe('over')
  expect(fault('2026-11-30T00:00', '2026-12-31T00:00')).toBeNull()
  expect(fault('2026-11-30T00:00', '2026-12-31T00:01')).toBe('too-long')
})

test('the window offered is the last five days of a month that is not almost over, whatever its length', () => {
  const offered = (now: string) => {
    const { month, opensAt, closesAt } = suggestedWindow(at(now), zone)
    return [month, opensAt, closesAt].map((one) => (one instanceof Date ? DateTime.fromJSDate(one, { zone }).toFormat("MM-dd'T'HH:mm") : one))
  }
  expect(offered('2026-11-26T07:00')).toEqual(['2026-11', '11-26T08:30', '11-30T18:00'])
  // Of days that have begun it is tomorrow's opening: no start that is offered is past.
  expect(offered('2026-11-26T10:00')).toEqual(['2026-11', '11-27T08:30', '11-30T18:00'])
  expect(offered('2026-11-28T23:59')).toEqual(['2026-11', '11-29T08:30', '11-30T18:00'])
  expect(offered('2026-11-30T10:00')).toEqual(['2026-12', '12-27T08:30', '12-31T18:00'])
  expect(offered('2027-02-10T10:00')).toEqual(['2027-02', '02-24T08:30', '02-28T18:00'])
  expect(offered('2028-01-31T23:59')).toEqual(['2028-02', '02-25T08:30', '02-29T18:00'])
  expect(offered('2026-12-31T10:00')).toEqual(['2027-01', '01-27T08:30', '01-31T18:00'])
  // Already the first of December in the unit, still November where the server counts.
  expect(offered('2026-12-01T00:30')[0]).toBe('2026-12')
})

test('days until then are days of the unit’s calendar', () => {
  expect(daysUntil(at('2026-12-01T00:00'), at('2026-11-30T23:59'), zone)).toBe(1)
  expect(daysUntil(at('2026-11-30T23:59'), at('2026-11-30T00:00'), zone)).toBe(0)
  expect(daysUntil(at('2026-12-03T00:00'), at('2026-11-30T09:00'), zone)).toBe(3)
})

test('of the attempts that are over the best one counts, of equals the first, and one that goes on does not', () => {
  const attempt = (id: string, points: number, isOver = true) => ({ id, isOver, points, maxPoints: 10 })
  expect(countingOf([])).toBeUndefined()
  expect(countingOf([attempt('open', 0, false)])).toBeUndefined()
  expect(countingOf([attempt('first', 3), attempt('make-up', 0)])?.id).toBe('first')
  expect(countingOf([attempt('first', 3), attempt('make-up', 8)])?.id).toBe('make-up')
  expect(countingOf([attempt('first', 3), attempt('equal', 3), attempt('open', 9, false)])?.id).toBe('first')
})

test('before it opened a window moves at both ends, afterwards at its end, and not to where it is', () => {
  const rule = { minutes: 40, now: at('2026-11-26T12:00') }
  const after = (odd: Partial<{ opensAt: Date; closesAt: Date }>) => ({ ...main, ...odd })
  expect(moveFault(main, after({ closesAt: at('2026-12-02T18:00') }), rule)).toBeNull()
  expect(moveFault(main, after({ closesAt: at('2026-11-26T18:00') }), rule)).toBeNull()
  expect(moveFault(main, after({ opensAt: at('2026-11-27T08:30') }), rule)).toBe('opened')
  expect(moveFault(main, after({ opensAt: at('2026-11-27T08:30') }), { ...rule, now: before(main.opensAt) })).toBeNull()
  expect(moveFault(main, main, rule)).toBe('same')
  expect(moveFault(main, after({ closesAt: at('2026-11-26T11:59') }), rule)).toBe('over')
  expect(moveFault(main, after({ closesAt: at('2027-01-05T18:00') }), rule)).toBe('too-long')
})

test('no running attempt gets shorter by a move, nor longer than its paper gives', () => {
  const minutes = fc.integer({ min: -3000, max: 3000 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 5, max: 120 }), minutes, (started, extra, length, moved) => {
      const minute = 60_000
      const startedAt = new Date(main.closesAt.getTime() - started * minute)
      const promised = Math.min(startedAt.getTime() + length * minute, main.closesAt.getTime()) + extra * minute
      const closesAt = new Date(main.closesAt.getTime() + moved * minute)
      const deadline = deadlineAfterMove({ startedAt, deadline: new Date(promised), minutes: length }, main, { closesAt }).getTime()
      expect(deadline).toBeGreaterThanOrEqual(promised)
      expect(deadline).toBeLessThanOrEqual(Math.max(promised, startedAt.getTime() + length * minute))
      if (moved <= 0) expect(deadline).toBe(promised)
    }),
  )
  const late = { startedAt: new Date(main.closesAt.getTime() - 10 * 60_000), deadline: main.closesAt, minutes: 40 }
  expect(deadlineAfterMove(late, main, { closesAt: at('2026-12-01T18:00') })).toEqual(new Date(main.closesAt.getTime() + 30 * 60_000))
})
