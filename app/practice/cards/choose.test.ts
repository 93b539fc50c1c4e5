import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, chooseNext, dailyMost } from './choose.ts'
import type { Rating } from './rating.ts'
import { type Memory, remember } from './schedule.ts'

const now = new Date('2026-11-25T00:30:00Z')
const endOfDay = new Date('2026-11-25T16:00:00Z')
const dayMs = 86_400_000
const ago = (days: number) => new Date(now.getTime() - days * dayMs)
const reviewed = (rating: Rating, days: number): Memory => remember(null, rating, ago(days))
const card = (key: string, memory: Memory | null, isAnsweredToday = false): Candidate => ({ key, memory, isAnsweredToday })
const next = (candidates: Candidate[], answered = 0) => {
  const chosen = chooseNext(candidates, { now, endOfDay, answered })
  return chosen && [chosen.candidate.key, chosen.reason]
}

test('own mistakes come before what is due, and what is due before what is new', () => {
  const deck = [card('new', null), card('due', reviewed(3, 30)), card('mistake', reviewed(1, 3))]
  expect(next(deck)).toEqual(['mistake', 'mistake'])
  expect(next(deck.slice(0, 2))).toEqual(['due', 'due'])
  expect(next(deck.slice(0, 1))).toEqual(['new', 'new'])
})

test('of what is due the most forgotten comes first', () => {
  expect(next([card('fresher', reviewed(3, 5)), card('older', reviewed(3, 50))])).toEqual(['older', 'due'])
})

test('what becomes due later today is due today', () => {
  const evening = { ...reviewed(3, 3), due: new Date('2026-11-25T12:00:00Z') }
  expect(next([card('evening', evening)])).toEqual(['evening', 'due'])
})

test('a mistake of today waits for another day', () => {
  expect(next([card('mistake', reviewed(1, 0)), card('new', null)])).toEqual(['new', 'new'])
})

test('with nothing due and nothing new one question comes ahead of time, and only one', () => {
  const deck = [card('later', reviewed(3, 1)), card('sooner', reviewed(3, 2))]
  expect(next(deck)).toEqual(['sooner', 'ahead'])
  expect(next(deck, 1)).toBeNull()
})

const decks = fc.array(
  fc.record({ rating: fc.constantFrom<Rating[]>(1, 2, 3), days: fc.option(fc.integer({ min: 0, max: 200 })), isAnsweredToday: fc.boolean() }),
  { maxLength: 40 },
)
const deckFrom = (drawn: readonly { rating: Rating; days: number | null; isAnsweredToday: boolean }[]) =>
  drawn.map(({ rating, days, isAnsweredToday }, index) => card(String(index), days === null ? null : reviewed(rating, days), isAnsweredToday))

test('a day never asks more than three, however much waits, and never the same twice', () => {
  fc.assert(
    fc.property(decks, (drawn) => {
      const asked: string[] = []
      let deck = deckFrom(drawn).map((one) => ({ ...one, isAnsweredToday: false }))
      for (let chosen = chooseNext(deck, { now, endOfDay, answered: 0 }); chosen; chosen = chooseNext(deck, { now, endOfDay, answered: asked.length })) {
        const { key } = chosen.candidate
        asked.push(key)
        deck = deck.map((one) => (one.key === key ? { ...one, isAnsweredToday: true } : one))
      }
      expect(asked.length).toBeLessThanOrEqual(dailyMost)
      expect(new Set(asked).size).toBe(asked.length)
      // There is a question every day as long as there is any question at all.
      if (deck.length > 0) expect(asked.length).toBeGreaterThan(0)
    }),
  )
})

test('the choice depends on the cards alone, not on the order in which the known ones are found', () => {
  fc.assert(
    fc.property(decks, (drawn) => {
      const known = deckFrom(drawn).filter(({ memory }) => memory !== null)
      expect(next([...known].reverse())).toEqual(next(known))
    }),
  )
})
