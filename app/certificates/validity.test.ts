import fc from 'fast-check'
import { DateTime, IANAZone } from 'luxon'
import { expect, test } from 'vitest'
import { certificateState, expiryOf, lastValidDay } from './validity.ts'

const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'Europe/London', 'America/St_Johns', 'Africa/Cairo', 'America/Santiago', 'Pacific/Apia']
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const months = fc.integer({ min: 1, max: 120 })

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-08-31', 1, '2026-09-30'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-12-15', 24, '2028-12-15'],
])('%s and %i months end on %s', (issuedOn, count, expected) => {
  expect(lastValidDay(issuedOn, count)).toBe(expected)
})

test('the last day lies in the month so many on, on the same day or on that month’s last', () => {
  fc.assert(
    fc.property(day, months, (issuedOn, count) => {
      const [from, to] = [issuedOn, lastValidDay(issuedOn, count)].map((one) => one.split('-').map(Number))
      const [y1 = 0, m1 = 0, d1 = 0] = from ?? []
      const [y2 = 0, m2 = 0, d2 = 0] = to ?? []
      expect(y2 * 12 + m2 - y1 * 12 - m1).toBe(count)
      expect(d2).toBe(Math.min(d1, new Date(Date.UTC(y2, m2, 0)).getUTCDate()))
    }),
  )
})

test('a later issue never expires earlier', () => {
  fc.assert(
    fc.property(day, day, months, (one, other, count) => {
      const [earlier, later] = one <= other ? [one, other] : [other, one]
      expect(lastValidDay(earlier, count) <= lastValidDay(later, count)).toBe(true)
    }),
  )
})

test('in the unit’s zone the last moment before expiry is still its last day, and expiry is the next', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), (lastDay, timeZone) => {
      expect(IANAZone.isValidZone(timeZone)).toBe(true)
      const expiry = DateTime.fromJSDate(expiryOf(lastDay, timeZone), { zone: timeZone })
      expect(expiry.minus({ milliseconds: 1 }).toFormat('yyyy-MM-dd')).toBe(lastDay)
      expect(expiry.toFormat('yyyy-MM-dd') > lastDay).toBe(true)
    }),
  )
})

const plain = { expiresAt: null, revocations: [], replacedBy: null }
const replacedBy = { newer: { revocations: [] } }
const now = new Date('2026-06-01T00:00:00Z')

test('a certificate without an end stays valid', () => {
  expect(certificateState(plain, now)).toBe('valid')
})

test('it is expired from its expiry on, not before', () => {
  expect(certificateState({ ...plain, expiresAt: now }, new Date(now.getTime() - 1))).toBe('valid')
  expect(certificateState({ ...plain, expiresAt: now }, now)).toBe('expired')
})

test('a revocation outweighs all else until it is taken back', () => {
  const revoked = { expiresAt: now, replacedBy, revocations: [{ reinstatedAt: now }, { reinstatedAt: null }] }
  expect(certificateState(revoked, now)).toBe('revoked')
  expect(certificateState({ ...plain, revocations: [{ reinstatedAt: now }] }, now)).toBe('valid')
})

test('a replaced certificate says so, also after its time', () => {
  expect(certificateState({ ...plain, expiresAt: now, replacedBy }, now)).toBe('replaced')
})

test('a newer certificate that was issued in error has replaced nothing, as long as that stands', () => {
  const newerRevoked = (reason: string, reinstatedAt: Date | null) => ({ ...plain, replacedBy: { newer: { revocations: [{ reason, reinstatedAt }] } } })
  expect(certificateState(newerRevoked('ISSUED_IN_ERROR', null), now)).toBe('valid')
  expect(certificateState(newerRevoked('ISSUED_IN_ERROR', now), now)).toBe('replaced')
  expect(certificateState(newerRevoked('MISCONDUCT', null), now)).toBe('replaced')
})
