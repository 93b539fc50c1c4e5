import type { Pattern } from './answer-patterns.ts'
import type { MultipleQuestion } from '../question.ts'
import { scoreAnswer } from '../scoring.ts'

type Option = MultipleQuestion['options'][number]

/** The ways of answering a several-answer question that its rule may tell apart. */
export function choicePatterns(question: MultipleQuestion): Pattern[] {
  const rights = question.options.filter(({ right }) => right === true)
  const wrongs = question.options.filter(({ right }) => right !== true)
  return question.rule === 'weights' ? weightPatterns(question, rights) : countPatterns(rights, wrongs)
}

function countPatterns(rights: readonly Option[], wrongs: readonly Option[]): Pattern[] {
  const chosen = (key: string, right: number, wrong: number): Pattern => ({
    key,
    values: { right, rights: rights.length, missing: rights.length - right, wrong },
    answer: choose([...rights.slice(0, right), ...wrongs.slice(0, wrong)]),
  })
  const all = rights.length
  const fewer = Array.from({ length: Math.max(0, all - 1) }, (_, index) => chosen('missing', all - 1 - index, 0))
  const besides = [1, ...(wrongs.length > 1 ? [wrongs.length] : [])].filter((wrong) => wrong <= wrongs.length)
  return [
    ...(all > 0 ? [chosen('allRight', all, 0)] : []),
    ...fewer,
    ...(all > 0 ? besides.map((wrong) => chosen('wrongBesides', all, wrong)) : []),
    ...(all > 1 && wrongs.length > 0 ? [chosen('missingAndWrong', all - 1, 1)] : []),
    ...(wrongs.length > 0 ? [chosen('onlyWrong', 0, 1)] : []),
  ]
}

/** With more options than this the sums are too many to try, and with more rows the table is no table. */
const mostTried = 10
const mostRows = 16

/** Each score that some choice earns, with the smallest choice that earns it; where they are too many, each option alone. */
function weightPatterns(question: MultipleQuestion, rights: readonly Option[]): Pattern[] {
  const { options } = question
  const exact: Pattern = { key: 'allRight', values: { right: rights.length, rights: rights.length, missing: 0, wrong: 0 }, answer: choose(rights) }
  const alone = options.map((option) => weighed(question, [option]))
  if (options.length > mostTried) return [exact, ...alone]
  const byPoints = new Map<number, readonly Option[]>()
  for (const subset of subsetsOf(options)) {
    const points = scoreAnswer(question, choose(subset))
    if (!byPoints.has(points)) byPoints.set(points, subset)
  }
  byPoints.delete(scoreAnswer(question, choose(rights)))
  if (byPoints.size > mostRows) return [exact, ...alone]
  const rows = [...byPoints].toSorted(([one], [other]) => other - one)
  return [exact, ...rows.map(([, subset]) => weighed(question, subset))]
}

function weighed({ options }: MultipleQuestion, subset: readonly Option[]): Pattern {
  const letters = subset.map((option) => String.fromCharCode(65 + options.indexOf(option))).join(' ')
  const sum = subset.reduce((total, { weight = 0 }) => total + weight, 0)
  return { key: 'weighed', values: { letters, sum: Number(sum.toFixed(5)) }, answer: choose(subset) }
}

/** All but the empty one, smaller ones first. */
function subsetsOf(options: readonly Option[]): Option[][] {
  const all = Array.from({ length: 2 ** options.length - 1 }, (_, index) => options.filter((_, place) => ((index + 1) >> place) % 2 === 1))
  return all.toSorted((one, other) => one.length - other.length)
}

function choose(options: readonly Option[]): Pattern['answer'] {
  return { type: 'multiple', choices: options.map(({ id }) => id) }
}
