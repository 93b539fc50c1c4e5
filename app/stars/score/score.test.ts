import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, decimal, type Fraction, fraction } from './fraction.ts'
import { electByScore, type Entrant, percentile, scoreField, weightsUsed } from './score.ts'
import { faultOfWeights, parseWeights, type ScorePart, scoreParts, type Weights, weightsText } from './score-rule.ts'
import { tally, type Tally } from '../tally.ts'

const usual: Weights = { peer: 40, customers: 30, training: 20, lead: 10 }
type Given = Partial<Record<ScorePart, number>> & { position?: string; stands?: boolean; isBarred?: boolean }

function entrant(id: string, { position = '柜员', stands = true, isBarred = false, ...given }: Given): Entrant {
  const of = (part: ScorePart): Fraction | null => (given[part] === undefined ? null : fraction(given[part]))
  return { id, position, stands, isBarred, measures: { peer: of('peer'), customers: of('customers'), training: of('training'), lead: of('lead') } }
}

const told = (value: Fraction | null | undefined) => (value ? decimal(value) : null)
const compositesOf = (field: readonly Entrant[], weights = usual) => Object.fromEntries(scoreField(field, weights).map(({ id, composite }) => [id, told(composite)]))

test('a percentile is the share of the others below, ties by half', () => {
  const of = (own: number, ...others: number[]) => decimal(percentile(fraction(own), others.map((one) => fraction(one))))
  expect([of(3, 1, 2), of(1, 1, 1), of(1, 2, 3), of(2, 1, 2, 3, 4), of(7)]).toEqual(['100.0', '50.0', '0.0', '37.5', '50.0'])
})

test('each is compared within the role, and a role of fewer than three with the whole team', () => {
  const field = [entrant('a', { peer: 1, customers: 9 }), entrant('b', { peer: 1, customers: 8 }), entrant('c', { peer: 1, customers: 7 }), entrant('guard', { peer: 1, customers: 8, position: '保安' })]
  const customers = scoreField(field, usual).map(({ percentiles }) => told(percentiles.customers))
  expect(customers).toEqual(['100.0', '50.0', '0.0', '50.0'])
})

test('by hand: 40-30-20-10 of one who is best by votes, middling with customers and untrained, unseen by the lead', () => {
  const field = [entrant('a', { peer: 9, customers: 2, training: 0 }), entrant('b', { peer: 4, customers: 3, training: 1, lead: 5 }), entrant('c', { peer: 0, customers: 1, training: 2, lead: 3 })]
  // a: (100·40 + 50·30 + 0·20) / 90; b: 50·.4 + 100·.3 + 50·.2 + 100·.1; c: 0 + 0 + 100·.2 + 0.
  expect(compositesOf(field)).toEqual({ a: '61.1', b: '70.0', c: '20.0' })
})

test('what is missing is no zero: the weights of the others make a hundred', () => {
  const [only] = scoreField([entrant('a', { peer: 5 }), entrant('b', { peer: 3, customers: 1 })], usual)
  expect(told(only?.composite)).toBe('100.0')
  const used = weightsUsed({ peer: fraction(1), customers: null, training: fraction(1), lead: null }, usual)
  expect([told(used.peer), used.customers, told(used.training), used.lead]).toEqual(['66.7', null, '33.3', null])
})

test('one person alone in a team stands in the middle, whatever is brought', () => {
  expect(compositesOf([entrant('a', { peer: 0, customers: 4 })])).toEqual({ a: '50.0' })
})

const elected = (points: Record<string, number>): Tally => ({
  outcome: 'elected',
  winners: [],
  ladder: 'points',
  turnout: 9,
  standings: Object.entries(points).map(([id, own]) => ({ id, points: own, firstPlaces: 0, recentWins: 0, rank: 1 })),
})

test('the highest score wins, not the most votes, and nobody who is barred', () => {
  const field = [entrant('a', { peer: 9, customers: 1 }), entrant('b', { peer: 8, customers: 3 }), entrant('c', { peer: 1, customers: 2 })]
  const weights = { peer: 40, customers: 60, training: 0, lead: 0 }
  const vote = elected({ a: 9, b: 8, c: 1 })
  expect(electByScore(vote, { field, weights })).toMatchObject({ winners: ['b'], ladder: 'composite' })
  const without = field.map((one) => ({ ...one, isBarred: one.id === 'b' }))
  expect(electByScore(vote, { field: without, weights })).toMatchObject({ winners: ['a'] })
  expect(electByScore(vote, { field: field.map((one) => ({ ...one, isBarred: true })), weights })).toMatchObject({ outcome: 'nobody' })
})

test('equal scores are settled by the ladder of the vote', () => {
  const field = [entrant('a', { peer: 6, customers: 3 }), entrant('b', { peer: 5, customers: 5 }), entrant('c', { peer: 5, customers: 5 })]
  const vote = elected({ a: 6, b: 5, c: 5 })
  const weights = { peer: 50, customers: 50, training: 0, lead: 0 }
  // b and c: (25 + 75) / 2 each; a: (100 + 0) / 2.
  expect(compositesOf(field, weights)).toEqual({ a: '50.0', b: '50.0', c: '50.0' })
  expect(electByScore(vote, { field, weights })).toMatchObject({ winners: ['a'], ladder: 'points' })
})

test('a vote without a result keeps it', () => {
  const vote = tally({ ballots: [], candidates: ['a'], recentWins: {}, electorate: 4, quorumPercent: 50, rule: { method: 'single', points: [1] } })
  expect(electByScore(vote, { field: [entrant('a', { peer: 0 })], weights: usual })).toEqual({ outcome: 'no-quorum', turnout: 0 })
})

test('weights are whole, make a hundred, and the vote counts but not alone', () => {
  const fault = (peer: number, customers: number, training = 0, lead = 0) => faultOfWeights({ peer, customers, training, lead })
  expect([fault(40, 60), fault(40, 50), fault(-10, 110), fault(33.3, 66.7), fault(0, 100), fault(100, 0), fault(Number.NaN, 100)]).toEqual([null, 'not-hundred', 'not-whole', 'not-whole', 'no-vote', 'vote-alone', 'not-whole'])
  expect(parseWeights(weightsText(usual))).toEqual(usual)
  for (const text of ['', '40-60', '40-30-20-10-0', 'a-b-c-d', '40-30-20-11']) expect(() => parseWeights(text)).toThrow(RangeError)
})

const weightsOf = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map((cuts): Weights => {
  const [a = 0, b = 0, c = 0] = cuts.toSorted((one, other) => one - other)
  return { peer: a, customers: b - a, training: c - b, lead: 100 - c }
}).filter((weights) => faultOfWeights(weights) === null)
const measure = fc.option(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 7 })).map(([over, under]) => fraction(over, under)))
const person = fc.record({ position: fc.constantFrom('', '柜员', '保安'), isBarred: fc.boolean(), peer: fc.nat(30), customers: measure, training: measure, lead: measure })
const fields = fc.array(person, { minLength: 1, maxLength: 9 }).map((people) =>
  people.map(({ position, isBarred, peer, ...rest }, index): Entrant => ({ id: `p${index}`, position, isBarred, stands: true, measures: { peer: fraction(peer), ...rest } })),
)
const voteOf = (field: readonly Entrant[]): Tally => elected(Object.fromEntries(field.map(({ id, measures }) => [id, Number(measures.peer?.numerator ?? 0n)])))

test('every score lies from 0 to 100, is there for whoever stands, and depends on no order', () => {
  fc.assert(
    fc.property(fields, weightsOf, fc.nat(), (field, weights, seed) => {
      const scored = scoreField(field, weights)
      for (const { composite, percentiles } of scored) {
        for (const value of [composite, ...scoreParts.flatMap((part) => percentiles[part] ?? [])]) {
          expect(value).not.toBeNull()
          if (value) expect([compare(value, fraction(0)) >= 0, compare(value, fraction(100)) <= 0]).toEqual([true, true])
        }
      }
      const shuffled = field.map((one, index) => ({ one, key: ((index + 1) * (seed % 9973)) % 101 })).sort((a, b) => a.key - b.key).map(({ one }) => one)
      expect(compositesOf(shuffled, weights)).toEqual(compositesOf(field, weights))
      const [before, after] = [field, shuffled].map((all) => electByScore(voteOf(field), { field: all, weights }))
      expect(after?.outcome === 'elected' && after.winners.toSorted()).toEqual(before?.outcome === 'elected' && before.winners.toSorted())
    }),
  )
})

test('the weights that are used always make a hundred', () => {
  fc.assert(
    fc.property(fields, weightsOf, (field, weights) => {
      for (const { percentiles } of scoreField(field, weights)) {
        const used = Object.values(weightsUsed(percentiles, weights)).flatMap((one) => one ?? [])
        expect(decimal(used.reduce((sum, one) => fraction(sum.numerator * one.denominator + one.numerator * sum.denominator, sum.denominator * one.denominator), fraction(0)), 6)).toBe('100.000000')
      }
    }),
  )
})

test('more of a part never lowers a score, and who is barred never wins', () => {
  fc.assert(
    fc.property(fields, weightsOf, fc.record({ who: fc.nat(8), part: fc.constantFrom(...scoreParts), by: fc.integer({ min: 1, max: 9 }) }), (field, weights, { who, part, by }) => {
      const one = field[who % field.length]
      const own = one?.measures[part]
      if (one && own) {
        const raised = field.map((other) => (other === one ? { ...other, measures: { ...other.measures, [part]: fraction(own.numerator + BigInt(by) * own.denominator, own.denominator) } } : other))
        const scoreIn = (all: readonly Entrant[]) => scoreField(all, weights).find(({ id }) => id === one.id)?.composite ?? fraction(0)
        expect(compare(scoreIn(raised), scoreIn(field))).toBeGreaterThanOrEqual(0)
      }
      const result = electByScore(voteOf(field), { field, weights })
      const barred = field.filter(({ isBarred }) => isBarred).map(({ id }) => id)
      if (result.outcome === 'elected') expect(result.winners.filter((id) => barred.includes(id))).toEqual([])
      if (result.outcome === 'elected') expect(result.winners.length).toBeGreaterThan(0)
      else expect(barred).toHaveLength(field.length)
    }),
  )
})

test('a part that is missing for everybody changes nobody’s place', () => {
  fc.assert(
    fc.property(fields, (field) => {
      const without = field.map((one) => ({ ...one, measures: { ...one.measures, lead: null } }))
      const order = (weights: Weights) => compositesOf(without, weights)
      expect(order({ peer: 40, customers: 40, training: 0, lead: 20 })).toEqual(order({ peer: 50, customers: 50, training: 0, lead: 0 }))
    }),
  )
})
