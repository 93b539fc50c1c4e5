import { z } from 'zod'
import { type Bilingual, type MultipleRule, type OrderingRule, type PlainQuestion, Question } from './question.ts'
import { shuffled } from './seeded-shuffle.ts'

/*
 * The paper of one attempt, frozen when it starts: which questions, in which order, scored how.
 * A Paper holds the keys and stays on the server; the browser gets its PaperQuestions.
 */

/**
 * In which order a question is shown. `key` is what the browser sends back, `id` what the author
 * wrote. They differ where the author's id or its place would tell the answer: the items of an
 * ordering (i1, i2, …) and the right sides of a matching (r1, r2, …) are numbered as shown.
 */
const Shown = z.object({ key: z.string(), id: z.string() })
export type Shown = z.infer<typeof Shown>
const ShownOf = z.object({ id: z.string(), shown: z.array(Shown) })
/** `parts`: the order within each part of a case, or within the options of each gap. */
export const QuestionOrder = ShownOf.extend({ parts: z.array(ShownOf.extend({ parts: z.array(ShownOf).optional() })).optional() })
export type QuestionOrder = z.infer<typeof QuestionOrder>

/** The rule `half` rounds up to the next 1/2 point (50) or whole point (100); the unit says which. */
export const HalfUpTo = z.union([z.literal(50), z.literal(100)])
export type HalfUpTo = z.infer<typeof HalfUpTo>

export const DrawnQuestion = z.object({ question: Question, order: QuestionOrder })
export type DrawnQuestion = z.infer<typeof DrawnQuestion>

/** Plain JSON; read it back with `Paper.parse`. */
export const Paper = z.object({ halfUpTo: HalfUpTo, questions: z.array(DrawnQuestion) })
export type Paper = z.infer<typeof Paper>

/** One with a hand is shown as that, and its text kept back: it would be the answer. */
type Entry = { id: string; text: Bilingual; hasHand?: boolean | undefined }
/** `hasHand`: a drawn hand belongs to it. Its name would be the answer, so it is fetched by the question. */
type Asked = { id: string; points: number; prompt: Bilingual; hasHand: boolean; penalty?: number | undefined }
export type Box = { x: number; y: number; width: number; height: number }

/** What a browser may see before the review: no right, answer, accepted text, weight, option points, explanation, hand. */
export type PlainPaperQuestion =
  | (Asked & { type: 'single'; options: Entry[] })
  | (Asked & { type: 'multiple'; rule: MultipleRule; options: Entry[] })
  | (Asked & { type: 'true-false' })
  | (Asked & { type: 'short-text' })
  | (Asked & { type: 'ordering'; rule: OrderingRule; items: Entry[] })
  | (Asked & { type: 'matching'; lefts: Entry[]; rights: Entry[] })
  | (Asked & { type: 'number'; units: Entry[]; tolerance: number | null })
  | (Asked & { type: 'gaps'; rule: OrderingRule; text: Bilingual; gaps: { id: string; options: Entry[] | null }[] })
  | (Asked & { type: 'hotspot'; picture: { alt: Bilingual; width: number; height: number }; spots: (Entry & Box)[] })
export type PaperQuestion = PlainPaperQuestion | (Asked & { type: 'case'; parts: PlainPaperQuestion[] })

/**
 * Shuffles the questions and, within each, its options, items or right sides; left sides stay as
 * written. The same questions and seed always give the same paper. The paper is a deep-frozen copy.
 *
 * The seed must be one that the taker cannot know, such as a random string that stays on the
 * server: with an attempt's address as the seed, this source code would be the key to every
 * ordering and matching.
 */
export function drawPaper(questions: readonly Question[], seed: string, halfUpTo: HalfUpTo = 100): Paper {
  return deepFrozen({
    halfUpTo,
    questions: shuffled(questions, seed).map((question) => ({ question: frozenCopy(question), order: drawOrder(question, seed) })),
  })
}

// Content is read once and never changed after: all papers of a question share its one copy.
const copies = new WeakMap<Question, Question>()

function frozenCopy(question: Question): Question {
  const copy = copies.get(question) ?? deepFrozen(structuredClone(question))
  copies.set(question, copy)
  return copy
}

/** The question as the browser sees it, in the order drawn for it. Throws on another question's order. */
export function toPaperQuestion(question: Question, order: QuestionOrder): PaperQuestion {
  if (question.type !== 'case') return toPlainPaperQuestion(question, order)
  const { id, points, prompt } = question
  return { id, points, prompt, hasHand: false, type: 'case', parts: question.parts.map((part) => toPlainPaperQuestion(part, orderWithin(order, part.id))) }
}

function toPlainPaperQuestion(question: PlainQuestion, order: QuestionOrder): PlainPaperQuestion {
  if (question.id !== order.id) throw new Error(`order of ${order.id} given for question ${question.id}`)
  const asked = askedOf(question)
  switch (question.type) {
    case 'single':
      return { ...asked, type: 'single', options: inOrder(order, question.options) }
    case 'multiple':
      return { ...asked, type: 'multiple', rule: question.rule, options: inOrder(order, question.options) }
    case 'true-false':
      return { ...asked, type: 'true-false' }
    case 'short-text':
      return { ...asked, type: 'short-text' }
    case 'ordering':
      return { ...asked, type: 'ordering', rule: question.rule, items: inOrder(order, question.items) }
    case 'matching':
      return {
        ...asked,
        type: 'matching',
        lefts: question.pairs.map(({ id, left }) => ({ id, text: left })),
        rights: inOrder(
          order,
          question.pairs.map(({ id, right }) => ({ id, text: right })),
        ),
      }
    case 'number': {
      const tolerances = new Set(question.accepted.map(({ tolerance }) => tolerance))
      const [tolerance = 0] = tolerances
      const units = (question.units ?? []).map(({ id, text }) => ({ id, text }))
      return { ...asked, type: 'number', units, tolerance: tolerances.size === 1 && tolerance > 0 ? tolerance : null }
    }
    case 'gaps': {
      const gaps = question.gaps.map((gap) => ({ id: gap.id, options: 'options' in gap ? inOrder(orderWithin(order, gap.id), gap.options) : null }))
      return { ...asked, type: 'gaps', rule: question.rule, text: question.text, gaps }
    }
    case 'hotspot': {
      const { alt, width, height } = question.picture
      return { ...asked, type: 'hotspot', picture: { alt, width, height }, spots: spotsOf(question.spots, height) }
    }
  }
}

/** In the order in which one reads them, line by line, so that their numbers are easily found in the picture. */
function spotsOf(spots: readonly (Entry & Box)[], pictureHeight: number): (Entry & Box)[] {
  const lineOf = ({ y, height }: Box) => Math.floor((4 * (y + height / 2)) / pictureHeight)
  return spots
    .map(({ id, text, x, y, width, height }) => ({ id, text, x, y, width, height }))
    .toSorted((one, other) => lineOf(one) - lineOf(other) || one.x - other.x)
}

function orderWithin(order: QuestionOrder, id: string): QuestionOrder {
  const part = order.parts?.find((one) => one.id === id)
  if (!part) throw new Error(`order of ${order.id} has no part ${id}`)
  return part
}

function drawOrder(question: Question, seed: string): QuestionOrder {
  // A seed for each question: adding a question must not reorder the insides of the others.
  const own = `${seed}/${question.id}`
  if (question.type === 'case') return { id: question.id, shown: [], parts: question.parts.map((part) => drawPlainOrder(part, own)) }
  return drawPlainOrder(question, seed)
}

function drawPlainOrder(question: PlainQuestion, seed: string) {
  const draw = (entries: readonly { id: string }[], numberedWith: string | null, { id, by } = { id: question.id, by: seed }) => ({
    id,
    shown: shuffled(entries, `${by}/${id}`).map((entry, index) => ({
      key: numberedWith === null ? entry.id : `${numberedWith}${index + 1}`,
      id: entry.id,
    })),
  })
  switch (question.type) {
    case 'single':
    case 'multiple':
      return draw(question.options, null)
    case 'ordering':
      return draw(question.items, 'i')
    case 'matching':
      return draw(question.pairs, 'r')
    case 'gaps': {
      const choices = question.gaps.flatMap((gap) => ('options' in gap ? [draw(gap.options, null, { id: gap.id, by: `${seed}/${question.id}` })] : []))
      return { ...draw([], null), parts: choices }
    }
    default:
      return draw([], null)
  }
}

function askedOf({ id, points, prompt, hand, penalty }: PlainQuestion): Asked {
  return { id, points, prompt, hasHand: hand !== undefined, ...(penalty === undefined ? {} : { penalty }) }
}

const keptBack = { zh: '', en: '' }

function inOrder(order: QuestionOrder, entries: readonly { id: string; text: Bilingual; hand?: unknown }[]): Entry[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  return order.shown.map(({ key, id }) => {
    const entry = known.get(id)
    if (entry === undefined) throw new Error(`question ${order.id} has no entry ${id}`)
    return entry.hand === undefined ? { id: key, text: entry.text } : { id: key, text: keptBack, hasHand: true }
  })
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(deepFrozen)
    Object.freeze(value)
  }
  return value
}
