import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysLeft, extendVote, noticeEnd, roundPhase, type RoundPhase } from './round-phase.ts'

const zone = 'Asia/Shanghai'
const inChina = (time: string) => new Date(`${time}+08:00`)
// Dates of its own, so that no calendar decides what a phase is.
const planned = {
  nominateFrom: inChina('2026-11-01T00:00'),
  voteFrom: inChina('2026-11-21T00:00'),
  noticeFrom: inChina('2026-11-26T00:00'),
  publishFrom: inChina('2026-11-29T00:00'),
}
const november = { ...planned, publishedAt: null }
const extended = { ...november, extendedTo: inChina('2026-11-29T00:00') }

test.each([
  ['2026-10-31T23:59:59.999', 'before'],
  ['2026-11-01T00:00', 'nominating'],
  ['2026-11-20T23:59:59.999', 'nominating'],
  ['2026-11-21T00:00', 'voting'],
  ['2026-11-25T23:59:59.999', 'voting'],
  ['2026-11-26T00:00', 'notice'],
  ['2026-11-28T23:59:59.999', 'notice'],
  ['2026-11-29T00:00', 'ready'],
  ['2027-06-01T00:00', 'ready'],
] as const)('at %s the round is %s', (time, phase) => {
  expect(roundPhase(november, inChina(time))).toBe(phase)
})

test('a published round stays published, even for a server whose clock is behind', () => {
  const publishedAt = inChina('2026-11-30T09:00')
  expect(roundPhase({ ...november, publishedAt }, publishedAt)).toBe('published')
  expect(roundPhase({ ...november, publishedAt }, inChina('2026-11-30T08:59'))).toBe('published')
})

test('a missed quorum extends the vote by three days, once', () => {
  expect(extendVote(november, zone)).toEqual({ extendedTo: extended.extendedTo })
  expect(extendVote({ ...november, extendedTo: null }, zone)).toHaveProperty('extendedTo')
  expect(extendVote(extended, zone)).toEqual({ refused: 'already-extended' })
})

test('an extended vote moves the notice along at its full length', () => {
  expect(roundPhase(extended, inChina('2026-11-28T23:59'))).toBe('voting')
  expect(roundPhase(extended, inChina('2026-11-29T00:00'))).toBe('notice')
  expect(noticeEnd(extended)).toEqual(inChina('2026-12-02T00:00'))
  expect(roundPhase(extended, inChina('2026-12-02T00:00'))).toBe('ready')
})

test('a month that is skipped is skipped whatever the clock says, unless it is published', () => {
  for (const day of ['2026-10-01', '2026-11-05', '2026-11-23', '2027-01-01']) expect(roundPhase({ ...november, isSkipped: true }, inChina(`${day}T00:00`))).toBe('skipped')
  expect(roundPhase({ ...november, isSkipped: true, publishedAt: inChina('2026-11-29T08:00') }, inChina('2027-01-01T00:00'))).toBe('published')
})

test('phases only ever move forward', () => {
  const phases: RoundPhase[] = ['before', 'nominating', 'voting', 'notice', 'ready']
  const start = inChina('2026-10-20T00:00').getTime()
  const minutes = fc.nat(90 * 24 * 60)
  const rounds = fc.constantFrom(november, extended)
  fc.assert(
    fc.property(rounds, minutes, minutes, (round, one, more) => {
      const at = (minute: number) => phases.indexOf(roundPhase(round, new Date(start + minute * 60_000)))
      expect(at(one + more)).toBeGreaterThanOrEqual(at(one))
    }),
  )
})

test('days left count today: one on the last day, none when it is over', () => {
  const until = planned.noticeFrom
  expect(daysLeft(until, inChina('2026-11-21T00:00'), zone)).toBe(5)
  expect(daysLeft(until, inChina('2026-11-24T23:59'), zone)).toBe(2)
  expect(daysLeft(until, inChina('2026-11-25T00:00'), zone)).toBe(1)
  expect(daysLeft(until, inChina('2026-11-25T23:59:59.999'), zone)).toBe(1)
  expect(daysLeft(until, until, zone)).toBe(0)
})

test('a day is the unit’s day, not the server’s', () => {
  // 17:00 UTC on the 24th is 01:00 on the 25th in China.
  expect(daysLeft(planned.noticeFrom, new Date('2026-11-24T17:00Z'), zone)).toBe(1)
  expect(daysLeft(inChina('2026-11-25T17:00'), inChina('2026-11-25T09:00'), zone)).toBe(1)
})

test('days left are whole across a change of the clocks', () => {
  const until = new Date('2026-10-27T00:00+01:00')
  expect(daysLeft(until, new Date('2026-10-24T12:00+02:00'), 'Europe/Berlin')).toBe(3)
})

test('days left never rise as time passes', () => {
  const until = planned.noticeFrom
  const minutes = fc.nat(40 * 24 * 60)
  fc.assert(
    fc.property(minutes, minutes, (one, more) => {
      const at = (minute: number) =>
        daysLeft(until, new Date(planned.nominateFrom.getTime() + minute * 60_000), zone)
      expect(at(one + more)).toBeLessThanOrEqual(at(one))
    }),
  )
})
