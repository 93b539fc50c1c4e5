import type { Answer } from '../answer.ts'
import type { HalfUpTo } from '../paper.ts'
import type { MatchingQuestion, OrderingQuestion, PlainQuestion } from '../question.ts'
import { scoreAnswer } from '../scoring.ts'
import { choicePatterns } from './choice-patterns.ts'
import { numberPatterns } from './number-patterns.ts'
import { gapPatterns, shortTextPatterns } from './text-patterns.ts'

/*
 * “Answer pattern → score” of one question as it stands: for each way of answering that the rule tells apart, one answer
 * of that kind and what the real scoring gives for it. Nothing is counted here a second time.
 */

/** `key` is of `answer-patterns:…`. An answer in the question's own ids; null where nothing is given. */
export type Pattern = { key: string; values: Record<string, string | number>; answer: Answer | null }
/** `points` in 1/100 point, below 0 where a penalty takes some away. */
export type ScoredPattern = Pattern & { points: number }

/** The rows of the table, the best answer first and none at all last. Of a case, each part has a table of its own. */
export function answerPatterns(question: PlainQuestion, halfUpTo: HalfUpTo = 100): ScoredPattern[] {
  const blank: Pattern = { key: 'blank', values: {}, answer: null }
  return [...patternsOf(question), blank].map((pattern) => ({ ...pattern, points: scoreAnswer(question, pattern.answer, halfUpTo) }))
}

function patternsOf(question: PlainQuestion): Pattern[] {
  switch (question.type) {
    case 'single':
      return rightOrWrong(question.options, (choice) => ({ type: 'single', choice }))
    case 'hotspot':
      return rightOrWrong(question.spots, (spot) => ({ type: 'hotspot', spot }))
    case 'true-false':
      return [
        { key: 'right', values: {}, answer: { type: 'true-false', value: question.answer } },
        { key: 'wrong', values: {}, answer: { type: 'true-false', value: !question.answer } },
      ]
    case 'multiple':
      return choicePatterns(question)
    case 'ordering':
      return orderingPatterns(question)
    case 'matching':
      return matchingPatterns(question)
    case 'short-text':
      return shortTextPatterns(question)
    case 'number':
      return numberPatterns(question)
    case 'gaps':
      return gapPatterns(question)
  }
}

function rightOrWrong(entries: readonly { id: string; right?: boolean | undefined }[], choose: (id: string) => Answer): Pattern[] {
  const of = (key: 'right' | 'wrong', isRight: boolean) => entries.filter(({ right }) => (right === true) === isRight).slice(0, 1).map(({ id }) => ({ key, values: {}, answer: choose(id) }))
  return [...of('right', true), ...of('wrong', false)]
}

/** So many of `ids` at their own place, the others at another's; only one other has no other place. */
function displaced(ids: readonly string[], kept: number): string[] {
  const [first, ...rest] = ids.slice(kept)
  return [...ids.slice(0, kept), ...rest, ...(first === undefined ? [] : [first])]
}

function orderingPatterns({ items, rule }: OrderingQuestion): Pattern[] {
  const ids = items.map(({ id }) => id)
  const count = ids.length
  const placed = (right: number): Pattern => ({ key: right === count ? 'allPlaced' : 'placed', values: { right, count }, answer: { type: 'ordering', order: displaced(ids, right) } })
  // Never all but one: the last has no other place.
  const wanted = rule === 'all-or-nothing' ? [count, count - 2] : [count, ...downFrom(count - 2)]
  return wanted.map(placed)
}

function matchingPatterns({ pairs }: MatchingQuestion): Pattern[] {
  const ids = pairs.map(({ id }) => id)
  const count = ids.length
  return downFrom(count).map((right) => {
    // Of all but one, the last is left open: every other right side is taken.
    const matched = displaced(ids, right).flatMap((id, index) => (right === count - 1 && index === right ? [] : [[ids[index] ?? id, id] as const]))
    return { key: right === count ? 'allMatched' : 'matched', values: { right, count }, answer: { type: 'matching', pairs: Object.fromEntries(matched) } }
  })
}

/** n, n − 1, … 0; nothing below 0. */
export function downFrom(count: number): number[] {
  return Array.from({ length: Math.max(0, count + 1) }, (_, index) => count - index)
}
