import type { Answer } from '../answer.ts'
import type { HalfUpTo } from '../paper.ts'
import { type CaseQuestion, type GapsQuestion, inHundredths, type MultipleQuestion, type PlainQuestion, type Question } from '../question.ts'
import { scoreAnswer } from '../scoring.ts'

/** Answers that earn the same by chance as one of them does, with how likely such an answer is. */
type Guess = { answer: Answer; likelihood: number }

/** Above this, sets of weighted options are too many to go through. */
const mostWeighted = 14

/**
 * The random guess score: what a blind answer earns on average by the question's own rule, in per cent of its points.
 * Blind is: any option; any set of at least one option; any order; any complete matching, all equally likely. What
 * one has to write cannot be guessed: 0. Null for very many weighted options.
 */
export function guessScore(question: Question, halfUpTo: HalfUpTo): number | null {
  if (question.type === 'case') return guessAtCase(question, halfUpTo)
  if (question.type === 'gaps') return guessAtGaps(question)
  const guesses = guessesAt(question)
  if (guesses === null) return null
  const expected = guesses.reduce((sum, { answer, likelihood }) => sum + likelihood * scoreAnswer(question, answer, halfUpTo), 0)
  return (100 * expected) / inHundredths(question.points)
}

/** A case's parts are guessed each by itself, and weigh as their points. */
function guessAtCase({ parts, points }: CaseQuestion, halfUpTo: HalfUpTo): number | null {
  const guesses = parts.map((part) => guessScore(part, halfUpTo))
  if (guesses.some((guess) => guess === null)) return null
  return parts.reduce((sum, part, index) => sum + (guesses[index] ?? 0) * inHundredths(part.points), 0) / inHundredths(points)
}

/** Of gaps only those with options can be guessed; all of them at once where the rule wants all. */
function guessAtGaps({ gaps, rule }: GapsQuestion): number {
  const chances: number[] = gaps.map((gap) => ('options' in gap ? 1 / gap.options.length : 0))
  if (rule === 'all-or-nothing') return 100 * chances.reduce((product, chance) => product * chance, 1)
  return (100 * chances.reduce((sum, chance) => sum + chance, 0)) / chances.length
}

function guessesAt(question: PlainQuestion): Guess[] | null {
  switch (question.type) {
    case 'single':
      return question.options.map(({ id }) => ({ answer: { type: 'single', choice: id }, likelihood: 1 / question.options.length }))
    case 'hotspot':
      return question.spots.map(({ id }) => ({ answer: { type: 'hotspot', spot: id }, likelihood: 1 / question.spots.length }))
    case 'true-false':
      return [true, false].map((value) => ({ answer: { type: 'true-false', value }, likelihood: 1 / 2 }))
    case 'multiple':
      return question.rule === 'weights' ? eachSet(question) : setsByCount(question)
    case 'ordering': {
      const ids = question.items.map(({ id }) => id)
      return arrangements(ids).map(({ placed, likelihood }) => ({ answer: { type: 'ordering', order: placed }, likelihood }))
    }
    case 'matching': {
      const ids = question.pairs.map(({ id }) => id)
      const pairsOf = (placed: readonly string[]) => Object.fromEntries(ids.map((id, index) => [id, placed[index] ?? id]))
      return arrangements(ids).map(({ placed, likelihood }) => ({ answer: { type: 'matching', pairs: pairsOf(placed) }, likelihood }))
    }
    default:
      return []
  }
}

function eachSet({ options }: MultipleQuestion): Guess[] | null {
  if (options.length > mostWeighted) return null
  const count = 2 ** options.length - 1
  return Array.from({ length: count }, (_, index) => {
    const choices = options.filter((_, place) => ((index + 1) >> place) % 2 === 1).map(({ id }) => id)
    return { answer: { type: 'multiple', choices }, likelihood: 1 / count }
  })
}

/** Every rule but weights counts the right and the wrong ones, so that one set stands for all with the same counts. */
function setsByCount({ options }: MultipleQuestion): Guess[] {
  const ids = (isRight: boolean) => options.filter(({ right }) => (right === true) === isRight).map(({ id }) => id)
  const [rights, wrongs] = [ids(true), ids(false)]
  const sets = upTo(rights.length).flatMap((right) => upTo(wrongs.length).map((wrong) => ({ right, wrong }))).filter(({ right, wrong }) => right + wrong > 0)
  const count = 2 ** options.length - 1
  return sets.map(({ right, wrong }) => ({
    answer: { type: 'multiple', choices: [...rights.slice(0, right), ...wrongs.slice(0, wrong)] },
    likelihood: (chooses(rights.length, right) * chooses(wrongs.length, wrong)) / count,
  }))
}

/**
 * Of all orders of so many things those with exactly k in their own place, for each k: the first k in place and the
 * others moved on by one. Their share is 1/k! · Σ (−1)^i / i! for i up to n − k (the rencontres numbers over n!).
 */
function arrangements(ids: readonly string[]): { placed: string[]; likelihood: number }[] {
  return upTo(ids.length)
    .filter((kept) => kept !== ids.length - 1)
    .map((kept) => {
      const rest = ids.slice(kept)
      const displaced = upTo(rest.length).reduce((sum, count) => sum + (count % 2 === 0 ? 1 : -1) / factorial(count), 0)
      return { placed: [...ids.slice(0, kept), ...rest.slice(1), ...rest.slice(0, 1)], likelihood: displaced / factorial(kept) }
    })
}

function upTo(last: number): number[] {
  return Array.from({ length: last + 1 }, (_, index) => index)
}

function factorial(count: number): number {
  return upTo(count).reduce((product, one) => product * Math.max(1, one), 1)
}

function chooses(count: number, chosen: number): number {
  return factorial(count) / (factorial(chosen) * factorial(count - chosen))
}
