import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choosePlace, noRanking, type Ranking, tapFace, tapWithin } from './ranking.ts'

const faces = fc.constantFrom('a', 'b', 'c', 'd')
const moves = fc.array(fc.record({ id: faces, place: fc.option(fc.nat(2)) }), { maxLength: 20 })

test('three taps rank three faces', () => {
  expect(['a', 'b', 'c'].reduce(tapFace, noRanking)).toEqual(['a', 'b', 'c'])
})

test('a second tap takes a face off, and the next one fills the gap', () => {
  expect(['a', 'b', 'a', 'c'].reduce(tapFace, noRanking)).toEqual(['c', 'b', null])
})

test('a fourth face changes nothing', () => {
  expect(tapFace(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'c'])
})

test('whoever is put on a place stands on that one alone', () => {
  expect(choosePlace(['a', 'b', null], { place: 1, id: 'a' })).toEqual([null, 'a', null])
})

test('where there is one place, a tap moves it, and a second one takes it back', () => {
  const tap = tapWithin(1)
  expect(['a', 'b'].reduce(tap, noRanking)).toEqual(['b', null, null])
  expect(['a', 'a'].reduce(tap, noRanking)).toEqual(noRanking)
})

test('a ballot never takes more names than it has places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(faces, { maxLength: 20 }), (places, taps) => {
      const ranking = taps.reduce(tapWithin(places), noRanking)
      expect(ranking.slice(places).every((one) => one === null)).toBe(true)
      expect(new Set(ranking.filter((one) => one !== null)).size).toBe(ranking.filter((one) => one !== null).length)
    }),
  )
})

test('whatever one taps and chooses, a ballot has three places and nobody twice', () => {
  fc.assert(
    fc.property(moves, (made) => {
      const ranking = made.reduce<Ranking>((before, { id, place }) => (place === null ? tapFace(before, id) : choosePlace(before, { place, id })), noRanking)
      const named = ranking.filter((id) => id !== null)
      expect(ranking).toHaveLength(3)
      expect(new Set(named).size).toBe(named.length)
    }),
  )
})
