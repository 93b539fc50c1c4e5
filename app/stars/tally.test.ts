import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOf, type StarRule, usualRule } from './star-rule.ts'
import { tally, tiePath, type Count } from './tally.ts'

/** 'ab' ranks a before b; '' says nobody this month. */
function count(votes: readonly string[], more: Partial<Count> = {}): Count {
  const ballots = votes.map((choices) => ({ choices: [...choices] }))
  const candidates = ['a', 'b', 'c', 'd']
  return { ballots, candidates, recentWins: {}, electorate: 10, quorumPercent: 0, rule: usualRule, ...more }
}

const people = ['a', 'b', 'c', 'd', 'e']
const anyRule: fc.Arbitrary<StarRule> = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }).map((points) => ({ method: 'ranked' as const, points: points.sort((a, b) => b - a) })),
  fc.constantFrom<StarRule>({ method: 'approval', points: [1] }, { method: 'single', points: [1] }),
)

const anyCount: fc.Arbitrary<Count> = anyRule.chain(countBy)

function countBy(rule: StarRule): fc.Arbitrary<Count> {
  return fc.record({
    ballots: fc.array(fc.record({ choices: fc.shuffledSubarray(people, { minLength: 0, maxLength: placesOf(rule) }) }), {
      maxLength: 12,
    }),
    candidates: fc.constant(people),
    recentWins: fc.dictionary(fc.constantFrom(...people), fc.nat(2)),
    electorate: fc.integer({ min: 15, max: 20 }),
    quorumPercent: fc.constantFrom(0, 50),
    rule: fc.constant(rule),
  })
}

test('three names on a ballot get three, two and one point', () => {
  const { outcome, ...result } = tally(count(['abc']))
  expect(outcome).toBe('elected')
  expect(result).toEqual({
    winners: ['a'],
    ladder: 'points',
    turnout: 1,
    standings: [
      { id: 'a', points: 3, firstPlaces: 1, recentWins: 0, rank: 1 },
      { id: 'b', points: 2, firstPlaces: 0, recentWins: 0, rank: 2 },
      { id: 'c', points: 1, firstPlaces: 0, recentWins: 0, rank: 3 },
      { id: 'd', points: 0, firstPlaces: 0, recentWins: 0, rank: 4 },
    ],
  })
})

test('most points wins, even with fewer first places', () => {
  expect(tally(count(['ab', 'cb', 'db']))).toMatchObject({ winners: ['b'], ladder: 'points' })
})

test('on equal points more first places win', () => {
  // a: 3 + 1, b: 2 + 2
  expect(tally(count(['ab', 'cba'], { recentWins: { a: 5 } }))).toMatchObject({
    winners: ['a'],
    ladder: 'first-places',
  })
})

test('on equal first places fewer wins in the last 12 months win', () => {
  expect(tally(count(['ab', 'ba'], { recentWins: { a: 1 } }))).toMatchObject({
    winners: ['b'],
    ladder: 'fewer-recent-wins',
  })
})

test('who is still equal shares the star, and the rank', () => {
  const result = tally(count(['ab', 'ba'], { recentWins: { a: 1, b: 1 } }))
  expect(result).toMatchObject({ winners: ['a', 'b'], ladder: 'joint' })
  expect(result).toMatchObject({ standings: [{ rank: 1 }, { rank: 1 }, { rank: 3 }, { rank: 3 }] })
})

test('a rung decides only among those that the rung before left equal', () => {
  // a and b have 5 points each; c has fewer, so that c never won before does not count
  const votes = ['ab', 'ba', 'c']
  expect(tally(count(votes, { recentWins: { a: 2, b: 1, c: 0 } }))).toMatchObject({
    winners: ['b'],
    ladder: 'fewer-recent-wins',
  })
})

test('nobody is elected when more than half of the ballots say so', () => {
  expect(tally(count(['', '', 'a']))).toMatchObject({ outcome: 'nobody', turnout: 3 })
  expect(tally(count(['', 'a']))).toMatchObject({ outcome: 'elected', winners: ['a'] })
})

test('nobody is elected when no candidate has a point', () => {
  expect(tally(count([]))).toMatchObject({ outcome: 'nobody' })
  expect(tally(count([], { candidates: [], electorate: 0, quorumPercent: 50 }))).toMatchObject({
    outcome: 'nobody',
  })
})

test('the quorum counts ballots that say nobody, and half is enough for 50 %', () => {
  const quorum = { electorate: 4, quorumPercent: 50 }
  expect(tally(count(['a'], quorum))).toEqual({ outcome: 'no-quorum', turnout: 1 })
  expect(tally(count(['a', ''], quorum))).toMatchObject({ outcome: 'elected', winners: ['a'] })
})

test.each([
  ['a ballot names more than the rule allows', count(['abcd'])],
  ['a ballot names more than the rule allows', count(['ab'], { rule: { method: 'single', points: [1] } })],
  ['points are not whole numbers', count(['a'], { rule: { method: 'ranked', points: [] } })],
  ['a ballot names one twice', count(['aa'])],
  ['a ballot names no candidate', count(['z'])],
  ['a candidate stands twice', count([], { candidates: ['a', 'a'] })],
  ['more ballots than voters', count(['a', 'b'], { electorate: 1 })],
  ['electorate is not a number of people', count([], { electorate: Number.NaN })],
  ['quorum is not a percentage', count([], { quorumPercent: 101 })],
  ['recent wins are not a count', count([], { recentWins: { a: -1 } })],
])('a count where %s is a bug, not a result', (message, unsound) => {
  expect(() => tally(unsound)).toThrow(message)
})

test('an id that is also the name of something in the language counts like any other', () => {
  const candidates = ['constructor', 'toString']
  const ballots = [{ choices: ['constructor'] }, { choices: ['toString'] }]
  expect(tally(count([], { candidates, ballots }))).toMatchObject({ ladder: 'joint' })
})

const approval: StarRule = { method: 'approval', points: [1] }
const single: StarRule = { method: 'single', points: [1] }

test('a star weighs its places as it says', () => {
  const votes = ['ab', 'ab', 'bc', 'bc', 'ca']
  // 3-2-1: a 3+3+2, b 2+2+3+3. 5-1: a 5+5+1, b 1+1+5+5.
  expect(tally(count(votes))).toMatchObject({ winners: ['b'], ladder: 'points' })
  expect(tally(count(votes, { rule: { method: 'ranked', points: [9, 1] } }))).toMatchObject({ winners: ['b'], standings: [{ id: 'b', points: 20 }, { id: 'a', points: 19 }, { id: 'c', points: 11 }, { id: 'd', points: 0 }] })
})

test('by approval every name on a ballot counts the same, and no place decides a tie', () => {
  expect(tally(count(['ab', 'cb', 'ac'], { rule: approval }))).toMatchObject({ winners: ['a', 'b', 'c'], ladder: 'joint' })
  expect(tally(count(['ab', 'cb', 'ac'], { rule: approval, recentWins: { a: 1, b: 1 } }))).toMatchObject({ winners: ['c'], ladder: 'fewer-recent-wins' })
  expect(tally(count(['ab', 'b'], { rule: approval }))).toMatchObject({ winners: ['b'], ladder: 'points' })
})

test('with one name on a ballot most votes win', () => {
  expect(tally(count(['a', 'b', 'b'], { rule: single }))).toMatchObject({ winners: ['b'], ladder: 'points' })
  expect(tally(count(['a', 'b'], { rule: single, recentWins: { b: 2 } }))).toMatchObject({ winners: ['a'], ladder: 'fewer-recent-wins' })
})

test('the order of names on a ballot changes nothing where the star does not rank', () => {
  fc.assert(
    fc.property(fc.constantFrom(approval, single).chain(countBy), (count) => {
      const turned = count.ballots.map(({ choices }) => ({ choices: choices.toReversed() }))
      expect(tally({ ...count, ballots: turned })).toEqual(tally(count))
    }),
  )
})

test('the order of candidates and ballots changes nothing', () => {
  const permuted = anyCount.chain((count) =>
    fc.record({
      count: fc.constant(count),
      candidates: fc.shuffledSubarray([...count.candidates], { minLength: people.length }),
      ballots: fc.shuffledSubarray([...count.ballots], { minLength: count.ballots.length }),
    }),
  )
  fc.assert(
    fc.property(permuted, ({ count, candidates, ballots }) => {
      expect(tally({ ...count, candidates, ballots })).toEqual(tally(count))
    }),
  )
})

test('renaming the candidates renames the winners and nothing else', () => {
  const renamed = (id: string) => String.fromCharCode(101 + 97 - id.charCodeAt(0))
  fc.assert(
    fc.property(anyCount, (count) => {
      const before = tally(count)
      const after = tally({
        ...count,
        ballots: count.ballots.map(({ choices }) => ({ choices: choices.map(renamed) })),
        recentWins: Object.fromEntries(
          Object.entries(count.recentWins).map(([id, wins]) => [renamed(id), wins]),
        ),
      })
      expect(after.outcome).toBe(before.outcome)
      if (before.outcome !== 'elected' || after.outcome !== 'elected') return
      expect(after.ladder).toBe(before.ladder)
      expect(after.winners.toSorted()).toEqual(before.winners.map(renamed).toSorted())
    }),
  )
})

test('one more ballot for the only winner alone keeps him the only winner', () => {
  fc.assert(
    fc.property(anyCount, (count) => {
      const before = tally(count)
      if (before.outcome !== 'elected' || before.winners.length !== 1) return
      const ballots = [...count.ballots, { choices: before.winners }]
      expect(tally({ ...count, ballots })).toMatchObject({ winners: before.winners })
    }),
  )
})

test('one more ballot that says nobody changes no winner, it can only end in nobody', () => {
  fc.assert(
    fc.property(anyCount, (count) => {
      const before = tally(count)
      const after = tally({ ...count, ballots: [...count.ballots, { choices: [] }] })
      if (before.outcome !== 'elected' || after.outcome !== 'elected') return
      expect(after.winners).toEqual(before.winners)
    }),
  )
})

test('winners are those of rank one, and nobody without a point is among them', () => {
  fc.assert(
    fc.property(anyCount, (count) => {
      const result = tally(count)
      if (result.outcome !== 'elected') return
      const first = result.standings.filter(({ rank }) => rank === 1)
      expect(first.map(({ id }) => id)).toEqual(result.winners)
      expect(first.every(({ points }) => points > 0)).toBe(true)
      expect(result.winners.length > 1).toBe(result.ladder === 'joint')
    }),
  )
})

test('who was struck by an objection wins nothing, and the next by the count takes the place', () => {
  const votes = ['ab', 'ab', 'ba', 'c']
  expect(tally(count(votes, { struck: ['a'] }))).toMatchObject({ winners: ['b'], ladder: 'points', turnout: 4 })
  // What a ballot gave the others stays: b has 2 + 2 + 3, not three first places.
  expect(tally(count(votes, { struck: ['a'] }))).toMatchObject({ standings: [{ id: 'b', points: 7, firstPlaces: 1 }, { id: 'c', points: 3 }, { id: 'd', points: 0 }] })
  expect(tally(count(['a', 'a'], { struck: ['a'] }))).toMatchObject({ outcome: 'nobody' })
  expect(() => tally(count(['a'], { struck: ['z'] }))).toThrow('somebody is struck who did not stand')
})

test('striking somebody who did not win changes no winner', () => {
  fc.assert(
    fc.property(anyCount, fc.constantFrom(...people), (count, struck) => {
      const before = tally(count)
      if (before.outcome !== 'elected' || before.winners.includes(struck)) return
      expect(tally({ ...count, struck: [struck] })).toMatchObject({ outcome: 'elected', winners: before.winners })
    }),
  )
})

test('the path of a tie ends with the winners, narrows at every step, and is there only where there was a tie', () => {
  fc.assert(
    fc.property(anyCount, (count) => {
      const result = tally(count)
      if (result.outcome !== 'elected') return
      const steps = tiePath(result.standings, count.rule)
      expect(steps.length === 0).toBe(result.ladder === 'points')
      if (steps.length === 0) return
      expect(steps.at(-1)?.left.toSorted()).toEqual(result.winners.toSorted())
      expect(steps.at(-1)?.rung).toBe(result.ladder)
      expect(new Set(steps[0]?.leaders.map(({ points }) => points)).size).toBe(1)
      for (const [place, { leaders, left }] of steps.entries()) {
        expect(left.every((id) => leaders.some((leader) => leader.id === id))).toBe(true)
        if (place > 0) expect(leaders.map(({ id }) => id)).toEqual(steps[place - 1]?.left)
      }
      if (count.rule.method !== 'ranked') expect(steps.map(({ rung }) => rung)).not.toContain('first-places')
    }),
  )
})
