import type { Match, MultipleChoice, Numerical, NumericalFormat, ShortAnswer, TextChoice } from 'gift-pegjs'
import type { Bilingual } from '../../question.ts'
import { acceptedTexts, explanationOf, rangeOf, singleDraft, weightedDraft, wholePercent, type Choice } from '../choices.ts'
import { withLabelledRule, type Labels } from '../labels.ts'
import { idAt, Misread, type Draft } from '../question-file.ts'
import { both } from '../texts/bilingual.ts'
import { readRich } from '../texts/rich-text.ts'

type Said = { prompt: Bilingual; points: number; penalty?: number; explanation?: Bilingual }
type Told<G> = { general: Bilingual | null; gift: G; labels: Labels }

/** `=` marks the one right answer; several are right where each says its per cent after `~`. */
export function choiceDraft(said: Said, { general, gift, labels }: Told<MultipleChoice>): Draft {
  const choices = gift.choices.map((choice) => choiceOf(choice))
  const told = { ...said, ...explanationOf(general, choices) }
  const marked = gift.choices.filter(({ isCorrect }) => isCorrect).length
  if (marked > 1) throw new Misread('several-marked')
  if (marked === 1) return singleDraft(told, choices)
  if (!choices.some(({ percent }) => percent > 0)) throw new Misread('none-right')
  return withLabelledRule(weightedDraft(told, choices), labels)
}

export function shortTextDraft(said: Said, { general, gift, labels }: Told<ShortAnswer>): Draft {
  // What people type is compared as it stands: no HTML in it.
  const choices = gift.choices.map((choice) => ({ ...choiceOf({ ...choice, isCorrect: true }), text: both(choice.text.text) }))
  const accepted = acceptedTexts(choices)
  return { type: 'short-text', ...said, ...explanationOf(general, choices), accepted, ...(labels.has('match-case') ? { matchCase: true } : {}) }
}

export function numberDraft(said: Said, { general, gift }: Omit<Told<Numerical>, 'labels'>): Draft {
  const choices = Array.isArray(gift.choices) ? gift.choices : [{ isCorrect: true, weight: null, text: gift.choices, feedback: null }]
  const accepted = choices.flatMap(({ isCorrect, weight, text }) => {
    const percent = weight ?? (isCorrect ? 100 : 0)
    return percent > 0 ? [{ ...valueOf(text), ...wholePercent(percent) }] : []
  })
  const feedback = choices.map((choice) => ({ feedback: choice.feedback ? readRich(choice.feedback.format, choice.feedback.text) : null }))
  return { type: 'number', ...said, ...explanationOf(general, feedback), accepted }
}

export function matchingDraft(said: Said, pairs: readonly Match[]): Draft {
  const drawn = pairs.map(({ subquestion, subanswer }, index) => {
    if (subquestion.text.trim() === '') throw new Misread('extra-answer', { text: subanswer })
    return { id: idAt(index), left: readRich(subquestion.format, subquestion.text), right: readRich('moodle', unescaped(subanswer)) }
  })
  return { type: 'matching', ...said, pairs: drawn }
}

/** The parser decodes its own marks for escaped signs everywhere but on the right side of a pair. */
function unescaped(text: string): string {
  return text.replace(/&&(010|(\d{3});)/g, (_, _line, code: string | undefined) => (code === undefined ? '\n' : String.fromCharCode(Number(code))))
}

function choiceOf({ isCorrect, weight, text, feedback }: TextChoice): Choice {
  return {
    text: readRich(text.format, text.text),
    percent: weight ?? (isCorrect ? 100 : 0),
    feedback: feedback ? readRich(feedback.format, feedback.text) : null,
  }
}

function valueOf({ number, range, numberLow, numberHigh }: NumericalFormat): { value: number; tolerance: number } {
  if (numberLow !== undefined && numberHigh !== undefined) return rangeOf(numberLow, numberHigh)
  if (number === undefined) throw new Misread('number')
  return { value: number, tolerance: range ?? 0 }
}
