import { Big } from 'big.js'
import type { Bilingual } from '../../question.ts'
import { acceptedTexts, explanationOf, singleDraft, weightedDraft, wholePercent, type Choice } from '../choices.ts'
import { orderingRule, withLabelledRule, type Labels } from '../labels.ts'
import { idAt, Misread, type Draft } from '../question-file.ts'
import { both } from '../texts/bilingual.ts'
import { feedbackIn, numberIn, richIn } from './moodle-texts.ts'
import { childOf, childrenOf, textIn, type Element } from './xml-tree.ts'

export type Said = { prompt: Bilingual; points: number; penalty?: number }
export type Told = { element: Element; general: Bilingual | null; labels: Labels }

export function choiceDraft(said: Said, { element, general, labels }: Told): Draft {
  const choices = childrenOf(element, 'answer').map(choiceOf)
  const told = { ...said, ...explanationOf(general, choices) }
  if (textIn(element, 'single') !== 'false') return singleDraft(told, choices)
  if (!choices.some(({ percent }) => percent > 0)) throw new Misread('none-right')
  return withLabelledRule(weightedDraft(told, choices), labels)
}

export function trueFalseDraft(said: Said, { element, general }: Told): Draft {
  const answers = childrenOf(element, 'answer')
  const right = answers.find((answer) => numberIn(answer.attributes['fraction'] ?? '') === 100)
  const value = textIn(right, 'text').toLowerCase()
  if (value !== 'true' && value !== 'false') throw new Misread('none-right')
  const feedback = answers.map((answer) => ({ feedback: feedbackIn(answer, 'feedback') }))
  return { type: 'true-false', ...said, ...explanationOf(general, feedback), answer: value === 'true' }
}

export function shortTextDraft(said: Said, { element, general }: Told): Draft {
  // What people type is compared as it stands: no HTML in it.
  const choices = childrenOf(element, 'answer').map((answer) => ({ ...choiceOf(answer), text: both(textIn(answer, 'text')) }))
  return { type: 'short-text', ...said, ...explanationOf(general, choices), accepted: acceptedTexts(choices), ...(textIn(element, 'usecase') === '1' ? { matchCase: true } : {}) }
}

export function numberDraft(said: Said, { element, general }: Told): Draft {
  const answers = childrenOf(element, 'answer')
  const accepted = answers.flatMap((answer) => {
    const percent = percentOf(answer)
    if (percent <= 0) return []
    const tolerance = textIn(answer, 'tolerance')
    return [{ value: numberIn(textIn(answer, 'text')), tolerance: tolerance === '' ? 0 : numberIn(tolerance), ...wholePercent(percent) }]
  })
  const feedback = answers.map((answer) => ({ feedback: feedbackIn(answer, 'feedback') }))
  return { type: 'number', ...said, ...explanationOf(general, feedback), accepted, ...unitsOf(element) }
}

/** Moodle's multiplier turns the first unit into this one, our factor the other way round: kW is 0.001 there and 1000 here. */
function unitsOf(element: Element): { units?: { id: string; text: Bilingual; factor: number }[] } {
  const units = childrenOf(childOf(element, 'units'), 'unit').map((unit, index) => {
    const multiplier = numberIn(textIn(unit, 'multiplier'))
    if (multiplier <= 0) throw new Misread('number', { text: textIn(unit, 'multiplier') }, unit.line)
    return { id: idAt(index), text: both(textIn(unit, 'unit_name')), factor: Number(new Big(1).div(multiplier).toPrecision(15)) }
  })
  return units.length === 0 ? {} : { units }
}

export function matchingDraft(said: Said, { element, general }: Told): Draft {
  const pairs = childrenOf(element, 'subquestion').map((pair, index) => {
    const left = richIn(pair)
    const right = richIn({ ...(childOf(pair, 'answer') ?? pair), attributes: { format: 'moodle_auto_format' } })
    if (left.zh === '') throw new Misread('extra-answer', { text: right.zh }, pair.line)
    return { id: idAt(index), left, right }
  })
  return { type: 'matching', ...said, ...explanationOf(general, []), pairs }
}

/** The answers stand in their right order. Of Moodle's ways of grading, all-or-nothing is ours; the others count places. */
export function orderingDraft(said: Said, { element, general, labels }: Told): Draft {
  const items = childrenOf(element, 'answer').map((answer, index) => ({ id: idAt(index), text: richIn(answer) }))
  const rule = orderingRule(labels) ?? (/^(?:ALL_OR_NOTHING|-1)$/.test(textIn(element, 'gradingtype')) ? 'all-or-nothing' : 'proportional')
  return { type: 'ordering', ...said, ...explanationOf(general, []), rule, items }
}

function choiceOf(answer: Element): Choice {
  return { text: richIn(answer), percent: percentOf(answer), feedback: feedbackIn(answer, 'feedback') }
}

/** Five decimals, as a weight has them: 33.3333333 → 33.33333. */
function percentOf(answer: Element): number {
  return Math.round(numberIn(answer.attributes['fraction'] ?? '0') * 1e5) / 1e5
}
