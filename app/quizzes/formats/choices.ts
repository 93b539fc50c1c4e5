import { Big } from 'big.js'
import type { Bilingual } from '../question.ts'
import { idAt, Misread, type Draft } from './question-file.ts'
import { joined } from './texts/bilingual.ts'

/*
 * Answers with a per cent each, as GIFT and Moodle have them, into questions of ours.
 */

export type Choice = { text: Bilingual; percent: number; feedback: Bilingual | null }
type Said = { prompt: Bilingual; points: number; explanation?: Bilingual; penalty?: number }

/** One right answer. What wrong ones take away, if all the same, is the penalty; part of the points for another has no place in a single choice. */
export function singleDraft(said: Said, choices: readonly Choice[]): Draft {
  const rights = choices.filter(({ percent }) => percent === 100)
  if (rights.length === 0) throw new Misread('none-right')
  if (rights.length > 1) throw new Misread('several-right')
  const part = choices.find(({ percent }) => percent > 0 && percent < 100)
  if (part) throw new Misread('partial-single', { text: part.text.zh, percent: part.percent })
  const losses = new Set(choices.filter(({ percent }) => percent !== 100).map(({ percent }) => -percent))
  if (losses.size > 1) throw new Misread('uneven-penalty')
  const loss = [...losses][0] ?? 0
  return {
    type: 'single',
    ...said,
    ...(loss > 0 && said.penalty === undefined ? { penalty: Number(new Big(said.points).times(loss).div(100).round(2)) } : {}),
    options: choices.map(({ text, percent }, index) => ({ id: idAt(index), text, ...(percent === 100 ? { right: true } : {}) })),
  }
}

/** Several right answers that share the points by their per cents. */
export function weightedDraft(said: Said, choices: readonly Choice[]): Extract<Draft, { type: 'multiple' }> {
  return {
    type: 'multiple',
    ...said,
    rule: 'weights',
    options: choices.map(({ text, percent }, index) => ({ id: idAt(index), text, weight: percent, ...(percent > 0 ? { right: true } : {}) })),
  }
}

/** Accepted writings. Those of 0 per cent only carried a feedback; an asterisk would accept anything. */
export function acceptedTexts(choices: readonly Choice[]): { text: string; percent?: number }[] {
  return choices.filter(({ percent }) => percent > 0).map(({ text, percent }) => ({ text: literal(text.zh), ...wholePercent(percent) }))
}

function literal(text: string): string {
  if (/(?<!\\)\*/.test(text)) throw new Misread('wildcard', { text })
  return text.replace(/\\\*/g, '*')
}

/** Per cents of written answers are whole here: 33.33333 becomes 33, 100 is left out. */
export function wholePercent(percent: number): { percent?: number } {
  const whole = Math.round(percent)
  return whole >= 100 ? {} : { percent: Math.max(1, whole) }
}

/** 1..5 is 3 ± 2; as decimals, so that 3.141..3.142 is exact. */
export function rangeOf(low: number, high: number): { value: number; tolerance: number } {
  if (low > high) throw new Misread('range', { low, high })
  const value = new Big(low).plus(high).div(2)
  return { value: Number(value), tolerance: Number(value.minus(low)) }
}

/** The general feedback, then what was said of single answers, a line each: nothing that explains is dropped. */
export function explanationOf(general: Bilingual | null, choices: readonly { text?: Bilingual; feedback: Bilingual | null }[]): { explanation?: Bilingual } {
  const lines = choices.flatMap(({ text, feedback }) => (feedback && feedback.zh !== '' ? [text ? joined([text, feedback], ' — ') : feedback] : []))
  const all = [...(general && general.zh !== '' ? [general] : []), ...lines]
  return all.length === 0 ? {} : { explanation: joined(all, '\n') }
}
