import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { isWorkingDay } from './chinese-calendar.ts'

const daysFrom = (first: string, last: string) => {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

test.each([
  ['New Year', '2026-01-01', '2026-01-03'],
  ['Spring Festival', '2026-02-15', '2026-02-23'],
  ['Qingming', '2026-04-04', '2026-04-06'],
  ['Labour Day', '2026-05-01', '2026-05-05'],
  ['Dragon Boat Festival', '2026-06-19', '2026-06-21'],
  ['Mid-Autumn', '2026-09-25', '2026-09-27'],
  ['National Day', '2026-10-01', '2026-10-07'],
])('%s of 2026 is free from %s to %s', (_, first, last) => {
  expect(daysFrom(first, last).filter(isWorkingDay)).toEqual([])
})

test.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])('%s is a weekend day that is worked instead', (day) => {
  expect(isWorkingDay(day)).toBe(true)
})

test('other days are worked from Monday to Friday', () => {
  expect(daysFrom('2026-11-23', '2026-11-29').map(isWorkingDay)).toEqual([true, true, true, true, true, false, false])
})

test('in a year that no list has yet, the weeks that are always free are free', () => {
  for (const day of ['2033-01-31', '2033-02-01', '2033-02-04', '2033-10-03', '2033-05-03', '2033-09-08', '2033-04-04', '2027-01-01']) expect([day, isWorkingDay(day)]).toEqual([day, false])
  for (const day of ['2033-01-28', '2033-02-07', '2033-10-10']) expect([day, isWorkingDay(day)]).toEqual([day, true])
})
