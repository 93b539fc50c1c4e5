import type { Answer } from '../answer.ts'
import type { Box, DrawnQuestion } from '../paper.ts'
import type { Bilingual } from '../question.ts'
import { type Review, toReview } from './review.ts'

/**
 * One question after the end while its key is still put away: what I answered, and nothing that tells right from wrong.
 * Built of named fields alone, so that a key has no place to stand.
 */
export type Given = {
  id: string
  prompt: string
  hasHand: boolean
  /** Only where the explanations may be seen before the keys. */
  explanation: string | null
  isOpen: boolean
  /** The text that numbered gaps stand in. */
  text: string | null
  /** `mine` is null where I gave nothing; `label` is null where the answer stands alone. */
  rows: { label: string | null; mine: string | null }[]
  /** One with a picture is a hand: its text would be what it means. */
  choices: { text: string; picture: string | null; chosen: boolean }[]
  truth: boolean | null
  place: { picture: { alt: string; width: number; height: number }; boxes: Box[] } | null
  parts: Given[]
}

type Answered = { drawn: DrawnQuestion; given: Answer | null }

export function toGiven({ drawn, given }: Answered, side: keyof Bilingual, { explanations }: { explanations: boolean }): Given {
  return withoutKey(toReview({ drawn, given, halfUpTo: 100 }, side), explanations)
}

function withoutKey(review: Review, explains: boolean): Given {
  const { id, prompt, hasHand, explanation, verdict } = review
  const head = { id, prompt, hasHand, explanation: explains ? explanation : null, isOpen: verdict === 'open' }
  return { ...head, text: null, rows: [], choices: [], truth: null, place: null, parts: [], ...givenOf(review, explains) }
}

function givenOf(review: Review, explains: boolean): Partial<Given> {
  switch (review.kind) {
    case 'case':
      return { parts: review.parts.map((part) => withoutKey(part, explains)) }
    case 'rows':
      return { text: review.text, rows: review.rows.map(({ label, mine }) => ({ label, mine })) }
    case 'truth':
      return { truth: review.mine }
    case 'written':
      return { rows: [{ label: null, mine: review.mine }] }
    case 'places':
      return { place: { picture: review.picture, boxes: review.places }, choices: choicesOf(review.choices) }
    case 'choices':
      return { choices: choicesOf(review.choices) }
  }
}

function choicesOf(choices: readonly { text: string; picture: string | null; chosen: boolean }[]) {
  return choices.map(({ text, picture, chosen }) => ({ text: picture === null ? text : '', picture, chosen }))
}
