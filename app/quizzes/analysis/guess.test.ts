import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMultiple, anyQuestion, multipleQuestion, saying } from '../any-question.ts'
import { inHundredths, type PlainQuestion, type Question } from '../question.ts'
import { scoreAnswer } from '../scoring.ts'
import { guessScore } from './guess.ts'

const asked = { id: 'q', points: 4, prompt: saying('q'), explanation: saying('why') }

test('one of four is a quarter, true or false a half', () => {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: saying(id), right: id === 'a' }))
  expect(guessScore({ type: 'single', ...asked, options }, 100)).toBeCloseTo(25)
  expect(guessScore({ type: 'true-false', ...asked, answer: true }, 100)).toBeCloseTo(50)
})

test('several answers by their own rule: all-or-nothing one set of 2^5 − 1, others what those sets earn on average', () => {
  const of = (rule: Parameters<typeof multipleQuestion>[0]) => guessScore(multipleQuestion(rule, 4, ['a', 'b', 'c'], ['a', 'b', 'c', 'd', 'e']), 100)
  expect(of('all-or-nothing')).toBeCloseTo(100 / 31)
  // Six sets are incomplete and without a wrong one: 2 points each.
  expect(of('half')).toBeCloseTo((100 * (4 + 6 * 2)) / 4 / 31)
  expect(of('per-option')).toBeCloseTo((100 * (4 + 3 * 1 + 3 * 2)) / 4 / 31)
})

test('an order is right by chance once in n!, and on average one of its items is in place', () => {
  const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: saying(id) }))
  expect(guessScore({ type: 'ordering', ...asked, rule: 'all-or-nothing', items }, 100)).toBeCloseTo(100 / 24)
  expect(guessScore({ type: 'ordering', ...asked, rule: 'proportional', items }, 100)).toBeCloseTo(25)
  const pairs = items.map(({ id }) => ({ id, left: saying(`l${id}`), right: saying(`r${id}`) }))
  expect(guessScore({ type: 'matching', ...asked, pairs }, 100)).toBeCloseTo(25)
})

test('counting sets by right and wrong gives what going through all of them gives', () => {
  fc.assert(
    fc.property(anyMultiple, (question) => {
      const ids = question.options.map(({ id }) => id)
      const sets = Array.from({ length: 2 ** ids.length - 1 }, (_, index) => ids.filter((_, place) => ((index + 1) >> place) % 2 === 1))
      const mean = sets.reduce((sum, choices) => sum + scoreAnswer(question, { type: 'multiple', choices }, 100), 0) / sets.length
      expect(guessScore(question, 100)).toBeCloseTo((100 * mean) / inHundredths(question.points))
    }),
  )
})

test('a blind answer earns something from minus the penalties to all points', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const score = guessScore(question, 50) ?? 0
      expect(score).toBeGreaterThanOrEqual(-100 - 1e-9)
      expect(score).toBeLessThanOrEqual(100 + 1e-9)
    }),
  )
})

test('of gaps only those with options can be guessed, of a case each part by itself', () => {
  const options = ['a', 'b'].map((id) => ({ id, text: saying(id), right: id === 'a' }))
  const gaps = { type: 'gaps', ...asked, text: saying('[[x]][[y]]'), gaps: [{ id: 'x', options }, { id: 'y', accepted: [{ text: 'y' }] }] } as const
  const question = (rule: 'proportional' | 'all-or-nothing'): Question => ({ ...gaps, rule, gaps: [...gaps.gaps.map((gap) => ('accepted' in gap ? { id: gap.id, accepted: [...gap.accepted] } : gap))] })
  expect(guessScore(question('proportional'), 100)).toBeCloseTo(25)
  expect(guessScore(question('all-or-nothing'), 100)).toBe(0)
  const truth: PlainQuestion = { type: 'true-false', ...asked, id: 'p', answer: true }
  const written: PlainQuestion = { type: 'short-text', ...asked, id: 'w', points: 12, accepted: [{ text: 'w' }] }
  expect(guessScore({ type: 'case', ...asked, points: 16, parts: [truth, written] }, 100)).toBeCloseTo(12.5)
})
