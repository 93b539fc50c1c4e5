import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Filling, withFilled } from './filling.ts'
import type { Banked } from '#app/quizzes/formats/written-file.ts'

const question: Banked['question'] = { type: 'true-false', id: 'q', points: 1, prompt: { zh: '一', en: 'one' }, answer: true }
const said = fc.option(fc.constantFrom('礼仪', '证件'))
const hard = fc.option(fc.integer({ min: 1, max: 5 }))

test('what a file says of a question stands, unless topic or difficulty are given to all', () => {
  fc.assert(
    fc.property(said, hard, said, hard, fc.constantFrom('missing', 'all'), (topic, difficulty, givenTopic, givenDifficulty, fill) => {
      const filling = Filling.parse({ topic: ` ${givenTopic ?? ''} `, difficulty: `${givenDifficulty ?? ''}`, fill })
      const filled = withFilled({ question, topic, difficulty }, filling)
      const expected = fill === 'all' ? [givenTopic ?? topic, givenDifficulty ?? difficulty] : [topic ?? givenTopic, difficulty ?? givenDifficulty]
      expect([filled.topic, filled.difficulty, filled.question]).toEqual([...expected, question])
    }),
  )
})

test('nothing given changes nothing', () => {
  expect(withFilled({ question, topic: null, difficulty: 3 }, Filling.parse({}))).toEqual({ question, topic: null, difficulty: 3 })
  expect(withFilled({ question, topic: null, difficulty: 3 }, undefined)).toEqual({ question, topic: null, difficulty: 3 })
})
