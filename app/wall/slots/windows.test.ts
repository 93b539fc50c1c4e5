import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import { windowDays } from './slot-kinds.ts'
import { always, spansOf, type Window } from './windows.ts'

const zone = 'Asia/Shanghai'
const inChina = (time: string) => Date.parse(`${time}+08:00`)
const on = (window: Partial<Window>, firstDay: string, days = 8) => spansOf({ ...always, ...window }, { zone, firstDay, days })

test('a window without a limit has no spans to keep', () => {
  expect(on({}, '2026-11-26')).toBeNull()
  expect(on({ from: '08:00', to: '08:00' }, '2026-11-26')).toBeNull()
})

test('hours begin with their first moment and end without their last', () => {
  const spans = on({ from: '08:30', to: '17:30' }, '2026-11-26', 1)
  expect(spans?.at(-1)).toEqual([inChina('2026-11-26T08:30'), inChina('2026-11-26T17:30')])
})

test('hours over midnight belong to the day on which they began, also over the new year', () => {
  const spans = on({ from: '22:00', to: '06:00', lastDay: '2026-12-31' }, '2026-12-31', 3)
  expect(spans).toEqual([
    [inChina('2026-12-30T22:00'), inChina('2026-12-31T06:00')],
    [inChina('2026-12-31T22:00'), inChina('2027-01-01T06:00')],
  ])
})

test('days that follow each other are one span: nothing changes at midnight', () => {
  expect(on({ fromDay: '2026-11-30', lastDay: '2026-12-01' }, '2026-11-28')).toEqual([[inChina('2026-11-30T00:00'), inChina('2026-12-02T00:00')]])
})

test('a swapped Saturday is a working day and the holiday is not', () => {
  // 2026: National Day from 1 to 7 October, Saturday 10 October is worked.
  expect(on({ days: 'WORKING' }, '2026-10-01', 12)).toEqual([
    [inChina('2026-09-30T00:00'), inChina('2026-10-01T00:00')],
    [inChina('2026-10-08T00:00'), inChina('2026-10-11T00:00')],
    [inChina('2026-10-12T00:00'), inChina('2026-10-13T00:00')],
  ])
  expect(on({ days: 'FREE' }, '2026-10-01', 8)).toEqual([[inChina('2026-10-01T00:00'), inChina('2026-10-08T00:00')]])
})

test('a day that the clocks cut short is whole', () => {
  const [span] = spansOf({ ...always, fromDay: '2026-03-29', lastDay: '2026-03-29' }, { zone: 'Europe/Berlin', firstDay: '2026-03-29', days: 1 }) ?? []
  expect(span && (span[1] - span[0]) / 3_600_000).toBe(23)
})

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-12-20', days))
const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const windows: fc.Arbitrary<Window> = fc.record({ days: fc.constantFrom(...windowDays), fromDay: fc.option(day), lastDay: fc.option(day), from: fc.option(clock), to: fc.option(clock) })

/** The same rule said of one moment. */
function isOpen({ days, fromDay, lastDay, from, to }: Window, at: DateTime): boolean {
  const holds = (one: DateTime) => {
    const date = one.toFormat('yyyy-MM-dd')
    return (fromDay === null || date >= fromDay) && (lastDay === null || date <= lastDay) && (days === 'ALL' || isWorkingDay(date) === (days === 'WORKING'))
  }
  const time = at.toFormat('HH:mm')
  if (from === null || to === null || from === to) return holds(at)
  if (from < to) return holds(at) && from <= time && time < to
  return (holds(at) && time >= from) || (holds(at.minus({ days: 1 })) && time < to)
}

test('at every moment, midnights, ends of months and years among them, the spans say what the window says', () => {
  fc.assert(
    fc.property(windows, day, fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'UTC'), fc.integer({ min: 0, max: 8 * 1440 - 1 }), (window, firstDay, anyZone, minute) => {
      const spans = spansOf(window, { zone: anyZone, firstDay, days: 8 })
      const midnight = DateTime.fromISO(firstDay, { zone: anyZone })
      const edges = (spans ?? []).flatMap((span) => span).filter((edge) => edge >= midnight.toMillis() && edge < midnight.plus({ days: 8 }).toMillis())
      for (const at of [midnight.plus({ minutes: minute }).toMillis(), midnight.toMillis(), ...edges, ...edges.map((edge) => edge - 1).filter((edge) => edge >= midnight.toMillis())]) {
        const isIn = spans === null || spans.some(([begin, end]) => begin <= at && at < end)
        expect(isIn, new Date(at).toISOString()).toBe(isOpen(window, DateTime.fromMillis(at, { zone: anyZone })))
      }
    }),
    { numRuns: 300 },
  )
})

test('spans are in order, apart from each other and never empty', () => {
  fc.assert(
    fc.property(windows, day, fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/Santiago', 'Pacific/Kiritimati'), (window, firstDay, anyZone) => {
      const edges = (spansOf(window, { zone: anyZone, firstDay, days: 9 }) ?? []).flatMap((span) => span)
      for (const [index, edge] of edges.entries()) expect(edge).toBeGreaterThan(edges[index - 1] ?? 0)
    }),
  )
})
