import { z } from 'zod'
import { Id, type Question } from './question.ts'
import type { DrawnQuestion, QuestionOrder } from './paper.ts'

const Ids = z.array(Id).max(100)

/**
 * One answer. From a browser it names what the paper shows (PaperQuestion); after `readAnswer` it
 * names the ids of the question itself, a right side by the id of its pair.
 */
export const Answer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), choice: Id }),
  z.strictObject({ type: z.literal('multiple'), choices: Ids }),
  z.strictObject({ type: z.literal('true-false'), value: z.boolean() }),
  z.strictObject({ type: z.literal('ordering'), order: Ids }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(Id, Id) }),
])
export type Answer = z.infer<typeof Answer>

/**
 * Whether an answer, in the question's own ids, is one to this question: of its type, naming only
 * what it has, nothing twice. An order names every item; choices and pairs may be incomplete.
 */
export function isAnswerTo(question: Question, answer: Answer): boolean {
  if (question.type === 'single' && answer.type === 'single') {
    return areDistinctOf(question.options, [answer.choice])
  }
  if (question.type === 'multiple' && answer.type === 'multiple') {
    return areDistinctOf(question.options, answer.choices)
  }
  if (question.type === 'ordering' && answer.type === 'ordering') {
    return answer.order.length === question.items.length && areDistinctOf(question.items, answer.order)
  }
  if (question.type === 'matching' && answer.type === 'matching') {
    return (
      areDistinctOf(question.pairs, Object.keys(answer.pairs)) &&
      areDistinctOf(question.pairs, Object.values(answer.pairs))
    )
  }
  return question.type === 'true-false' && answer.type === 'true-false'
}

/** A browser's answer in the question's own ids, or null if it is no answer to what was shown. */
export function readAnswer({ question, order }: DrawnQuestion, given: Answer): Answer | null {
  const own = inOwnIds(order, given)
  return own !== null && isAnswerTo(question, own) ? own : null
}

function inOwnIds({ shown }: QuestionOrder, given: Answer): Answer | null {
  const ids = new Map(shown.map(({ key, id }) => [key, id]))
  if (given.type === 'ordering') {
    const order = given.order.flatMap((key) => ids.get(key) ?? [])
    return order.length === given.order.length ? { type: 'ordering', order } : null
  }
  if (given.type === 'matching') {
    const entries = Object.entries(given.pairs)
    const own = entries.flatMap(([left, key]) => {
      const id = ids.get(key)
      return id === undefined ? [] : [[left, id] as const]
    })
    return own.length === entries.length ? { type: 'matching', pairs: Object.fromEntries(own) } : null
  }
  return given
}

function areDistinctOf(entries: readonly { id: string }[], ids: readonly string[]): boolean {
  const known = new Set(entries.map(({ id }) => id))
  return new Set(ids).size === ids.length && ids.every((id) => known.has(id))
}
