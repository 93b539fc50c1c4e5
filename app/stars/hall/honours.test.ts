import fc from 'fast-check'
import { expect, test } from 'vitest'
import { honoursByPerson, type Won } from './honours.ts'

const month = fc.nat(40).map((after) => new Date(Date.UTC(2024, after, 1)).toISOString().slice(0, 7))
const everyWin = fc.uniqueArray(fc.record({ personId: fc.constantFrom('a', 'b', 'c'), star: fc.constantFrom('service', 'smile'), month }), { selector: ({ personId, star, month: of }) => `${personId} ${star} ${of}`, maxLength: 60 })
const win = (personId: string, star: string, of: string): Won => ({ personId, star, month: of })

test('every win stands once, under its winner, and nobody is there who never won', () => {
  fc.assert(
    fc.property(everyWin, (all) => {
      const people = honoursByPerson(all)
      expect(people.flatMap(({ won }) => won).length).toBe(all.length)
      for (const { personId, won } of people) expect(won.every((one) => one.personId === personId) && won.length > 0).toBe(true)
      expect(new Set(people.map(({ personId }) => personId)).size).toBe(people.length)
    }),
  )
})

test('who won last comes first, whatever the number of wins', () => {
  fc.assert(
    fc.property(everyWin, (all) => {
      const last = honoursByPerson(all).map(({ won }) => won[0]?.month ?? '')
      expect(last).toEqual(last.toSorted().reverse())
    }),
  )
})

test('a run is no longer than the wins of its star, and one more win never shortens it', () => {
  fc.assert(
    fc.property(everyWin, month, (all, of) => {
      const runOf = (wins: readonly Won[]) => honoursByPerson(wins).find(({ personId }) => personId === 'a')?.run?.months ?? 0
      const times = all.filter(({ personId }) => personId === 'a').length
      expect(runOf(all)).toBeLessThanOrEqual(times)
      expect(runOf([...all, win('a', 'smile', of)])).toBeGreaterThanOrEqual(runOf(all))
    }),
  )
})

test('a run goes on over the turn of the year, and breaks at a month that is missing or another star', () => {
  const wins = [win('a', 'smile', '2025-11'), win('a', 'smile', '2025-12'), win('a', 'smile', '2026-01'), win('a', 'smile', '2026-03'), win('a', 'service', '2026-02')]
  expect(honoursByPerson(wins)).toMatchObject([{ run: { star: 'smile', months: 3 }, repeated: [{ star: 'smile', times: 4 }] }])
  expect(honoursByPerson(wins.slice(2))).toMatchObject([{ run: null, repeated: [{ star: 'smile', times: 2 }] }])
})
