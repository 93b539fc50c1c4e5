import { z } from 'zod'
import { Question, type Bilingual, type MultipleRule, type OrderingRule } from './question.ts'
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
export const QuestionOrder = z.object({
  id: z.string(),
  shown: z.array(z.object({ key: z.string(), id: z.string() })),
})
export type QuestionOrder = z.infer<typeof QuestionOrder>

/** The rule `half` rounds up to the next 1/2 point (50) or whole point (100); the unit says which. */
export const HalfUpTo = z.union([z.literal(50), z.literal(100)])
export type HalfUpTo = z.infer<typeof HalfUpTo>

export const DrawnQuestion = z.object({ question: Question, order: QuestionOrder })
export type DrawnQuestion = z.infer<typeof DrawnQuestion>

/** Plain JSON; read it back with `Paper.parse`. */
export const Paper = z.object({ halfUpTo: HalfUpTo, questions: z.array(DrawnQuestion) })
export type Paper = z.infer<typeof Paper>

type Shown = { id: string; text: Bilingual }
/** `hasHand`: a drawn hand belongs to it. Its name would be the answer, so it is fetched by the question. */
type Asked = { id: string; points: number; prompt: Bilingual; hasHand: boolean }

/** What a browser may see before the review: no right, answer, weight, option points, explanation, hand. */
export type PaperQuestion =
  | (Asked & { type: 'single'; options: Shown[] })
  | (Asked & { type: 'multiple'; rule: MultipleRule; options: Shown[] })
  | (Asked & { type: 'true-false' })
  | (Asked & { type: 'ordering'; rule: OrderingRule; items: Shown[] })
  | (Asked & { type: 'matching'; lefts: Shown[]; rights: Shown[] })

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
    questions: shuffled(questions, seed).map((question) => ({
      question: structuredClone(question),
      order: drawOrder(question, seed),
    })),
  })
}

/** The question as the browser sees it, in the order drawn for it. Throws on another question's order. */
export function toPaperQuestion(question: Question, order: QuestionOrder): PaperQuestion {
  if (question.id !== order.id) throw new Error(`order of ${order.id} given for question ${question.id}`)
  const asked = askedOf(question)
  switch (question.type) {
    case 'single':
      return { ...asked, type: 'single', options: inOrder(order, question.options) }
    case 'multiple':
      return {
        ...asked,
        type: 'multiple',
        rule: question.rule,
        options: inOrder(order, question.options),
      }
    case 'true-false':
      return { ...asked, type: 'true-false' }
    case 'ordering':
      return {
        ...asked,
        type: 'ordering',
        rule: question.rule,
        items: inOrder(order, question.items),
      }
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
  }
}

function drawOrder(question: Question, seed: string): QuestionOrder {
  // A seed for each question: adding a question must not reorder the insides of the others.
  const draw = (entries: readonly { id: string }[], numberedWith: string | null) => ({
    id: question.id,
    shown: shuffled(entries, `${seed}/${question.id}`).map(({ id }, index) => ({
      key: numberedWith === null ? id : `${numberedWith}${index + 1}`,
      id,
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
    case 'true-false':
      return draw([], null)
  }
}

function askedOf({ id, points, prompt, hand }: Question): Asked {
  return { id, points, prompt, hasHand: hand !== undefined }
}

function inOrder(order: QuestionOrder, entries: readonly Shown[]): Shown[] {
  const texts = new Map(entries.map(({ id, text }) => [id, text]))
  return order.shown.map(({ key, id }) => {
    const text = texts.get(id)
    if (text === undefined) throw new Error(`question ${order.id} has no entry ${id}`)
    return { id: key, text }
  })
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFrozen)
    Object.freeze(value)
  }
  return value
}
