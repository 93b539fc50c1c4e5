import { type Answer, isBlank, readAnswer } from '../answer.ts'
import { gapsIn, withGaps } from '../gap-marks.ts'
import { type Box, type DrawnQuestion, type HalfUpTo, type QuestionOrder, toPaperQuestion } from '../paper.ts'
import { type Bilingual, type GapsQuestion, inHundredths, type PlainQuestion, type Question } from '../question.ts'
import { scoreAnswer } from '../scoring.ts'
import { percentsOfGaps } from '../written-answers.ts'

/*
 * One question after the end: what I answered, what is right, and why. This is the only place where
 * keys are put into something that a browser sees.
 */

export type Verdict = 'right' | 'partly' | 'wrong' | 'open'

/** `picture`: the name of the hand that the option is, below the address of the pictures. */
export type ReviewChoice = { text: string; picture: string | null; chosen: boolean; isKey: boolean; weight: number | null }
/** `mine` is null where I gave nothing. */
export type ReviewRow = { label: string; mine: string | null; right: string; isRight: boolean }

/** `id`: "question", or of a case's part "case.part". */
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
  | { kind: 'places'; picture: { alt: string; width: number; height: number }; places: Box[]; choices: ReviewChoice[] }
  | { kind: 'truth'; mine: boolean | null; right: boolean }
  | { kind: 'rows'; type: 'ordering' | 'matching' | 'gaps'; text: string | null; rows: ReviewRow[] }
  /** `right`: what earns all points; `partly`: what earns some. */
  | { kind: 'written'; mine: string | null; right: string[]; partly: string[] }
  | { kind: 'case'; parts: Review[] }
)

type Side = keyof Bilingual
type Reviewed = { drawn: DrawnQuestion; given: Answer | null; halfUpTo: HalfUpTo }

export function toReview({ drawn, given, halfUpTo }: Reviewed, side: Side): Review {
  return reviewOf({ drawn, answer: given && readAnswer(drawn, given), halfUpTo, id: drawn.question.id }, side)
}

type Answered = { drawn: DrawnQuestion; answer: Answer | null; halfUpTo: HalfUpTo; id: string }

/** As toReview, of an answer in the question's own ids. */
function reviewOf({ drawn, answer, halfUpTo, id }: Answered, side: Side): Review {
  const { question, order } = drawn
  const points = scoreAnswer(question, answer, halfUpTo)
  const maxPoints = inHundredths(question.points)
  const head = {
    id,
    prompt: question.prompt[side],
    hasHand: question.type !== 'case' && question.hand !== undefined,
    explanation: question.explanation?.[side] ?? null,
    points,
    maxPoints,
    verdict: verdictOf({ answer, points, maxPoints }),
  }
  if (question.type !== 'case') return { ...head, ...detailsOf({ question, order, id }, answer, side) }
  const given = answer?.type === 'case' ? answer.parts : {}
  const parts = question.parts.map((part) => {
    const own = { question: part, order: order.parts?.find((one) => one.id === part.id) ?? { id: part.id, shown: [] } }
    return reviewOf({ drawn: own, answer: given[part.id] ?? null, halfUpTo, id: `${id}.${part.id}` }, side)
  })
  return { ...head, kind: 'case', parts }
}

function verdictOf({ answer, points, maxPoints }: { answer: Answer | null; points: number; maxPoints: number }): Verdict {
  if (isBlank(answer)) return 'open'
  return points === maxPoints ? 'right' : points > 0 ? 'partly' : 'wrong'
}

/** As it is looked back at where an answer is right or wrong and nothing between: without points, their rule and their weights. */
export function rightOrWrong(review: Review): Review {
  const whole = { ...review, verdict: review.verdict === 'partly' ? ('wrong' as const) : review.verdict }
  if (whole.kind === 'case') return { ...whole, parts: whole.parts.map(rightOrWrong) }
  return whole.kind === 'choices' ? { ...whole, rule: null, choices: whole.choices.map((choice) => ({ ...choice, weight: null })) } : whole
}

/** With the points that stand, where these are not what the key gives; a question that does not count has none. */
export function scoredAs(review: Review, score: { points: number; maxPoints: number } | undefined): Review {
  const { points, maxPoints } = score ?? { points: 0, maxPoints: 0 }
  const verdict = review.verdict === 'open' && points === 0 ? 'open' : points === maxPoints ? 'right' : points > 0 ? 'partly' : 'wrong'
  return { ...review, points, maxPoints, verdict }
}

/** Without the reasons, where the keys may be seen before them. */
export function unexplained(review: Review): Review {
  const whole = { ...review, explanation: null }
  return whole.kind === 'case' ? { ...whole, parts: whole.parts.map(unexplained) } : whole
}

type Detailed = { question: PlainQuestion; order: QuestionOrder; id: string }

function detailsOf({ question, order, id }: Detailed, answer: Answer | null, side: Side) {
  switch (question.type) {
    case 'true-false':
      return { kind: 'truth' as const, mine: answer?.type === 'true-false' ? answer.value : null, right: question.answer }
    case 'ordering':
      return { kind: 'rows' as const, type: question.type, text: null, rows: orderRows(question.items, answer, side) }
    case 'matching':
      return { kind: 'rows' as const, type: question.type, text: null, rows: matchRows(question.pairs, answer, side) }
    case 'gaps':
      return { kind: 'rows' as const, type: question.type, text: withGaps(question.text[side], (number) => (side === 'en' ? `[${number}]` : `【${number}】`)), rows: gapRows(question, answer, side) }
    case 'short-text': {
      const mine = answer?.type === 'short-text' ? answer.text : null
      return { kind: 'written' as const, mine, ...acceptedOf(question.accepted.map(({ text, percent }) => ({ text, percent }))) }
    }
    case 'number': {
      const unitOf = (key: string | undefined) => question.units?.find((unit, index) => (key === undefined ? index === 0 : unit.id === key))?.text[side] ?? ''
      const mine = answer?.type === 'number' ? `${answer.number} ${unitOf(answer.unit)}`.trim() : null
      const accepted = question.accepted.map(({ value, tolerance, percent }) => ({ text: `${value}${tolerance > 0 ? ` ± ${tolerance}` : ''} ${unitOf(undefined)}`.trim(), percent }))
      return { kind: 'written' as const, mine, ...acceptedOf(accepted) }
    }
    default:
      return choicesOf({ question, order, id }, answer, side)
  }
}

function choicesOf({ question, order, id }: Detailed, answer: Answer | null, side: Side) {
  const shown = toPaperQuestion(question, order)
  const chosen = answer?.type === 'multiple' ? answer.choices : answer?.type === 'single' ? [answer.choice] : answer?.type === 'hotspot' ? [answer.spot] : []
  const entries: readonly { id: string; text: Bilingual; right?: boolean | undefined; hand?: string | undefined }[] =
    question.type === 'hotspot' ? question.spots : 'options' in question ? question.options : []
  const places = shown.type === 'hotspot' ? shown.spots : 'options' in shown ? shown.options : []
  const choices = places.flatMap((place) => {
    const entry = entries.find((one) => one.id === place.id)
    if (!entry) return []
    const picture = entry.hand === undefined ? null : `${id}.${entry.id}`
    return [{ text: entry.text[side], picture, chosen: chosen.includes(entry.id), isKey: entry.right === true, weight: weightOf(question, entry.id) }]
  })
  if (shown.type !== 'hotspot') return { kind: 'choices' as const, rule: question.type === 'multiple' ? question.rule : null, choices }
  const { alt, width, height } = shown.picture
  return { kind: 'places' as const, picture: { alt: alt[side], width, height }, places: shown.spots.map(({ x, y, width, height }) => ({ x, y, width, height })), choices }
}

function acceptedOf(accepted: readonly { text: string; percent?: number | undefined }[]) {
  const whole = accepted.filter(({ percent = 100 }) => percent === 100)
  return { right: whole.map(({ text }) => text), partly: accepted.filter((one) => !whole.includes(one)).map(({ text }) => text) }
}

function gapRows(question: GapsQuestion, answer: Answer | null, side: Side): ReviewRow[] {
  const given = answer?.type === 'gaps' ? answer.gaps : {}
  const percents = percentsOfGaps(question, given)
  const order = gapsIn(question.text[side])
  const rows = question.gaps.map((gap, index) => {
    const mine = given[gap.id]
    const optionText = (id: string | undefined) => ('options' in gap ? (gap.options.find((option) => option.id === id)?.text[side] ?? null) : (id ?? null))
    const right = 'accepted' in gap ? (gap.accepted.find(({ percent = 100 }) => percent === 100)?.text ?? '') : (gap.options.find((option) => option.right === true)?.text[side] ?? '')
    return { place: order.indexOf(gap.id), label: String(order.indexOf(gap.id) + 1), mine: optionText(mine), right, isRight: percents[index] === 100 }
  })
  return rows.toSorted((one, other) => one.place - other.place).map(({ place: _, ...row }) => row)
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
