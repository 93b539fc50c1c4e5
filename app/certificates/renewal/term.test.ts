import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { expiryOf, lastValidDay } from '../validity.ts'
import { renewalOpens, termOf } from './term.ts'

const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'Europe/London', 'America/St_Johns', 'Africa/Cairo', 'Pacific/Apia']
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10))
const dayOfYear = fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((at) => at.toISOString().slice(5, 10))
const yearly = fc.record({ ends: dayOfYear, renewFrom: dayOfYear })
const months = fc.integer({ min: 1, max: 60 })

test.each([
  ['2026-01-31', 1, ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']],
  ['2024-02-29', 12, ['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29']],
  ['2026-11-26', 24, ['2028-11-26', '2030-11-26', '2032-11-26', '2034-11-26']],
])('renewed in time, one of %s for %i months ends on %j', (issuedOn, validMonths, expected) => {
  expect(renewedTimes(4, { issuedOn, validMonths })).toEqual(expected)
})

/** The last days of a certificate and of its renewals, each passed some days before its end. */
function renewedTimes(times: number, { issuedOn, validMonths, early = 0 }: { issuedOn: string; validMonths: number; early?: number }): string[] {
  const ends: string[] = []
  let term = termOf({ validMonths }, { issuedOn, renews: null })
  while (ends.length < times && term.lastDay !== null) {
    const { lastDay, anchorOn } = term
    ends.push(lastDay)
    term = termOf({ validMonths }, { issuedOn: DateTime.fromISO(lastDay, { zone: 'utc' }).minus({ days: early }).toFormat('yyyy-MM-dd'), renews: { lastDay, anchorOn } })
  }
  return ends
}

test('however often and early it is renewed, it ends on the anniversaries of the first', () => {
  fc.assert(
    fc.property(day, months, fc.nat({ max: 90 }), (issuedOn, validMonths, early) => {
      const expected = [1, 2, 3, 4].map((times) => lastValidDay(issuedOn, times * validMonths))
      expect(renewedTimes(4, { issuedOn, validMonths, early })).toEqual(expected)
    }),
  )
})

test('where the rule has changed meanwhile, a renewal counts from the older one’s end', () => {
  fc.assert(
    fc.property(day, day, months, (issuedOn, lastDay, validMonths) => {
      const { lastDay: end } = termOf({ validMonths }, { issuedOn, renews: { lastDay, anchorOn: issuedOn } })
      const whole = [lastValidDay(lastDay, validMonths), lastValidDay(lastDay.slice(0, 8) + '01', validMonths)]
      expect(end?.slice(0, 7)).toBe(whole[1]?.slice(0, 7))
      expect(end !== null && end > lastDay).toBe(true)
    }),
  )
})

test('passed after its end it counts from the day of passing', () => {
  expect(termOf({ validMonths: 24 }, { issuedOn: '2026-12-15', renews: null })).toEqual({ lastDay: '2028-12-15', anchorOn: '2026-12-15' })
})

test('without a rule it never ends', () => {
  expect(termOf({}, { issuedOn: '2026-01-31', renews: null }).lastDay).toBeNull()
})

test.each([
  ['2026-11-26', { ends: '12-31', renewFrom: '12-01' }, '2026-12-31'],
  ['2026-12-01', { ends: '12-31', renewFrom: '12-01' }, '2027-12-31'],
  ['2026-12-31', { ends: '12-31', renewFrom: '12-01' }, '2027-12-31'],
  ['2027-01-01', { ends: '12-31', renewFrom: '12-01' }, '2027-12-31'],
  ['2026-11-26', { ends: '01-31', renewFrom: '11-01' }, '2028-01-31'],
  ['2027-02-01', { ends: '02-29', renewFrom: '02-15' }, '2027-02-28'],
  ['2027-02-20', { ends: '02-29', renewFrom: '02-15' }, '2028-02-29'],
])('one of %s in the window %j ends on %s', (issuedOn, window, expected) => {
  expect(termOf({ yearly: window }, { issuedOn, renews: null }).lastDay).toBe(expected)
})

test('a yearly one ends on its day of the year, within two years, never before it is issued; a renewal a year after the one before', () => {
  fc.assert(
    fc.property(day, yearly, (issuedOn, window) => {
      const first = termOf({ yearly: window }, { issuedOn, renews: null }).lastDay ?? ''
      const second = termOf({ yearly: window }, { issuedOn: first, renews: { lastDay: first, anchorOn: issuedOn } }).lastDay ?? ''
      for (const end of [first, second]) expect(end.slice(5) === window.ends || (window.ends === '02-29' && end.slice(5) === '02-28')).toBe(true)
      expect(first >= issuedOn && Number(first.slice(0, 4)) - Number(issuedOn.slice(0, 4)) <= 2).toBe(true)
      expect(Number(second.slice(0, 4)) - Number(first.slice(0, 4))).toBe(1)
    }),
  )
})

test('a later pass never ends earlier', () => {
  fc.assert(
    fc.property(day, day, yearly, (one, other, window) => {
      const [earlier, later] = [one, other].sort()
      const endOf = (issuedOn = '') => termOf({ yearly: window }, { issuedOn, renews: null }).lastDay ?? ''
      expect(endOf(earlier) <= endOf(later)).toBe(true)
    }),
  )
})

test('renewal opens after the issue and before the end, never in the first half, in whatever zone', () => {
  fc.assert(
    fc.property(day, months, yearly, fc.boolean(), fc.constantFrom(...zones), (issuedOn, validMonths, window, isYearly, timeZone) => {
      const rule = isYearly ? { yearly: window } : { validMonths }
      const issuedAt = DateTime.fromISO(issuedOn, { zone: timeZone }).plus({ hours: 12 }).toJSDate()
      const expiresAt = expiryOf(termOf(rule, { issuedOn, renews: null }).lastDay ?? '', timeZone)
      const opens = renewalOpens(rule, { issuedAt, expiresAt })
      expect(opens > issuedAt && opens < expiresAt).toBe(true)
      expect(opens.getTime() * 2).toBeGreaterThanOrEqual(issuedAt.getTime() + expiresAt.getTime() - 2)
    }),
  )
})
