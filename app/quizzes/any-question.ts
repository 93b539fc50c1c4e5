import fc from 'fast-check'
import type { Answer, PlainAnswer } from './answer.ts'
import type { DrawnQuestion, Shown } from './paper.ts'
import { MultipleRule, type MultipleQuestion, type PlainQuestion, type Question } from './question.ts'

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

const rightAt = (options: readonly string[], right: string | undefined) => options.map((id) => ({ ...textOf(id), right: id === right }))
const variants = (texts: readonly string[]) => texts.map((text, index) => ({ text, ...(index === 0 ? {} : { percent: 50 }) }))

const anyPlainQuestion: fc.Arbitrary<PlainQuestion> = fc.oneof(
  anyMultiple,
  fc.tuple(points, someIds).map(([points, options]): PlainQuestion => ({ type: 'single', ...asked('q', points), options: rightAt(options, options.at(-1)) })),
  fc.tuple(points, fc.boolean()).map(([points, answer]): PlainQuestion => ({ type: 'true-false', ...asked('q', points), answer })),
  fc.tuple(points, someIds, fc.constantFrom('all-or-nothing' as const, 'proportional' as const)).map(([points, items, rule]): PlainQuestion => {
    return { type: 'ordering', ...asked('q', points), rule, items: items.map(textOf) }
  }),
  fc.tuple(points, someIds).map(([points, pairs]): PlainQuestion => {
    const pair = (id: string) => ({ id, left: saying(`left ${id}`), right: saying(`right ${id}`) })
    return { type: 'matching', ...asked('q', points), pairs: pairs.map(pair) }
  }),
  fc.tuple(points, someIds).map(([points, texts]): PlainQuestion => ({ type: 'short-text', ...asked('q', points), accepted: variants(texts) })),
  fc.tuple(points, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 9 })).map(([points, value, tolerance]): PlainQuestion => {
    const units = [{ ...textOf('a'), factor: 1 }, { ...textOf('b'), factor: 10 }]
    return { type: 'number', ...asked('q', points), accepted: [{ value, tolerance }], units }
  }),
  fc.tuple(points, someIds, fc.constantFrom('all-or-nothing' as const, 'proportional' as const)).map(([points, gaps, rule]): PlainQuestion => {
    const text = gaps.map((id) => `${id} [[${id}]]`).join(', ')
    const gap = (id: string, index: number) => (index % 2 === 0 ? { id, accepted: variants(gaps) } : { id, options: rightAt(gaps, gaps[0]) })
    return { type: 'gaps', ...asked('q', points), rule, text: { zh: text, en: text }, gaps: gaps.map(gap) }
  }),
  fc.tuple(points, someIds).map(([points, spots]): PlainQuestion => {
    const box = (entry: { id: string; text: { zh: string; en: string }; right: boolean }, index: number) => ({ ...entry, x: index * 10, y: 0, width: 10, height: 10 })
    const picture = { file: 'picture.svg', alt: saying('picture'), width: 100, height: 100 }
    return { type: 'hotspot', ...asked('q', points), picture, spots: rightAt(spots, spots[0]).map(box) }
  }),
)

/** Some take points away for a wrong answer. */
const anyPenalised: fc.Arbitrary<PlainQuestion> = fc
  .tuple(anyPlainQuestion, fc.option(fc.integer({ min: 1, max: 100 })))
  .map(([question, share]) => (share === null ? question : { ...question, penalty: Math.max(1, Math.floor(question.points * share)) / 100 }))

const anyCase: fc.Arbitrary<Question> = fc.array(anyPenalised, { minLength: 2, maxLength: 4 }).map((parts) => ({
  type: 'case',
  ...asked('q', parts.reduce((sum, part) => sum + Math.round(part.points * 100), 0) / 100),
  parts: parts.map((part, index) => ({ ...part, id: `p${index}` })),
}))

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof({ weight: 9, arbitrary: anyPenalised }, { weight: 2, arbitrary: anyCase })

/** Up to eight questions with ids of their own. */
export const anyQuestions = fc
  .array(anyQuestion, { minLength: 1, maxLength: 8 })
  .map((questions) => questions.map((question, index) => ({ ...question, id: `q${index}` })))

/** Any valid answer, in the question's own ids. */
export function anyAnswerTo(question: Question): fc.Arbitrary<Answer> {
  if (question.type !== 'case') return anyPlainAnswerTo(question)
  return fc.tuple(fc.subarray(question.parts), fc.tuple(...question.parts.map(anyPlainAnswerTo))).map(([answered, answers]) => ({
    type: 'case',
    parts: Object.fromEntries(question.parts.flatMap((part, index) => (answered.includes(part) && answers[index] ? [[part.id, answers[index]] as const] : []))),
  }))
}

function anyPlainAnswerTo(question: PlainQuestion): fc.Arbitrary<PlainAnswer> {
  switch (question.type) {
    case 'single':
      return oneOf(question.options).map((choice) => ({ type: 'single', choice }))
    case 'hotspot':
      return oneOf(question.spots).map((spot) => ({ type: 'hotspot', spot }))
    case 'multiple':
      return fc.shuffledSubarray(question.options.map(({ id }) => id)).map((choices) => ({ type: 'multiple', choices }))
    case 'true-false':
      return fc.boolean().map((value) => ({ type: 'true-false', value }))
    case 'short-text':
      return fc.constantFrom(...ids, 'something else').map((text) => ({ type: 'short-text', text }))
    case 'number':
      return fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.constantFrom('a', 'b')).map(([number, unit]) => ({ type: 'number', number: String(number), unit }))
    case 'gaps':
      return fc.tuple(fc.subarray(question.gaps), fc.constantFrom(...question.gaps.map(({ id }) => id))).map(([filled, text]) => ({
        type: 'gaps',
        gaps: Object.fromEntries(filled.map(({ id }) => [id, text])),
      }))
    case 'ordering': {
      const items = question.items.map(({ id }) => id)
      return fc.shuffledSubarray(items, { minLength: items.length }).map((order) => ({ type: 'ordering', order }))
    }
    case 'matching': {
      const pairs = question.pairs.map(({ id }) => id)
      return fc.tuple(fc.shuffledSubarray(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })).map(([lefts, rights]) => ({
        type: 'matching',
        pairs: Object.fromEntries(lefts.map((left, index) => [left, rights[index] ?? left])),
      }))
    }
  }
}

function oneOf(entries: readonly { id: string }[]): fc.Arbitrary<string> {
  return fc.constantFrom(...entries.map(({ id }) => id))
}

/** The same answer as a browser would send it: in the keys that the paper shows. */
export function asGiven({ order }: DrawnQuestion, answer: Answer): Answer {
  if (answer.type !== 'case') return inKeys(order.shown, answer)
  const shownOf = (part: string) => order.parts?.find(({ id }) => id === part)?.shown ?? []
  return { type: 'case', parts: Object.fromEntries(Object.entries(answer.parts).map(([part, given]) => [part, inKeys(shownOf(part), given)])) }
}

function inKeys(shown: readonly Shown[], answer: PlainAnswer): PlainAnswer {
  const keys = new Map(shown.map(({ key, id }) => [id, key]))
  const keyOf = (id: string) => keys.get(id) ?? id
  if (answer.type === 'ordering') return { ...answer, order: answer.order.map(keyOf) }
  if (answer.type !== 'matching') return answer
  return { ...answer, pairs: Object.fromEntries(Object.entries(answer.pairs).map(([left, right]) => [left, keyOf(right)])) }
}
