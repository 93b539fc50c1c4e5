import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswerTo, anyQuestion, asGiven } from '../any-question.ts'
import { drawPaper } from '../paper.ts'
import type { Question } from '../question.ts'
import { toGiven } from './given.ts'

/** The same question with another key and other words about it, which the one who answered cannot know. */
function withAnotherKey(question: Question): Question {
  const { explanation: _, ...rest } = question
  switch (rest.type) {
    case 'single':
    case 'multiple':
      return { ...rest, options: rest.options.map(({ right, ...option }) => ({ ...option, right: right !== true })) }
    case 'true-false':
      return { ...rest, answer: !rest.answer }
    case 'short-text':
      return { ...rest, accepted: [{ text: 'quite another' }] }
    case 'number':
      return { ...rest, accepted: [{ value: 123_456, tolerance: 0 }] }
    case 'hotspot':
      return { ...rest, spots: rest.spots.map(({ right, ...spot }) => ({ ...spot, right: right !== true })) }
    default:
      return rest
  }
}

test('while the key is put away, what is shown is the same whatever the key says', () => {
  fc.assert(
    fc.property(
      anyQuestion.chain((question) => fc.tuple(fc.constant(question), fc.option(anyAnswerTo(question)))),
      ([question, answer]) => {
        const look = (asked: Question) => {
          const [drawn] = drawPaper([asked], 'seed').questions
          if (!drawn) throw new Error('an empty paper')
          return toGiven({ drawn, given: answer && asGiven(drawn, answer) }, 'zh', { explanations: false })
        }
        expect(look(withAnotherKey(question))).toEqual(look(question))
      },
    ),
  )
})

test('of an order only my own is shown, so that an open one shows nothing', () => {
  const item = (id: string) => ({ id, text: { zh: `题${id}`, en: id } })
  const [drawn] = drawPaper([{ type: 'ordering', id: 'q', points: 1, prompt: { zh: '排', en: 'order' }, rule: 'proportional', items: ['a', 'b', 'c'].map(item) }], 'seed').questions
  if (!drawn) throw new Error('an empty paper')
  expect(toGiven({ drawn, given: null }, 'en', { explanations: false }).rows.map(({ mine }) => mine)).toEqual([null, null, null])
})
