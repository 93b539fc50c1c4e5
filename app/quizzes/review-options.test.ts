import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReviewMoment, ReviewOptions, type ReviewState, sightOf, usualReview } from './review-options.ts'
import { reviewParts } from './review-parts.ts'

const anyMoment = fc.constantFrom(...ReviewMoment.options)
const anyOptions = fc.record({ score: anyMoment, answers: anyMoment, keys: anyMoment, explanations: anyMoment })
const anyDay = fc.integer({ min: 0, max: 1000 }).map((day) => new Date(day * 86_400_000))
const anyState: fc.Arbitrary<Required<ReviewState>> = fc.record({
  passed: fc.boolean(),
  attemptsLeft: fc.integer({ min: -1, max: 3 }),
  closed: fc.option(anyDay),
  now: anyDay,
  isSitting: fc.boolean(),
})

test('nothing is seen that the options do not allow yet', () => {
  fc.assert(
    fc.property(anyOptions, anyState, (options, state) => {
      const sight = sightOf(options, state)
      for (const part of reviewParts.filter((one) => sight[one])) {
        expect(options[part]).not.toBe('never')
        if (options[part] === 'after-last-attempt') expect(state.passed || state.attemptsLeft <= 0).toBe(true)
        if (options[part] === 'after-close') expect(state.closed !== null && state.closed <= state.now).toBe(true)
      }
    }),
  )
})

test('no key is seen without the answers, nor by anybody who sits the questions at that moment', () => {
  fc.assert(
    fc.property(anyOptions, anyState, (options, state) => {
      const { answers, keys, explanations } = sightOf(options, state)
      if (keys || explanations) expect([answers, state.isSitting]).toEqual([true, false])
    }),
  )
})

test('what is seen once is seen later: as time goes on, attempts are used up and the quiz is passed', () => {
  fc.assert(
    fc.property(anyOptions, anyState, fc.nat(1000), fc.nat(3), fc.boolean(), (options, state, days, used, passes) => {
      const later = { ...state, now: new Date(state.now.getTime() + days * 86_400_000), attemptsLeft: state.attemptsLeft - used, passed: state.passed || passes }
      const [before, after] = [sightOf(options, state), sightOf(options, later)]
      for (const part of reviewParts) if (before[part]) expect(after[part]).toBe(true)
    }),
  )
})

test('where nothing is said, keys wait until no attempt is left, and the rest is shown at once', () => {
  expect(ReviewOptions.parse({})).toEqual(usualReview)
  const failed = { passed: false, closed: null, now: new Date() }
  expect(sightOf(usualReview, { ...failed, attemptsLeft: 1 })).toEqual({ score: true, answers: true, keys: false, explanations: false })
  expect(sightOf(usualReview, { ...failed, attemptsLeft: 0 })).toEqual({ score: true, answers: true, keys: true, explanations: true })
})
