import { z } from 'zod'

/*
 * One question of quiz.yaml, keys included: shared by the content build, the paper and the scoring.
 * What a browser may see of it is a PaperQuestion (paper.ts).
 * Messages are for authors: the content build prints them with file and line.
 */

export const Bilingual = z.strictObject({
  zh: z.string().trim().min(1, 'the Chinese text is missing'),
  en: z.string().trim().min(1, 'the English text is missing'),
})
export type Bilingual = z.infer<typeof Bilingual>

/** An id of a question, option, item or pair: written once by the author, never changed. */
export const Id = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is small letters, digits and single hyphens')

/** Points as an author writes them, 2.5; `inHundredths` gives what is counted with. */
const Points = z
  .number()
  .positive('points are more than 0')
  .max(1000)
  .refine((points) => isDecimal(points, 2), 'points have at most two decimals')

/** The drawn hands: 26 letters, the four two-letter initials, and four numbers. */
export const HandSign = z.string().regex(/^(?:[A-Z]|ZH|CH|SH|NG|n3|n4|n5|n10)$/, 'no such hand sign')

export const MultipleRule = z.enum([
  'all-or-nothing',
  'half',
  'per-option',
  'proportional',
  'right-minus-wrong',
  'weights',
])
export type MultipleRule = z.infer<typeof MultipleRule>

export const OrderingRule = z.enum(['all-or-nothing', 'proportional'])
export type OrderingRule = z.infer<typeof OrderingRule>

const asked = {
  id: Id,
  points: Points,
  prompt: Bilingual,
  hand: HandSign.optional(),
  explanation: Bilingual.optional(),
}

const Item = z.strictObject({ id: Id, text: Bilingual })
const Option = Item.extend({ right: z.boolean().optional() })
const WeightedOption = Option.extend({
  /** Per cent of the points; wrong options take some away. */
  weight: z
    .number()
    .min(-100)
    .max(100)
    .refine((weight) => isDecimal(weight, 5), 'a weight has at most five decimals')
    .optional(),
})
const Pair = z.strictObject({ id: Id, left: Bilingual, right: Bilingual })

export const SingleQuestion = z.strictObject({
  type: z.literal('single'),
  ...asked,
  options: z.array(Option).min(2),
})
export const MultipleQuestion = z.strictObject({
  type: z.literal('multiple'),
  ...asked,
  rule: MultipleRule,
  /** Points of one right option under `per-option`; left out, scoring.ts derives them. */
  optionPoints: Points.optional(),
  options: z.array(WeightedOption).min(2),
})
const TrueFalseQuestion = z.strictObject({
  type: z.literal('true-false'),
  ...asked,
  answer: z.boolean(),
})
export const OrderingQuestion = z.strictObject({
  type: z.literal('ordering'),
  ...asked,
  rule: OrderingRule.default('all-or-nothing'),
  items: z.array(Item).min(2),
})
export const MatchingQuestion = z.strictObject({
  type: z.literal('matching'),
  ...asked,
  pairs: z.array(Pair).min(2),
})

/**
 * The form of a question. The cross-checks stand apart, in quiz-file.ts, and are for authors only:
 * a stored paper is read by its form, so that a check that becomes stricter later never locks
 * anybody out of an attempt already begun.
 */
export const Question = z.discriminatedUnion('type', [
  SingleQuestion,
  MultipleQuestion,
  TrueFalseQuestion,
  OrderingQuestion,
  MatchingQuestion,
])
export type Question = z.infer<typeof Question>
export type SingleQuestion = z.infer<typeof SingleQuestion>
export type MultipleQuestion = z.infer<typeof MultipleQuestion>
export type OrderingQuestion = z.infer<typeof OrderingQuestion>
export type MatchingQuestion = z.infer<typeof MatchingQuestion>

/** Points as written (at most two decimals) → an integer of 1/100 point. */
export function inHundredths(points: number): number {
  return Math.round(points * 100)
}

function isDecimal(value: number, decimals: number): boolean {
  return Math.abs(value - Number(value.toFixed(decimals))) < 1e-9
}
