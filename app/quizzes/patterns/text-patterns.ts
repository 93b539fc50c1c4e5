import type { Answer } from '../answer.ts'
import type { GapsQuestion, ShortTextQuestion } from '../question.ts'
import { percentOfText } from '../written-answers.ts'
import { downFrom, type Pattern } from './answer-patterns.ts'

type Variant = { text: string; percent?: number | undefined }
type Folding = { matchCase?: boolean | undefined }

/** Each per cent that an accepted text earns, and a text that is none. */
export function shortTextPatterns(question: ShortTextQuestion): Pattern[] {
  const { accepted } = question
  return [...acceptedPatterns(accepted, question), { key: 'other', values: {}, answer: { type: 'short-text', text: unlike(accepted, question) } }]
}

/** One row for each per cent that an accepted text earns. */
function acceptedPatterns(accepted: readonly Variant[], folding: Folding): Pattern[] {
  const earned = accepted.map(({ text }) => ({ text, percent: percentOfText(accepted, text, folding) }))
  const each = earned.filter(({ percent }, index) => earned.findIndex((one) => one.percent === percent) === index)
  return each.toSorted((one, other) => other.percent - one.percent).map(({ text, percent }) => ({ key: 'written', values: { text, percent }, answer: { type: 'short-text', text } }))
}

/** A text that none of the accepted ones equals. */
function unlike(accepted: readonly Variant[], folding: Folding): string {
  let text = '×'
  while (percentOfText(accepted, text, folding) > 0) text += '×'
  return text
}

export function gapPatterns(question: GapsQuestion): Pattern[] {
  const { gaps, rule } = question
  const count = gaps.length
  const filled = (fill: (index: number) => string | undefined): Answer => {
    const given = gaps.flatMap(({ id }, index) => {
      const text = fill(index)
      return text === undefined ? [] : [[id, text] as const]
    })
    return { type: 'gaps', gaps: Object.fromEntries(given) }
  }
  const rightIn = (index: number) => textIn(question, index, 100)
  const wrongIn = (index: number) => textIn(question, index, 0)
  const wanted = rule === 'all-or-nothing' ? [count, count - 1] : downFrom(count)
  const counted = wanted.map((right): Pattern => ({ key: right === count ? 'allFilled' : 'filled', values: { right, count }, answer: filled((index) => (index < right ? rightIn(index) : wrongIn(index))) }))
  const partly = gaps.flatMap((gap, place): Pattern[] => {
    const part = 'accepted' in gap ? gap.accepted.find(({ percent = 100 }) => percent < 100) : undefined
    return part ? [{ key: 'partlyFilled', values: { gap: place + 1, text: part.text }, answer: filled((index) => (index === place ? part.text : rightIn(index))) }] : []
  })
  return [...counted.slice(0, 1), ...partly, ...counted.slice(1)]
}

/** What a gap is filled with to earn all or nothing; undefined where nothing wrong can be chosen. */
function textIn({ gaps, matchCase }: GapsQuestion, index: number, percent: 0 | 100): string | undefined {
  const gap = gaps[index]
  if (!gap) return undefined
  if ('options' in gap) return gap.options.find(({ right }) => (right === true) === (percent === 100))?.id
  return percent === 0 ? unlike(gap.accepted, { matchCase }) : gap.accepted.find((one) => (one.percent ?? 100) === 100)?.text
}
