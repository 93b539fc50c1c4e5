import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { lastValidDay } from '../validity.ts'
import { daysLeft, dueReminders, reminderDays } from './reminders.ts'

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10))
const plus = (from: string, days: number) => DateTime.fromISO(from, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')

/** Days on which somebody looks: in between nothing runs, be the server down or nobody there. */
const looks = fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 60 }).map((days) => days.toSorted((one, other) => one - other))

test('whatever days are missed, each reminder is given at most once, at the first look since its day, and never after the end', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 24 }), looks, (issuedOn, months, offsets) => {
      const lastDay = lastValidDay(issuedOn, months)
      const given: { days: number; on: string }[] = []
      for (const today of offsets.map((offset) => plus(issuedOn, offset))) {
        const due = dueReminders({ issuedOn, lastDay, today, given: given.map(({ days }) => days) })
        given.push(...due.map((days) => ({ days, on: today })))
      }
      for (const days of reminderDays) {
        const from = plus(lastDay, -days)
        const first = offsets.map((offset) => plus(issuedOn, offset)).find((today) => today >= from && today <= lastDay)
        const wanted = from > issuedOn && first !== undefined ? [first] : []
        expect(given.filter((one) => one.days === days).map(({ on }) => on)).toEqual(wanted)
      }
    }),
  )
})

test('looked at every day, a certificate of two years reminds three times, with 60, 30 and 7 days left', () => {
  const [issuedOn, lastDay] = ['2024-02-29', '2026-02-28']
  const given: number[] = []
  const left: number[] = []
  for (let today = issuedOn; today <= '2026-04-01'; today = plus(today, 1)) {
    const due = dueReminders({ issuedOn, lastDay, today, given })
    given.push(...due)
    left.push(...due.map(() => daysLeft(lastDay, today)))
  }
  expect(left).toEqual([60, 30, 7])
})
