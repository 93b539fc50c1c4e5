import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterWorkingDays, workingDaysBetween } from '../calendar/star-calendar.ts'
import { type RoundDates, roundPhase } from '../round-phase.ts'
import { effectiveDates, movable, movableDates, planMoves as planAny, shiftedDates, type WantedDates } from './moved-dates.ts'
import { wantedDates } from './wanted-dates.ts'

const zone = 'Asia/Shanghai'
const inChina = (time: string) => new Date(`${time}+08:00`)
const round: RoundDates = {
  nominateFrom: inChina('2026-11-01T00:00'),
  voteFrom: inChina('2026-11-21T00:00'),
  noticeFrom: inChina('2026-11-26T00:00'),
  publishFrom: inChina('2026-11-29T00:00'),
  publishedAt: null,
}

const leastNotice = (noticeFrom: Date) => afterWorkingDays(noticeFrom, 1, zone)
const planMoves = (dates: RoundDates, wanted: WantedDates, now: Date) => planAny(dates, wanted, { now, leastNotice })

test('only what has not happened moves: no way back to nominations, no vote opened again', () => {
  expect(movable(round, inChina('2026-10-10T00:00'))).toEqual(['nominateFrom', 'voteFrom', 'noticeFrom', 'publishFrom'])
  expect(movable(round, inChina('2026-11-10T00:00'))).toEqual(['voteFrom', 'noticeFrom', 'publishFrom'])
  expect(movable(round, inChina('2026-11-21T00:00'))).toEqual(['noticeFrom', 'publishFrom'])
  expect(movable(round, inChina('2026-11-26T00:00'))).toEqual(['publishFrom'])
  expect(movable(round, inChina('2026-11-29T00:00'))).toEqual([])
  const later = { noticeFrom: inChina('2026-12-05T00:00'), publishFrom: inChina('2026-12-08T00:00') }
  expect(planMoves(round, later, inChina('2026-11-27T00:00'))).toMatchObject({ refused: 'dates', faults: { noticeFrom: 'fixed' } })
})

test('a published round does not move, nor does a month that is skipped', () => {
  expect(movable({ ...round, isSkipped: true }, inChina('2026-11-10T00:00'))).toEqual([])
  expect(movable({ ...round, publishedAt: inChina('2026-11-29T08:00') }, inChina('2026-11-10T00:00'))).toEqual([])
})

test('an extension is not shortened, but its notice may be', () => {
  const extended = { ...round, extendedTo: inChina('2026-11-29T00:00') }
  const now = inChina('2026-11-27T00:00')
  expect(movable(extended, now)).toEqual(['publishFrom'])
  expect(effectiveDates(extended).publishFrom).toEqual(inChina('2026-12-02T00:00'))
})

test('the vote can be ended this minute, and moved back and forth within the order of dates', () => {
  const now = inChina('2026-11-23T10:00')
  expect(planMoves(round, { noticeFrom: now }, now)).toEqual({ moves: [{ date: 'noticeFrom', before: round.noticeFrom, after: now }] })
  expect(planMoves(round, { noticeFrom: inChina('2026-11-23T09:59') }, now)).toMatchObject({ faults: { noticeFrom: 'past' } })
  expect(planMoves(round, { noticeFrom: inChina('2026-11-30T00:00') }, now)).toMatchObject({ faults: { noticeFrom: 'order' } })
  expect(planMoves(round, { publishFrom: inChina('2026-11-25T00:00') }, now)).toMatchObject({ faults: { publishFrom: 'order' } })
})

test('a notice hangs a working day at least, and nobody is kept from making a short one longer', () => {
  const now = inChina('2026-11-26T09:00')
  // From Thursday the 26th, midnight: Friday, midnight, has one whole working day behind it.
  expect(planMoves(round, { publishFrom: inChina('2026-11-26T12:00') }, now)).toMatchObject({ faults: { publishFrom: 'short' } })
  expect(planMoves(round, { publishFrom: inChina('2026-11-27T00:00') }, now)).toHaveProperty('moves')
  expect(planMoves(round, { noticeFrom: inChina('2026-11-28T00:00') }, inChina('2026-11-23T10:00'))).toMatchObject({ faults: { noticeFrom: 'short' } })
  const short = { ...round, publishFrom: inChina('2026-11-26T12:00') }
  expect(planMoves(short, { publishFrom: inChina('2026-11-26T18:00') }, now)).toHaveProperty('moves')
})

test('dates left as they are move nothing', () => {
  expect(planMoves(round, { noticeFrom: round.noticeFrom }, inChina('2026-11-23T10:00'))).toEqual({ refused: 'nothing-moved' })
})

test('whatever is accepted keeps the order of dates and never brings an earlier phase back', () => {
  const start = inChina('2026-10-25T00:00').getTime()
  const moment = fc.nat(45 * 24 * 60).map((minutes) => new Date(start + minutes * 60_000))
  const wanted = fc.record({ nominateFrom: moment, voteFrom: moment, noticeFrom: moment, publishFrom: moment }, { requiredKeys: [] })
  const order = ['before', 'nominating', 'voting', 'notice', 'ready']
  fc.assert(
    fc.property(moment, wanted, (now, dates) => {
      const verdict = planMoves(round, dates, now)
      if (!('moves' in verdict)) return
      const moved = { ...round, ...Object.fromEntries(verdict.moves.map(({ date, after }) => [date, after])) }
      expect(moved.nominateFrom < moved.voteFrom && moved.voteFrom < moved.noticeFrom && moved.noticeFrom <= moved.publishFrom).toBe(true)
      expect(order.indexOf(roundPhase(moved, now))).toBeGreaterThanOrEqual(order.indexOf(roundPhase(round, now)))
      for (const date of movableDates) if (round[date] <= now) expect(moved[date]).toEqual(round[date])
    }),
    { numRuns: 2_000 },
  )
})

test('a month put off by a week moves all that is to come, and its notice keeps its working days', () => {
  // From Thursday the 26th to Sunday the 29th: two whole working days. A week later as well.
  expect(shiftedDates(round, { days: 7, zone, now: inChina('2026-11-10T00:00') })).toEqual({
    voteFrom: inChina('2026-11-28T00:00'),
    noticeFrom: inChina('2026-12-03T00:00'),
    publishFrom: inChina('2026-12-06T00:00'),
  })
  // By two days it begins on a Saturday, and hangs until Tuesday is over.
  expect(shiftedDates(round, { days: 2, zone, now: inChina('2026-11-10T00:00') }).publishFrom).toEqual(inChina('2026-12-02T00:00'))
})

test('whatever is put off is accepted as it is, and the notice hangs no shorter', () => {
  const moment = fc.nat(45 * 24 * 60).map((minutes) => new Date(inChina('2026-10-20T00:00').getTime() + minutes * 60_000))
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 60 }), (now, days) => {
      const wanted = shiftedDates(round, { days, zone, now })
      const verdict = planMoves(round, wanted, now)
      if (movable(round, now).length === 0) return void expect(verdict).toEqual({ refused: 'nothing-moved' })
      expect(verdict).toHaveProperty('moves')
      const after = { ...round, ...wanted }
      expect(workingDaysBetween(after.noticeFrom, after.publishFrom, zone)).toBeGreaterThanOrEqual(workingDaysBetween(round.noticeFrom, round.publishFrom, zone))
    }),
  )
})

test('the form asks only for what was changed in it, in the unit’s zone', () => {
  const asked = { dates: round, zone, now: inChina('2026-11-23T10:00') }
  expect(wantedDates({ deed: 'move', noticeFrom: '2026-11-26T00:00', publishFrom: '2026-11-28T12:30' }, asked)).toEqual({
    wanted: { publishFrom: inChina('2026-11-28T12:30') },
  })
  expect(wantedDates({ deed: 'move', noticeFrom: 'soon' }, asked)).toEqual({ unreadable: ['noticeFrom'] })
  expect(wantedDates({ deed: 'now', publishFrom: 'soon' }, asked)).toEqual({ wanted: { noticeFrom: asked.now } })
})
