import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lockInWords } from './identity-lock.ts'

test('a lock names the minute by the unit’s clock from which it can be tried again, and how many minutes that is', () => {
  const now = new Date('2026-11-26T15:50:20Z')
  expect(lockInWords(0, { now, zone: 'Asia/Shanghai' })).toBeNull()
  expect(lockInWords(900, { now, zone: 'Asia/Shanghai' })).toEqual({ time: '00:06', minutes: 15 })
  expect(lockInWords(40, { now, zone: 'Asia/Urumqi' })).toEqual({ time: '21:51', minutes: 1 })
})

test('at the time that is named nothing has to wait any more', () => {
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 900 }), (now, seconds) => {
      const [hour = 0, minute = 0] = (lockInWords(seconds, { now, zone: 'UTC' })?.time ?? '').split(':').map(Number)
      const over = new Date(now.getTime() + seconds * 1000)
      const named = (hour * 60 + minute) * 60_000
      const ofDay = over.getTime() % 86_400_000
      // Past midnight the clock begins anew.
      expect((named - ofDay + 86_400_000) % 86_400_000).toBeLessThan(60_000)
    }),
  )
})
