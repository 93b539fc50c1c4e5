import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import { dutyDays, neededDays } from './duty-days.ts'

const always = [{ from: '2000-01-01', until: null }]
const none: [] = []

test('National Day is nobody’s duty, and a Saturday that is worked in its place is', () => {
  // 2026: free from 1 to 7 October, worked on Saturday the 10th.
  const span = { from: '2026-10-01', to: '2026-10-11' }
  expect(dutyDays({ span, stays: always, leaves: none }, isWorkingDay)).toBe(3)
  expect(dutyDays({ span, stays: always, leaves: [{ fromDay: '2026-10-10', toDay: '2026-10-11' }] }, isWorkingDay)).toBe(2)
})

test('who came on a Wednesday has three days of that week, who left on one has two', () => {
  const span = { from: '2026-11-09', to: '2026-11-15' }
  expect(dutyDays({ span, stays: [{ from: '2026-11-11', until: null }], leaves: none }, isWorkingDay)).toBe(3)
  expect(dutyDays({ span, stays: [{ from: '2000-01-01', until: '2026-11-11' }], leaves: none }, isWorkingDay)).toBe(2)
})

test('it takes as many days as the unit says, and no more than anybody had: somebody may always vote', () => {
  expect(neededDays(5, [14, 3, 9])).toBe(5)
  expect(neededDays(5, [2, 2, 1])).toBe(2)
  expect(neededDays(5, [])).toBe(0)
  fc.assert(
    fc.property(fc.nat(20), fc.array(fc.nat(25), { minLength: 1 }), (wanted, days) => {
      const needed = neededDays(wanted, days)
      expect(needed).toBeLessThanOrEqual(wanted)
      expect(days.some((one) => one >= needed)).toBe(true)
    }),
  )
})

test('a span that ends before it begins has no days', () => {
  expect(dutyDays({ span: { from: '2026-11-10', to: '2026-11-09' }, stays: always, leaves: none }, isWorkingDay)).toBe(0)
})

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-08-15', days))
const length = fc.integer({ min: 0, max: 40 })
const span = fc.record({ from: day, days: length }).map(({ from, days }) => ({ from, to: addDays(from, days) }))
const stay = fc.record({ from: day, days: fc.option(length) }).map(({ from, days }) => ({ from, until: days === null ? null : addDays(from, days) }))
const leave = fc.record({ fromDay: day, days: length }).map(({ fromDay, days }) => ({ fromDay, toDay: addDays(fromDay, days) }))
const asked = fc.record({ span, stays: fc.array(stay, { maxLength: 4 }), leaves: fc.array(leave, { maxLength: 4 }) })

test('nobody is on duty more often than the span has working days, and who was always there and never away as often', () => {
  fc.assert(
    fc.property(asked, (one) => {
      const most = Array.from({ length: 41 }, (_, days) => addDays(one.span.from, days)).filter((at) => at <= one.span.to && isWorkingDay(at)).length
      expect(dutyDays(one, isWorkingDay)).toBeLessThanOrEqual(most)
      expect(dutyDays({ span: one.span, stays: always, leaves: none }, isWorkingDay)).toBe(most)
    }),
  )
})

test('another leave never adds a day, another stay never takes one, and neither order nor repetition matters', () => {
  fc.assert(
    fc.property(asked, leave, stay, (one, oneLeave, oneStay) => {
      const days = dutyDays(one, isWorkingDay)
      expect(dutyDays({ ...one, leaves: [...one.leaves, oneLeave] }, isWorkingDay)).toBeLessThanOrEqual(days)
      expect(dutyDays({ ...one, stays: [oneStay, ...one.stays] }, isWorkingDay)).toBeGreaterThanOrEqual(days)
      expect(dutyDays({ ...one, stays: [...one.stays, ...one.stays].toReversed(), leaves: one.leaves.toReversed() }, isWorkingDay)).toBe(days)
    }),
  )
})

test('a membership that goes on under another position counts each day once', () => {
  fc.assert(
    fc.property(asked, day, (one, change) => {
      const moved = [{ from: '2000-01-01', until: change }, { from: change, until: null }]
      expect(dutyDays({ ...one, stays: moved }, isWorkingDay)).toBe(dutyDays({ ...one, stays: always }, isWorkingDay))
    }),
  )
})
