import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyAnswerTo,
  anyMultiple,
  anyQuestion,
  anyQuestions,
  asGiven,
  multipleQuestion,
  saying,
} from './any-question.ts'
import type { Answer } from './answer.ts'
import { drawPaper } from './paper.ts'
import { inHundredths, type MultipleRule, type Question } from './question.ts'
import { isPassed, scoreAnswer, scorePaper } from './scoring.ts'

const options = ['a', 'b', 'c', 'd', 'e']
const asked = { id: 'q', points: 4, prompt: saying('q') }

const chosen = (choices: string): Answer => ({ type: 'multiple', choices: [...choices] })
const anyHalfUpTo = fc.constantFrom(50 as const, 100 as const)

function score(rule: MultipleRule, choices: string, points = 4, halfUpTo: 50 | 100 = 100): number {
  return scoreAnswer(multipleQuestion(rule, points, ['a', 'b', 'c'], options), chosen(choices), halfUpTo)
}

test.each([
  ['all-or-nothing', [400, 0, 0, 0, 0]],
  ['half', [400, 200, 200, 0, 0]],
  ['per-option', [400, 200, 100, 0, 0]],
  ['proportional', [400, 267, 133, 0, 0]],
  ['right-minus-wrong', [400, 267, 133, 133, 0]],
  ['weights', [400, 267, 133, 67, 0]],
] as const)('%s scores abc, ab, a, abd and nothing as the table says', (rule, expected) => {
  expect(['abc', 'ab', 'a', 'abd', ''].map((choices) => score(rule, choices))).toEqual(expected)
})

test('half rounds up to the next whole point, or half point, as the unit says', () => {
  expect(score('half', 'a', 3)).toBe(200)
  expect(score('half', 'a', 3, 50)).toBe(150)
  expect(score('half', 'a', 2.5, 50)).toBe(150)
})

test('half gives nothing for a part of a question of one point or less', () => {
  expect(score('half', 'ab', 1)).toBe(0)
  expect(score('half', 'abc', 1)).toBe(100)
  expect(score('half', 'ab', 1.01)).toBe(100)
})

test('per-option takes the option points given, and whole points where it derives them', () => {
  const question = multipleQuestion('per-option', 4, ['a', 'b', 'c'], options)
  expect(scoreAnswer({ ...question, optionPoints: 0.5 }, chosen('ab'))).toBe(100)
  expect(scoreAnswer({ ...question, optionPoints: 0.5 }, chosen('abc'))).toBe(400)
  expect(score('per-option', 'a', 8)).toBe(200)
  expect(score('per-option', 'a', 2)).toBe(66)
})

test('weights never fall below 0 and never exceed the points', () => {
  expect(score('weights', 'ade')).toBe(0)
  expect(score('weights', 'abcde')).toBe(0)
  expect(score('weights', 'abc', 10)).toBe(1000)
})

test('an ordering is all or nothing, or by position where it says proportional', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id, text: saying(id) }))
  const ordering = { ...asked, type: 'ordering', items } as const
  const answer: Answer = { type: 'ordering', order: ['a', 'c', 'b'] }
  expect(scoreAnswer({ ...ordering, items, rule: 'all-or-nothing' }, answer)).toBe(0)
  expect(scoreAnswer({ ...ordering, items, rule: 'proportional' }, answer)).toBe(133)
})

test('a matching counts its right pairs', () => {
  const pairs = ['a', 'b', 'c'].map((id) => {
    return { id, left: saying(`l${id}`), right: saying(`r${id}`) }
  })
  const matching: Question = { ...asked, type: 'matching', pairs }
  expect(scoreAnswer(matching, { type: 'matching', pairs: { a: 'a', b: 'c' } })).toBe(133)
  expect(scoreAnswer(matching, { type: 'matching', pairs: {} })).toBe(0)
})

test('a blank answer is 0', () => {
  fc.assert(fc.property(anyQuestion, (question) => scoreAnswer(question, null) === 0))
})

test('exactly the right options are full points under every rule', () => {
  fc.assert(
    fc.property(anyMultiple, anyHalfUpTo, (question, halfUpTo) => {
      const rights = question.options.filter(({ right }) => right === true).map(({ id }) => id)
      const answer: Answer = { type: 'multiple', choices: rights }
      expect(scoreAnswer(question, answer, halfUpTo)).toBe(inHundredths(question.points))
    }),
  )
})

test('one more right option never costs points, one more wrong one never earns any', () => {
  const grown = anyMultiple.chain((question) =>
    fc.tuple(fc.constant(question), fc.subarray(question.options), fc.constantFrom(...question.options)),
  )
  fc.assert(
    fc.property(grown, anyHalfUpTo, ([question, some, extra], halfUpTo) => {
      const pointsOf = (chosen: typeof some) => {
        const choices = chosen.map(({ id }) => id)
        return scoreAnswer(question, { type: 'multiple', choices }, halfUpTo)
      }
      const without = pointsOf(some.filter((option) => option !== extra))
      const withExtra = pointsOf([...some.filter((option) => option !== extra), extra])
      if (extra.right === true) expect(withExtra).toBeGreaterThanOrEqual(without)
      else expect(withExtra).toBeLessThanOrEqual(without)
    }),
  )
})

test('the order of ticking changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(options), (choices) => {
      const sorted = choices.toSorted().join('')
      expect(score('weights', choices.join(''))).toBe(score('weights', sorted))
    }),
  )
})

test('however the paper is shuffled, the same answers score the same', () => {
  const sat = anyQuestions.chain((questions) =>
    fc.tuple(fc.constant(questions), fc.tuple(...questions.map(anyAnswerTo)), fc.string()),
  )
  fc.assert(
    fc.property(sat, anyHalfUpTo, ([questions, answers, seed], halfUpTo) => {
      const byId = new Map(questions.map(({ id }, index) => [id, answers[index]]))
      const paper = drawPaper(questions, seed, halfUpTo)
      const given = new Map<string, Answer>()
      for (const drawn of paper.questions) {
        const answer = byId.get(drawn.question.id)
        if (answer !== undefined) given.set(drawn.question.id, asGiven(drawn, answer))
      }
      const { points, perQuestion } = scorePaper(paper, given)
      const expected = questions.map((question) => {
        return scoreAnswer(question, byId.get(question.id) ?? null, halfUpTo)
      })
      expect(points).toBe(Math.max(0, expected.reduce((sum, each) => sum + each, 0)))
      expect(perQuestion).toHaveLength(questions.length)
    }),
  )
})

test('a paper without answers scores 0 of all its points', () => {
  const question = multipleQuestion('half', 4, ['a'], options)
  const paper = drawPaper([question, { ...question, id: 'r', points: 0.5 }], 'seed')
  expect(scorePaper(paper, new Map())).toMatchObject({ points: 0, maxPoints: 450 })
})

test('an answer that is none to its question is a bug, not a score', () => {
  const question = multipleQuestion('half', 4, ['a'], options)
  expect(() => scoreAnswer(question, chosen('z'))).toThrow('not an answer to question q')
  const answers = new Map<string, Answer>([['q', chosen('z')]])
  expect(() => scorePaper(drawPaper([question], 'seed'), answers)).toThrow('not an answer')
})

test('the pass mark is compared exactly', () => {
  expect(isPassed({ points: 800, maxPoints: 1000 }, 80)).toBe(true)
  expect(isPassed({ points: 799, maxPoints: 1000 }, 80)).toBe(false)
  expect(isPassed({ points: 7999, maxPoints: 10_000 }, 80)).toBe(false)
  expect(isPassed({ points: 2, maxPoints: 3 }, 66.66)).toBe(true)
  expect(isPassed({ points: 2, maxPoints: 3 }, 66.67)).toBe(false)
  expect(isPassed({ points: 0, maxPoints: 0 }, 0)).toBe(false)
})

test('more points never turn a pass into a fail', () => {
  const mark = fc.integer({ min: 0, max: 100 })
  const score = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(100))
  fc.assert(
    fc.property(score, mark, ([points, missing, more], percent) => {
      const maxPoints = points + missing + more + 1
      if (isPassed({ points, maxPoints }, percent)) {
        expect(isPassed({ points: points + more, maxPoints }, percent)).toBe(true)
      }
    }),
  )
})
