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

/** One hand, or a clip: the hands of a spelled word one after the other. */
const Hands = z.union([HandSign, z.array(HandSign).min(2).max(12)])

const said = { id: Id, points: Points, prompt: Bilingual, explanation: Bilingual.optional() }
const asked = {
  ...said,
  hand: Hands.optional(),
  /** Points that a wrong answer takes away; a blank one takes none, and a paper never falls below 0. */
  penalty: Points.optional(),
}

const Item = z.strictObject({ id: Id, text: Bilingual })
/** With `hand` the option is shown as that hand: its text would be the meaning that is asked for. */
const Option = Item.extend({ right: z.boolean().optional(), hand: HandSign.optional() })
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

/** Per cent of the points that an accepted answer earns; 100 where left out. */
const percent = { percent: z.int().min(1).max(100).optional() }
const Written = z.string().trim().min(1, 'the accepted text is missing').max(200)
const Variant = z.strictObject({ text: Written, ...percent })

export const ShortTextQuestion = z.strictObject({
  type: z.literal('short-text'),
  ...asked,
  accepted: z.array(Variant).min(1).max(50),
  /** Capitals count; otherwise “SIM” and “sim” are the same. */
  matchCase: z.boolean().optional(),
})

const Unit = z.strictObject({ id: Id, text: Bilingual, factor: z.number().positive().default(1) })
export const NumberQuestion = z.strictObject({
  type: z.literal('number'),
  ...asked,
  /** In the first unit. `tolerance` to either side, its ends included. */
  accepted: z.array(z.strictObject({ value: z.number(), tolerance: z.number().min(0).default(0), ...percent })).min(1).max(20),
  /** Chosen beside the number; `factor` turns one into the first unit: 万元 is 10000 where 元 is 1. */
  units: z.array(Unit).min(1).max(10).optional(),
})

/** A gap is written into, or chosen from its options. */
const Gap = z.union([z.strictObject({ id: Id, accepted: z.array(Variant).min(1).max(50) }), z.strictObject({ id: Id, options: z.array(Option.omit({ hand: true })).min(2).max(20) })])
export const GapsQuestion = z.strictObject({
  type: z.literal('gaps'),
  ...asked,
  /** The text with its gaps as `[[id]]`, each once in either language. */
  text: Bilingual,
  rule: OrderingRule.default('proportional'),
  matchCase: z.boolean().optional(),
  gaps: z.array(Gap).min(1).max(20),
})

/** A place in the picture, in the picture's own units; `text` says what is there, for the list beside it. */
const Spot = Option.omit({ hand: true }).extend({ x: z.number().min(0), y: z.number().min(0), width: z.number().positive(), height: z.number().positive() })
export const HotspotQuestion = z.strictObject({
  type: z.literal('hotspot'),
  ...asked,
  picture: z.strictObject({ file: z.string().regex(/^[a-z0-9-]{1,80}\.(?:svg|png|webp)$/, 'a picture is a file of pictures/: counter.svg'), alt: Bilingual, width: z.number().positive(), height: z.number().positive() }),
  spots: z.array(Spot).min(2).max(20),
})

const plain = [
  SingleQuestion,
  MultipleQuestion,
  TrueFalseQuestion,
  OrderingQuestion,
  MatchingQuestion,
  ShortTextQuestion,
  NumberQuestion,
  GapsQuestion,
  HotspotQuestion,
] as const
const PlainQuestion = z.discriminatedUnion('type', plain)
export type PlainQuestion = z.infer<typeof PlainQuestion>

/** 情景题: one situation and several questions about it. Its points are those of its parts together. */
export const CaseQuestion = z.strictObject({
  type: z.literal('case'),
  ...said,
  parts: z.array(PlainQuestion).min(2, 'a case has at least two parts').max(10),
})

/**
 * The form of a question. The cross-checks stand apart, in quiz-file.ts, and are for authors only:
 * a stored paper is read by its form, so that a check that becomes stricter later never locks
 * anybody out of an attempt already begun.
 */
export const Question = z.discriminatedUnion('type', [...plain, CaseQuestion])
export type Question = z.infer<typeof Question>
export type SingleQuestion = z.infer<typeof SingleQuestion>
export type MultipleQuestion = z.infer<typeof MultipleQuestion>
export type OrderingQuestion = z.infer<typeof OrderingQuestion>
export type MatchingQuestion = z.infer<typeof MatchingQuestion>
export type ShortTextQuestion = z.infer<typeof ShortTextQuestion>
export type NumberQuestion = z.infer<typeof NumberQuestion>
export type GapsQuestion = z.infer<typeof GapsQuestion>
export type HotspotQuestion = z.infer<typeof HotspotQuestion>
export type CaseQuestion = z.infer<typeof CaseQuestion>

/** Points as written (at most two decimals) → an integer of 1/100 point. */
export function inHundredths(points: number): number {
  return Math.round(points * 100)
}

function isDecimal(value: number, decimals: number): boolean {
  return Math.abs(value - Number(value.toFixed(decimals))) < 1e-9
}
