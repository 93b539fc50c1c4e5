import { z } from 'zod'
import { readNumber } from './number-text.ts'
import type { DrawnQuestion, Shown } from './paper.ts'
import { type CaseQuestion, type GapsQuestion, Id, type NumberQuestion, type Question } from './question.ts'

const Ids = z.array(Id).max(100)
/** What a person writes: 200 characters, of which an emoji or a rare character may take two. */
const Text = z.string().trim().min(1).max(400)

const PlainAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), choice: Id }),
  z.strictObject({ type: z.literal('multiple'), choices: Ids }),
  z.strictObject({ type: z.literal('true-false'), value: z.boolean() }),
  z.strictObject({ type: z.literal('ordering'), order: Ids }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(Id, Id) }),
  z.strictObject({ type: z.literal('short-text'), text: Text }),
  z.strictObject({ type: z.literal('number'), number: Text, unit: Id.optional() }),
  z.strictObject({ type: z.literal('gaps'), gaps: z.record(Id, Text) }),
  z.strictObject({ type: z.literal('hotspot'), spot: Id }),
])
export type PlainAnswer = z.infer<typeof PlainAnswer>

/**
 * One answer. From a browser it names what the paper shows (PaperQuestion); after `readAnswer` it
 * names the ids of the question itself, a right side by the id of its pair.
 */
export const Answer = z.discriminatedUnion('type', [
  ...PlainAnswer.options,
  z.strictObject({ type: z.literal('case'), parts: z.record(Id, PlainAnswer) }),
])
export type Answer = z.infer<typeof Answer>

/**
 * Whether an answer, in the question's own ids, is one to this question: of its type, naming only
 * what it has, nothing twice. An order names every item; choices, pairs, gaps and the parts of a case
 * may be incomplete.
 */
export function isAnswerTo(question: Question, answer: Answer): boolean {
  if (question.type === 'case') return answer.type === 'case' && areAnswersToParts(question, answer.parts)
  if (question.type === 'single') return answer.type === 'single' && areDistinctOf(question.options, [answer.choice])
  if (question.type === 'multiple') return answer.type === 'multiple' && areDistinctOf(question.options, answer.choices)
  if (question.type === 'hotspot') return answer.type === 'hotspot' && areDistinctOf(question.spots, [answer.spot])
  if (question.type === 'number') return answer.type === 'number' && isNumberIn(question, answer)
  if (question.type === 'gaps') return answer.type === 'gaps' && areInGaps(question, answer.gaps)
  if (question.type === 'ordering') {
    return answer.type === 'ordering' && answer.order.length === question.items.length && areDistinctOf(question.items, answer.order)
  }
  if (question.type === 'matching') {
    return answer.type === 'matching' && [Object.keys(answer.pairs), Object.values(answer.pairs)].every((ids) => areDistinctOf(question.pairs, ids))
  }
  return question.type === answer.type
}

function isNumberIn({ units }: NumberQuestion, { number, unit }: Extract<Answer, { type: 'number' }>): boolean {
  return readNumber(number) !== null && (unit === undefined || areDistinctOf(units ?? [], [unit]))
}

function areInGaps({ gaps }: GapsQuestion, given: Record<string, string>): boolean {
  return Object.entries(given).every(([id, text]) => {
    const gap = gaps.find((one) => one.id === id)
    return gap !== undefined && ('accepted' in gap || areDistinctOf(gap.options, [text]))
  })
}

function areAnswersToParts({ parts }: CaseQuestion, given: Record<string, PlainAnswer>): boolean {
  return Object.entries(given).every(([id, answer]) => {
    const part = parts.find((one) => one.id === id)
    return part !== undefined && isAnswerTo(part, answer)
  })
}

/** A browser's answer in the question's own ids, or null if it is no answer to what was shown. */
export function readAnswer({ question, order }: DrawnQuestion, given: Answer): Answer | null {
  const own = given.type === 'case' ? partsInOwnIds(order.parts ?? [], given.parts) : inOwnIds(order.shown, given)
  return own !== null && isAnswerTo(question, own) ? own : null
}

function partsInOwnIds(orders: readonly { id: string; shown: readonly Shown[] }[], given: Record<string, PlainAnswer>): Answer | null {
  const entries = Object.entries(given)
  const own = entries.flatMap(([id, answer]) => {
    const part = inOwnIds(orders.find((order) => order.id === id)?.shown ?? [], answer)
    return part === null ? [] : [[id, part] as const]
  })
  return own.length === entries.length ? { type: 'case', parts: Object.fromEntries(own) } : null
}

function inOwnIds(shown: readonly Shown[], given: PlainAnswer): PlainAnswer | null {
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

/** Whether nothing was given: ticks taken away again, gaps emptied. It scores as no answer does, and costs no penalty. */
export function isBlank(answer: Answer | null): boolean {
  if (answer === null) return true
  if (answer.type === 'multiple') return answer.choices.length === 0
  if (answer.type === 'matching') return Object.keys(answer.pairs).length === 0
  if (answer.type === 'gaps') return Object.keys(answer.gaps).length === 0
  return answer.type === 'case' && Object.values(answer.parts).every((part) => isBlank(part))
}

function areDistinctOf(entries: readonly { id: string }[], ids: readonly string[]): boolean {
  const known = new Set(entries.map(({ id }) => id))
  return new Set(ids).size === ids.length && ids.every((id) => known.has(id))
}
