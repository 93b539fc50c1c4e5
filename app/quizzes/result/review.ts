import { readAnswer, type Answer } from '../answer.ts'
import { type DrawnQuestion, type HalfUpTo, toPaperQuestion } from '../paper.ts'
import { type Bilingual, inHundredths, type Question } from '../question.ts'
import { scoreAnswer } from '../scoring.ts'

/*
 * One question after the end: what I answered, what is right, and why. This is the only place where
 * keys are put into something that a browser sees.
 */

export type Verdict = 'right' | 'partly' | 'wrong' | 'open'

/** A row of the review. `mine` is null where I gave nothing; choices have `chosen` and `isKey` instead. */
export type ReviewChoice = { text: string; chosen: boolean; isKey: boolean; weight: number | null }
export type ReviewRow = { label: string; mine: string | null; right: string; isRight: boolean }

export type Review = {
  id: string
  prompt: string
  hasHand: boolean
  explanation: string | null
  points: number
  maxPoints: number
  verdict: Verdict
} & (
  | { kind: 'choices'; rule: string | null; choices: ReviewChoice[] }
  | { kind: 'truth'; mine: boolean | null; right: boolean }
  | { kind: 'rows'; type: 'ordering' | 'matching'; rows: ReviewRow[] }
)

type Side = keyof Bilingual
type Reviewed = { drawn: DrawnQuestion; given: Answer | null; halfUpTo: HalfUpTo }

export function toReview({ drawn, given, halfUpTo }: Reviewed, side: Side): Review {
  const { question } = drawn
  const answer = given && readAnswer(drawn, given)
  const points = scoreAnswer(question, answer, halfUpTo)
  const maxPoints = inHundredths(question.points)
  return {
    id: question.id,
    prompt: question.prompt[side],
    hasHand: question.hand !== undefined,
    explanation: question.explanation?.[side] ?? null,
    points,
    maxPoints,
    verdict: answer === null ? 'open' : points === maxPoints ? 'right' : points > 0 ? 'partly' : 'wrong',
    ...detailsOf(drawn, answer, side),
  }
}

/** As it is looked back at where an answer is right or wrong and nothing between: without points, their rule and their weights. */
export function rightOrWrong(review: Review): Review {
  const whole = { ...review, verdict: review.verdict === 'partly' ? ('wrong' as const) : review.verdict }
  return whole.kind === 'choices' ? { ...whole, rule: null, choices: whole.choices.map((choice) => ({ ...choice, weight: null })) } : whole
}

function detailsOf({ question, order }: DrawnQuestion, answer: Answer | null, side: Side) {
  const shown = toPaperQuestion(question, order)
  if (question.type === 'true-false') {
    return { kind: 'truth' as const, mine: answer?.type === 'true-false' ? answer.value : null, right: question.answer }
  }
  if (question.type === 'ordering') {
    return { kind: 'rows' as const, type: question.type, rows: orderRows(question.items, answer, side) }
  }
  if (question.type === 'matching') {
    return { kind: 'rows' as const, type: question.type, rows: matchRows(question.pairs, answer, side) }
  }
  const chosen = answer?.type === 'multiple' ? answer.choices : answer?.type === 'single' ? [answer.choice] : []
  const options = 'options' in shown ? shown.options : []
  return {
    kind: 'choices' as const,
    rule: question.type === 'multiple' ? question.rule : null,
    choices: options.map(({ id, text }) => ({
      text: text[side],
      chosen: chosen.includes(id),
      isKey: question.options.some((option) => option.id === id && option.right === true),
      weight: weightOf(question, id),
    })),
  }
}

/** Per cent that choosing an option gives or takes; null where the rule knows no weights. */
function weightOf(question: Question, id: string): number | null {
  if (question.type !== 'multiple' || question.rule !== 'weights') return null
  return question.options.find((option) => option.id === id)?.weight ?? null
}

function orderRows(items: readonly { id: string; text: Bilingual }[], answer: Answer | null, side: Side): ReviewRow[] {
  const texts = new Map(items.map(({ id, text }) => [id, text[side]]))
  const order = answer?.type === 'ordering' ? answer.order : []
  return items.map(({ id, text }, index) => {
    const mine = order[index]
    return { label: String(index + 1), mine: (mine !== undefined && texts.get(mine)) || null, right: text[side], isRight: mine === id }
  })
}

type Pair = { id: string; left: Bilingual; right: Bilingual }

function matchRows(pairs: readonly Pair[], answer: Answer | null, side: Side): ReviewRow[] {
  const texts = new Map(pairs.map(({ id, right }) => [id, right[side]]))
  const given = answer?.type === 'matching' ? answer.pairs : {}
  return pairs.map(({ id, left, right }) => {
    const mine = given[id]
    return { label: left[side], mine: (mine !== undefined && texts.get(mine)) || null, right: right[side], isRight: mine === id }
  })
}
