import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysFrom } from '#app/platform/calendar-days.ts'
import { allowanceOn, cardsAMonth, countedSince, type GivenCard, refusedToday, waitsUntil } from './allowance.ts'

const firstDay = '2026-01-15'
const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
/** Wishes to thank, in the order of their days; some are taken back at once. */
const wishes = fc
  .array(fc.record({ after: fc.nat(200), receiverId: fc.constantFrom(...people), isTakenBack: fc.boolean() }), { maxLength: 80 })
  .map((all) => all.toSorted((one, other) => one.after - other.after).map(({ after, ...wish }): GivenCard => ({ ...wish, day: addDays(firstDay, after) })))

/** What is given of these wishes when the rule is asked each time. */
function granted(all: readonly GivenCard[]): GivenCard[] {
  const given: GivenCard[] = []
  for (const wish of all) if (refusedToday(wish.day, given, wish.receiverId) === null) given.push(wish)
  return given
}

test('nobody gives more than five cards in a month, whatever was taken back', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      for (const ofMonth of Map.groupBy(granted(all), ({ day }) => day.slice(0, 7)).values()) expect(ofMonth.length).toBeLessThanOrEqual(cardsAMonth)
    }),
  )
})

test('between two cards that one person keeps from another lie fourteen days', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const kept = granted(all).filter(({ isTakenBack }) => !isTakenBack)
      for (const ofOne of Map.groupBy(kept, ({ receiverId }) => receiverId).values())
        for (const [index, { day }] of ofOne.entries()) {
          const before = ofOne[index - 1]
          if (before) expect(daysFrom(before.day, day)).toBeGreaterThanOrEqual(14)
        }
    }),
  )
})

test('what is refused is refused for a reason, and the day that is promised keeps its promise', () => {
  fc.assert(
    fc.property(wishes, fc.nat(230), fc.constantFrom(...people), (all, after, receiverId) => {
      const given = granted(all)
      const today = addDays(firstDay, after)
      const past = given.filter(({ day }) => day <= today)
      const refused = refusedToday(today, past, receiverId)
      const { left, renewsOn } = allowanceOn(today, past)
      if (refused === 'none-left') {
        expect(left).toBe(0)
        expect(allowanceOn(renewsOn, past).left).toBe(cardsAMonth)
        expect(renewsOn > today && daysFrom(today, renewsOn) <= 31 && renewsOn.endsWith('-01')).toBe(true)
      }
      if (refused === 'too-soon') {
        const from = waitsUntil(today, past, receiverId) ?? ''
        expect(daysFrom(today, from)).toBeGreaterThan(0)
        expect(daysFrom(today, from)).toBeLessThanOrEqual(14)
        expect(waitsUntil(from, past, receiverId)).toBeNull()
        expect(waitsUntil(addDays(from, -1), past, receiverId)).toBe(from)
      }
      if (refused === null) expect(left).toBeGreaterThan(0)
    }),
  )
})

test('cards from before the day that is counted from decide nothing', () => {
  fc.assert(
    fc.property(wishes, fc.nat(230), fc.constantFrom(...people), (all, after, receiverId) => {
      const today = addDays(firstDay, after)
      const past = granted(all).filter(({ day }) => day <= today)
      const counted = past.filter(({ day }) => day >= countedSince(today))
      expect(refusedToday(today, counted, receiverId)).toBe(refusedToday(today, past, receiverId))
      expect(allowanceOn(today, counted)).toEqual(allowanceOn(today, past))
    }),
  )
})

test.each([
  ['2026-01-31', '2026-02-01'],
  ['2026-02-28', '2026-03-01'],
  ['2028-02-29', '2028-03-01'],
  ['2026-12-01', '2027-01-01'],
])('on %s five new cards are promised for %s', (today, renewsOn) => {
  expect(allowanceOn(today, [])).toEqual({ left: 5, renewsOn })
})
