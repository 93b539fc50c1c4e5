import { type Answer, isAnswerTo, isBlank, readAnswer } from './answer.ts'
import type { HalfUpTo, Paper } from './paper.ts'
import { inHundredths, type MultipleQuestion, type MultipleRule, type PlainQuestion, type Question } from './question.ts'
import { percentOfNumber, percentOfShortText, percentsOfGaps } from './written-answers.ts'

/*
 * Points are integers of 1/100 point, rounded half-up once per question. A blank answer is 0.
 * The rules are those of the product's table of several-answer rules (PRODUCT §5), which names
 * the ones in use in Chinese banks' examinations:
 *
 * all-or-nothing     exactly the right options, or 0
 * half               only right ones, but not all: half the points, rounded up to the next whole
 *                    point (or half point, `halfUpTo: 50`); 0 where the question has 1 point or less
 * per-option         only right ones: the option points of each; all of them: full points.
 *                    Option points not given are points / right options, rounded down to whole
 *                    points, or to 1/100 where that is less than one point: 4 points and three
 *                    right ones are 1 each
 * proportional       only right ones: points × chosen / right ones
 * right-minus-wrong  points × (right chosen − wrong chosen) / right ones, not below 0
 * weights            points × sum of the chosen weights, not below 0 nor above the points;
 *                    exactly the right options are full points even where thirds add up to 99.9 %
 *
 * An ordering by `proportional` counts the items in their right place, a matching the right pairs,
 * gaps the right gaps. A written answer earns the per cent of the accepted one it equals. A case is
 * the sum of its parts. A penalty is taken off where something was answered and nothing earned; it
 * can make a question negative, never the paper.
 */

export type QuestionScore = { id: string; points: number; maxPoints: number }
export type Score = { points: number; maxPoints: number }
export type PaperScore = Score & { perQuestion: QuestionScore[] }

/**
 * Points of an answer in the question's own ids, in 1/100 point, up to the question's points; from 0, or from minus the
 * penalty where it has one. Throws if it is no answer to this question: the edge lets none in.
 */
export function scoreAnswer(question: Question, answer: Answer | null, halfUpTo: HalfUpTo = 100): number {
  if (answer === null || isBlank(answer)) return 0
  if (!isAnswerTo(question, answer)) throw new Error(`not an answer to question ${question.id}`)
  if (question.type === 'case') {
    const given = answer.type === 'case' ? answer.parts : {}
    return question.parts.reduce((sum, part) => sum + scoreAnswer(part, given[part.id] ?? null, halfUpTo), 0)
  }
  const earned = earnedPoints(question, answer, halfUpTo)
  return earned === 0 ? 0 - inHundredths(question.penalty ?? 0) : earned
}

/** Points before any penalty, from 0 to the question's. */
function earnedPoints(question: PlainQuestion, answer: Answer, halfUpTo: HalfUpTo): number {
  const max = inHundredths(question.points)
  const all = (isRight: boolean) => (isRight ? max : 0)
  if (question.type === 'single' && answer.type === 'single') return all(isRightOf(question.options, answer.choice))
  if (question.type === 'hotspot' && answer.type === 'hotspot') return all(isRightOf(question.spots, answer.spot))
  if (question.type === 'true-false' && answer.type === 'true-false') return all(question.answer === answer.value)
  if (question.type === 'multiple' && answer.type === 'multiple') {
    return multiplePoints[question.rule](countChoices(question, answer.choices, halfUpTo))
  }
  if (question.type === 'ordering' && answer.type === 'ordering') {
    const placed = question.items.filter(({ id }, index) => answer.order[index] === id).length
    return question.rule === 'all-or-nothing' ? all(placed === question.items.length) : share(max, placed, question.items.length)
  }
  if (question.type === 'matching' && answer.type === 'matching') {
    const matched = Object.entries(answer.pairs).filter(([left, right]) => left === right).length
    return share(max, matched, question.pairs.length)
  }
  if (question.type === 'short-text' && answer.type === 'short-text') return share(max, percentOfShortText(question, answer), 100)
  if (question.type === 'number' && answer.type === 'number') return share(max, percentOfNumber(question, answer), 100)
  if (question.type === 'gaps' && answer.type === 'gaps') {
    const percents = percentsOfGaps(question, answer.gaps)
    const sum = percents.reduce((total, each) => total + each, 0)
    return question.rule === 'all-or-nothing' ? all(percents.every((each) => each === 100)) : share(max, sum, 100 * percents.length)
  }
  return 0
}

function isRightOf(entries: readonly { id: string; right?: boolean | undefined }[], chosen: string): boolean {
  return entries.some(({ id, right }) => id === chosen && right === true)
}

/**
 * Points of a paper in 1/100 point, by the rules frozen in it. `answers` holds the browser's
 * answers by question id; a question without one scores 0. Throws as `scoreAnswer` does.
 */
export function scorePaper(paper: Paper, answers: ReadonlyMap<string, Answer>): PaperScore {
  const perQuestion = paper.questions.map((drawn) => {
    const { id, points } = drawn.question
    const given = answers.get(id)
    const answer = given === undefined ? null : readAnswer(drawn, given)
    if (given !== undefined && answer === null) throw new Error(`not an answer to question ${id}`)
    return {
      id,
      points: scoreAnswer(drawn.question, answer, paper.halfUpTo),
      maxPoints: inHundredths(points),
    }
  })
  return {
    points: Math.max(0, perQuestion.reduce((sum, { points }) => sum + points, 0)),
    maxPoints: perQuestion.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    perQuestion,
  }
}

/**
 * Whether points reach the pass mark, a percentage with at most two decimals. Compared in integers,
 * so 79.99 % never rounds up to a pass. Nobody passes a paper without points.
 */
export function isPassed({ points, maxPoints }: Score, passMarkPercent: number): boolean {
  return maxPoints > 0 && points * 10_000 >= Math.round(passMarkPercent * 100) * maxPoints
}

type Choices = {
  max: number
  /** How many options are right, and how many right and wrong ones were chosen. */
  rights: number
  right: number
  wrong: number
  isExact: boolean
  /** Chosen weights, in 1/100,000 per cent. */
  weight: number
  perOption: number
  halfUpTo: HalfUpTo
}

const multiplePoints: Record<MultipleRule, (choices: Choices) => number> = {
  'all-or-nothing': ({ max, isExact }) => (isExact ? max : 0),
  half: ({ max, isExact, right, wrong, halfUpTo }) => {
    if (isExact) return max
    if (right === 0 || wrong > 0 || max <= 100) return 0
    return Math.ceil(max / 2 / halfUpTo) * halfUpTo
  },
  'per-option': ({ max, isExact, right, wrong, perOption }) => {
    if (isExact) return max
    return wrong > 0 ? 0 : right * perOption
  },
  proportional: ({ max, rights, right, wrong }) => (wrong > 0 ? 0 : share(max, right, rights)),
  'right-minus-wrong': ({ max, rights, right, wrong }) => share(max, Math.max(0, right - wrong), rights),
  weights: ({ max, isExact, weight }) => {
    if (isExact) return max
    return Math.min(max, share(max, Math.max(0, weight), 100 * weightUnit))
  },
}

const weightUnit = 100_000

function countChoices(question: MultipleQuestion, choices: readonly string[], halfUpTo: HalfUpTo): Choices {
  const max = inHundredths(question.points)
  const rights = question.options.filter((option) => option.right === true).length
  const chosen = question.options.filter(({ id }) => choices.includes(id))
  const right = chosen.filter((option) => option.right === true).length
  const wrong = chosen.length - right
  return {
    max,
    rights,
    right,
    wrong,
    isExact: wrong === 0 && right === rights,
    weight: chosen.reduce((sum, { weight = 0 }) => sum + Math.round(weight * weightUnit), 0),
    perOption:
      question.optionPoints === undefined
        ? evenOptionPoints(max, rights)
        : inHundredths(question.optionPoints),
    halfUpTo,
  }
}

function evenOptionPoints(max: number, rights: number): number {
  const even = Math.floor(max / rights)
  return even < 100 ? even : even - (even % 100)
}

/** max × part / whole in integers, rounded half-up; whole above 0, part not below it. */
function share(max: number, part: number, whole: number): number {
  return Math.floor((2 * max * part + whole) / (2 * whole))
}
