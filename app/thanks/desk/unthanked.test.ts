import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#app/platform/calendar-days.ts'
import { listUnthanked, quietDays } from './unthanked.ts'

const today = '2026-11-26'
const ago = (days: number) => addDays(today, -days)
const anyDay = fc.nat(400).map(ago)
const members = fc.array(fc.record({ id: fc.string({ minLength: 1, maxLength: 4 }), since: anyDay }), { maxLength: 20 })
const known = fc.record({ lastThanked: fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), anyDay).map((days) => new Map(Object.entries(days))), firstCard: fc.option(anyDay), today: fc.constant(today) })

test('who is listed has been here, could have been thanked and was not, for sixty days at least', () => {
  fc.assert(
    fc.property(members, known, (all, what) => {
      for (const { member, days } of listUnthanked(all, what)) {
        expect(days).toBeGreaterThanOrEqual(quietDays)
        for (const day of [member.since, what.firstCard, what.lastThanked.get(member.id) ?? null]) if (day !== null) expect(day <= ago(days)).toBe(true)
      }
    }),
  )
})

test('a card of today takes its receiver off the list, and adds nobody', () => {
  fc.assert(
    fc.property(members, known, (all, what) => {
      const [one] = listUnthanked(all, what)
      if (!one) return
      const after = listUnthanked(all, { ...what, lastThanked: new Map([...what.lastThanked, [one.member.id, today]]) })
      expect(after.map(({ member }) => member)).toEqual(listUnthanked(all, what).flatMap(({ member }) => (member.id === one.member.id ? [] : [member])))
    }),
  )
})

test.each([
  ['thanked 59 days ago', 300, 59, 200, []],
  ['thanked 60 days ago', 300, 60, 200, [60]],
  ['never thanked and here for 60 days', 60, null, 200, [60]],
  ['never thanked and here for 59 days', 59, null, 200, []],
  ['never thanked, but cards began 30 days ago', 300, null, 30, []],
  ['in a team without cards', 300, null, null, []],
])('somebody %s', (_, since, thanked, first, days) => {
  const lastThanked = new Map(thanked === null ? [] : [['one', ago(thanked)]])
  const listed = listUnthanked([{ id: 'one', since: ago(since) }], { lastThanked, firstCard: first === null ? null : ago(first), today })
  expect(listed.map((one) => one.days)).toEqual(days)
})
