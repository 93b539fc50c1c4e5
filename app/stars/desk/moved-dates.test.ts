import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planRound, type RoundDates, roundPhase } from '../round-phase.ts'
import { effectiveDates, movable, movableDates, planMoves } from './moved-dates.ts'
import { wantedDates } from './wanted-dates.ts'

const zone = 'Asia/Shanghai'
const inChina = (time: string) => new Date(`${time}+08:00`)
const round: RoundDates = { ...planRound({ month: '2026-11', zone }), publishedAt: null }

test('only what has not happened moves: no way back to nominations, no vote opened again', () => {
  expect(movable(round, inChina('2026-11-10T00:00'))).toEqual(['voteFrom', 'noticeFrom', 'publishFrom'])
  expect(movable(round, inChina('2026-11-21T00:00'))).toEqual(['noticeFrom', 'publishFrom'])
  expect(movable(round, inChina('2026-11-26T00:00'))).toEqual(['publishFrom'])
  expect(movable(round, inChina('2026-11-29T00:00'))).toEqual([])
  const later = { noticeFrom: inChina('2026-12-05T00:00'), publishFrom: inChina('2026-12-08T00:00') }
  expect(planMoves(round, later, inChina('2026-11-27T00:00'))).toMatchObject({ refused: 'dates', faults: { noticeFrom: 'fixed' } })
})

test('a published round does not move', () => {
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

test('dates left as they are move nothing', () => {
  expect(planMoves(round, { noticeFrom: round.noticeFrom }, inChina('2026-11-23T10:00'))).toEqual({ refused: 'nothing-moved' })
})

test('whatever is accepted keeps the order of dates and never brings an earlier phase back', () => {
  const start = inChina('2026-10-25T00:00').getTime()
  const moment = fc.nat(45 * 24 * 60).map((minutes) => new Date(start + minutes * 60_000))
  const wanted = fc.record({ voteFrom: moment, noticeFrom: moment, publishFrom: moment }, { requiredKeys: [] })
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

test('the form asks only for what was changed in it, in the unit’s zone', () => {
  const asked = { dates: round, zone, now: inChina('2026-11-23T10:00') }
  expect(wantedDates({ deed: 'move', noticeFrom: '2026-11-26T00:00', publishFrom: '2026-11-28T12:30' }, asked)).toEqual({
    wanted: { publishFrom: inChina('2026-11-28T12:30') },
  })
  expect(wantedDates({ deed: 'move', noticeFrom: 'soon' }, asked)).toEqual({ unreadable: ['noticeFrom'] })
  expect(wantedDates({ deed: 'now', publishFrom: 'soon' }, asked)).toEqual({ wanted: { noticeFrom: asked.now } })
})
