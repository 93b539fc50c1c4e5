import fc from 'fast-check'
import type { Answer } from './answer.ts'
import type { DrawnQuestion } from './paper.ts'
import { MultipleRule, type MultipleQuestion, type Question } from './question.ts'

/* Arbitrary questions and answers for the property tests of this folder. */

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const

export function saying(text: string) {
  return { zh: `题${text}`, en: `text ${text}` }
}

const points = fc.integer({ min: 1, max: 2000 }).map((hundredths) => hundredths / 100)
const someIds = fc.integer({ min: 2, max: ids.length }).map((count) => ids.slice(0, count))

function asked(id: string, points: number) {
  return { id, points, prompt: saying(id), explanation: saying(`why ${id}`) }
}

function textOf(id: string) {
  return { id, text: saying(id) }
}

/** A several-answer question; under `weights` the right ones share 100 %, a wrong one takes 50 %. */
export function multipleQuestion(
  rule: MultipleRule,
  points: number,
  rights: readonly string[],
  options: readonly string[],
): MultipleQuestion {
  const weight = (right: boolean) => (right ? Math.floor(10_000_000 / rights.length) / 100_000 : -50)
  return {
    type: 'multiple',
    ...asked('q', points),
    rule,
    options: options.map((id) => {
      const right = rights.includes(id)
      return { ...textOf(id), right, ...(rule === 'weights' ? { weight: weight(right) } : {}) }
    }),
  }
}

export const anyMultiple: fc.Arbitrary<MultipleQuestion> = fc
  .tuple(fc.constantFrom(...MultipleRule.options), points, someIds)
  .chain(([rule, points, options]) =>
    fc.subarray(options, { minLength: 1 }).map((rights) => multipleQuestion(rule, points, rights, options)),
  )

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  anyMultiple,
  fc.tuple(points, someIds).map(([points, options]): Question => {
    const right = options.at(-1)
    return {
      type: 'single',
      ...asked('q', points),
      options: options.map((id) => ({ ...textOf(id), right: id === right })),
    }
  }),
  fc
    .tuple(points, fc.boolean())
    .map(([points, answer]): Question => ({ type: 'true-false', ...asked('q', points), answer })),
  fc
    .tuple(points, someIds, fc.constantFrom('all-or-nothing' as const, 'proportional' as const))
    .map(([points, items, rule]): Question => {
      return { type: 'ordering', ...asked('q', points), rule, items: items.map(textOf) }
    }),
  fc.tuple(points, someIds).map(([points, pairs]): Question => {
    const pair = (id: string) => ({ id, left: saying(`left ${id}`), right: saying(`right ${id}`) })
    return { type: 'matching', ...asked('q', points), pairs: pairs.map(pair) }
  }),
)

/** Up to eight questions with ids of their own. */
export const anyQuestions = fc
  .array(anyQuestion, { minLength: 1, maxLength: 8 })
  .map((questions) => questions.map((question, index) => ({ ...question, id: `q${index}` })))

/** Any valid answer, in the question's own ids. */
export function anyAnswerTo(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'single':
      return fc
        .constantFrom(...question.options.map(({ id }) => id))
        .map((choice) => ({ type: 'single', choice }))
    case 'multiple':
      return fc
        .shuffledSubarray(question.options.map(({ id }) => id))
        .map((choices) => ({ type: 'multiple', choices }))
    case 'true-false':
      return fc.boolean().map((value) => ({ type: 'true-false', value }))
    case 'ordering': {
      const items = question.items.map(({ id }) => id)
      return fc
        .shuffledSubarray(items, { minLength: items.length })
        .map((order) => ({ type: 'ordering', order }))
    }
    case 'matching': {
      const pairs = question.pairs.map(({ id }) => id)
      return fc
        .tuple(fc.shuffledSubarray(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length }))
        .map(([lefts, rights]) => ({
          type: 'matching',
          pairs: Object.fromEntries(lefts.map((left, index) => [left, rights[index] ?? left])),
        }))
    }
  }
}

/** The same answer as a browser would send it: in the keys that the paper shows. */
export function asGiven({ order }: DrawnQuestion, answer: Answer): Answer {
  const keys = new Map(order.shown.map(({ key, id }) => [id, key]))
  const keyOf = (id: string) => keys.get(id) ?? id
  if (answer.type === 'ordering') return { ...answer, order: answer.order.map(keyOf) }
  if (answer.type !== 'matching') return answer
  const pairs = Object.entries(answer.pairs).map(([left, right]) => [left, keyOf(right)] as const)
  return { ...answer, pairs: Object.fromEntries(pairs) }
}
