import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import { afterWorkingDays, movedNotice, planRound, type StarCalendar, workingDaysBetween } from './star-calendar.ts'

const zone = 'Asia/Shanghai'
const inChina = (time: string) => new Date(`${time}+08:00`)

test('a month is nominated on the 1st to 20th, voted on the 21st to 25th, on notice for three working days', () => {
  // The 26th is a Thursday: a weekend lies in the notice.
  expect(planRound({ month: '2026-11', zone })).toEqual({
    nominateFrom: inChina('2026-11-01T00:00'),
    voteFrom: inChina('2026-11-21T00:00'),
    noticeFrom: inChina('2026-11-26T00:00'),
    publishFrom: inChina('2026-12-01T00:00'),
  })
})

test('a notice that meets a holiday hangs until people are back, and a swapped Saturday is a working day', () => {
  // 2026: National Day from 1 to 7 October, 10 October is worked.
  const calendar: StarCalendar = { nominateFromDay: 1, voteFromDay: 20, voteUntilDay: 28, noticeDays: 4 }
  expect(planRound({ month: '2026-09', zone, calendar }).publishFrom).toEqual(inChina('2026-10-10T00:00'))
  expect(planRound({ month: '2026-09', zone, calendar: { ...calendar, noticeDays: 5 } }).publishFrom).toEqual(inChina('2026-10-11T00:00'))
})

test('a day that a month has not got is its last one', () => {
  const late: StarCalendar = { nominateFromDay: 29, voteFromDay: 30, voteUntilDay: 31, noticeDays: 1 }
  expect(planRound({ month: '2027-02', zone, calendar: late })).toMatchObject({ nominateFrom: inChina('2027-02-27T00:00'), voteFrom: inChina('2027-02-28T00:00'), noticeFrom: inChina('2027-03-01T00:00') })
  expect(planRound({ month: '2028-02', zone, calendar: late })).toMatchObject({ voteFrom: inChina('2028-02-29T00:00'), noticeFrom: inChina('2028-03-01T00:00') })
  expect(planRound({ month: '2026-12', zone, calendar: late })).toMatchObject({ nominateFrom: inChina('2026-12-29T00:00'), voteFrom: inChina('2026-12-30T00:00'), noticeFrom: inChina('2027-01-01T00:00') })
})

test('midnight is midnight in a zone that changes its clocks', () => {
  const { nominateFrom, voteFrom } = planRound({ month: '2026-03', zone: 'Europe/Berlin' })
  expect(nominateFrom).toEqual(new Date('2026-03-01T00:00+01:00'))
  expect(voteFrom).toEqual(new Date('2026-03-21T00:00+01:00'))
  const october = planRound({ month: '2026-10', zone: 'Europe/Berlin' })
  expect(october.noticeFrom).toEqual(new Date('2026-10-26T00:00+01:00'))
})

test('what is no month or no zone is refused', () => {
  for (const month of ['2026-13', '2026', 'November', '2026-11-01', '']) {
    expect(() => planRound({ month, zone })).toThrow(RangeError)
  }
  expect(() => planRound({ month: '2026-11', zone: 'Mars/Base' })).toThrow(RangeError)
})

const months = fc.record({ year: fc.integer({ min: 2024, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) }).map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Urumqi', 'Asia/Tokyo', 'UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'America/Santiago')
const calendars: fc.Arbitrary<StarCalendar> = fc
  .record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { minLength: 2, maxLength: 2 }), voteUntilDay: fc.integer({ min: 1, max: 31 }), noticeDays: fc.integer({ min: 1, max: 10 }) })
  .map(({ days, voteUntilDay, noticeDays }) => {
    const [nominateFromDay = 1, voteFromDay = 2] = days.sort((a, b) => a - b)
    return { nominateFromDay, voteFromDay, voteUntilDay: Math.max(voteFromDay, voteUntilDay), noticeDays }
  })

test('whatever month, zone and calendar: each span lasts whole days, the vote lies in its month, and the notice has its working days', () => {
  fc.assert(
    fc.property(months, zones, calendars, (month, anyZone, calendar) => {
      const { nominateFrom, voteFrom, noticeFrom, publishFrom } = planRound({ month, zone: anyZone, calendar })
      const local = [nominateFrom, voteFrom, noticeFrom, publishFrom].map((at) => DateTime.fromJSDate(at, { zone: anyZone }))
      for (const at of local) expect(at.toMillis()).toBe(at.startOf('day').toMillis())
      expect(nominateFrom < voteFrom && voteFrom < noticeFrom && noticeFrom < publishFrom).toBe(true)
      expect(local[0]?.toFormat('yyyy-MM')).toBe(month)
      expect(local[2]?.minus({ minutes: 1 }).toFormat('yyyy-MM')).toBe(month)
      expect(workingDaysBetween(noticeFrom, publishFrom, anyZone)).toBe(calendar.noticeDays)
      // It ends with a working day: not a day longer than it must.
      expect(isWorkingDay(local[3]?.minus({ hours: 12 }).toISODate() ?? '')).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('working days are counted whole: what is left of a day that has begun is none', () => {
  // Thursday to Monday.
  expect(afterWorkingDays(inChina('2026-11-26T10:00'), 1, zone)).toEqual(inChina('2026-11-28T00:00'))
  expect(afterWorkingDays(inChina('2026-11-26T00:00'), 1, zone)).toEqual(inChina('2026-11-27T00:00'))
  expect(workingDaysBetween(inChina('2026-11-26T10:00'), inChina('2026-11-27T23:59'), zone)).toBe(0)
  expect(workingDaysBetween(inChina('2026-11-26T00:00'), inChina('2026-12-01T00:00'), zone)).toBe(3)
})

test('a notice that begins later hangs as many working days, and as long', () => {
  const moments = fc.integer({ min: 0, max: 400 * 24 }).map((hours) => new Date(inChina('2026-01-01T00:00').getTime() + hours * 3_600_000))
  fc.assert(
    fc.property(moments, fc.nat(12 * 24), moments, (noticeFrom, hours, begins) => {
      const notice = { noticeFrom, publishFrom: new Date(noticeFrom.getTime() + hours * 3_600_000) }
      const end = movedNotice(notice, begins, zone)
      expect(end.getTime() - begins.getTime()).toBeGreaterThanOrEqual(hours * 3_600_000)
      expect(workingDaysBetween(begins, end, zone)).toBeGreaterThanOrEqual(workingDaysBetween(noticeFrom, notice.publishFrom, zone))
    }),
    { numRuns: 100 },
  )
})
