import type { Bilingual, Question } from '../question.ts'
import { fieldName } from './regrade-choices.ts'

/*
 * What a question says of itself once its key is mended: the old explanation explains the old key. It stands in the form
 * as it is now, for the question and for each part of a case that has one, in every language that the question speaks.
 */

const longest = 2000

type Side = keyof Bilingual
/** `part` is null for the question itself; `number` counts the parts of a case from 1. */
type ExplanationPlace = { part: string | null; number: number | null; explanation: Bilingual | null; sides: readonly Side[] }

export function explanationPlaces(question: Question): ExplanationPlace[] {
  const sides = sidesOf(question)
  const own = { part: null, number: null, explanation: question.explanation ?? null, sides }
  const parts = question.type === 'case' ? question.parts : []
  return [own, ...parts.flatMap((part, index) => (part.explanation ? [{ part: part.id, number: index + 1, explanation: part.explanation, sides }] : []))]
}

/** One that was imported in one language says the same in both: it is written once. */
function sidesOf({ prompt, explanation = prompt }: Question): readonly Side[] {
  return prompt.zh === prompt.en && explanation.zh === explanation.en ? ['zh'] : ['zh', 'en']
}

export function explanationField(part: string | null, side: Side): string {
  return fieldName(part, `explanation.${side}`)
}

export type ExplanationFault = 'explanation' | 'explanation-long'

/** The question with the explanations that the form has; of what the form does not ask for, as it was. */
export function readExplanations(question: Question, form: FormData): { question: Question } | { fault: ExplanationFault } {
  const written = new Map<string | null, Bilingual | undefined>()
  for (const { part, explanation, sides } of explanationPlaces(question)) {
    const [zh, en = zh] = sides.map((side) => textIn(form, explanationField(part, side)) ?? explanation?.[side] ?? '')
    if (zh === undefined || en === undefined) continue
    if ((zh === '') !== (en === '')) return { fault: 'explanation' }
    if (zh.length > longest || en.length > longest) return { fault: 'explanation-long' }
    written.set(part, zh === '' ? undefined : { zh, en })
  }
  const whole = { ...question, explanation: written.get(null) }
  if (whole.type !== 'case') return { question: whole }
  return { question: { ...whole, parts: whole.parts.map((part) => ({ ...part, explanation: written.get(part.id) })) } }
}

/** A browser ends lines in its own way. */
function textIn(form: FormData, name: string): string | null {
  const value = form.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : null
}

export type ExplanationLine = { number: number | null; side: Side | null; before: string | null; after: string | null }

/** What the explanations say before and after, a line for each place and language that has one; `side` is null where there is but one language. */
export function explanationLines(before: Question, after: Question): ExplanationLine[] {
  const afterwards = new Map(explanationPlaces(after).map(({ part, explanation }) => [part, explanation]))
  return explanationPlaces(before).flatMap(({ part, number, explanation, sides }) =>
    sides
      .map((side) => ({ number, side: sides.length > 1 ? side : null, before: explanation?.[side] ?? null, after: afterwards.get(part)?.[side] ?? null }))
      .filter((line) => line.before !== null || line.after !== null),
  )
}
