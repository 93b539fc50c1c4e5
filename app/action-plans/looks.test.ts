import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { latestLooks, lookDay, lookDays, lookStandings } from './looks.ts'

const day = fc.integer({ min: 0, max: 4000 }).map((days) => DateTime.fromISO('2024-01-01', { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd'))
const look = fc.record({ days: fc.constantFrom(...lookDays), promise: fc.integer({ min: 0, max: 2 }), number: fc.integer({ min: 1, max: 4 }) })
const plan = fc.record({ writtenOn: day, promises: fc.integer({ min: 1, max: 3 }), looks: fc.array(look, { maxLength: 12 }) })

test.each([
  ['2026-01-31', '2026-03-02', '2026-04-01'],
  ['2028-01-31', '2028-03-01', '2028-03-31'],
  ['2026-12-02', '2027-01-01', '2027-01-31'],
])('written on %s, the looks are on %s and %s', (writtenOn, first, second) => {
  expect(lookDays.map((days) => lookDay(writtenOn, days))).toEqual([first, second])
})

test('a look is due from its day on, and the day before it is not', () => {
  const written = { writtenOn: '2026-10-26', promises: 1, looks: [] }
  expect(lookStandings(written, '2026-11-24').map(({ state }) => state)).toEqual(['ahead', 'ahead'])
  expect(lookStandings(written, '2026-11-25').map(({ state }) => state)).toEqual(['due', 'ahead'])
  expect(lookStandings(written, '2026-12-25').map(({ state }) => state)).toEqual(['missed', 'due'])
})

test('at most one look is due, and none before 30 days', () => {
  fc.assert(
    fc.property(plan, day, (written, today) => {
      const due = lookStandings(written, today).filter(({ state }) => state === 'due')
      expect(due.length).toBeLessThanOrEqual(1)
      for (const { on } of due) expect(on <= today).toBe(true)
    }),
  )
})

test('a look is given once every promise has one, whatever the day', () => {
  fc.assert(
    fc.property(plan, day, fc.constantFrom(...lookDays), (written, today, days) => {
      const all = Array.from({ length: written.promises }, (_, promise) => ({ days, promise, number: 9 }))
      const standing = lookStandings({ ...written, looks: [...written.looks, ...all] }, today).find((one) => one.days === days)
      expect(standing?.state).toBe('given')
    }),
  )
})

test('of several rows for a promise the last one holds, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(look), fc.constantFrom(...lookDays), (looks, days) => {
      const latest = latestLooks(looks, days)
      for (const one of looks.filter((row) => row.days === days)) expect(latest.get(one.promise)?.number).toBeGreaterThanOrEqual(one.number)
      expect([...latest.values()].map(({ number }) => number)).toEqual([...latestLooks(looks.toReversed(), days).entries()].sort(([a], [b]) => [...latest.keys()].indexOf(a) - [...latest.keys()].indexOf(b)).map(([, { number }]) => number))
    }),
  )
})
