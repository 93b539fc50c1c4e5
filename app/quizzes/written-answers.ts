import { Big } from 'big.js'
import type { Answer } from './answer.ts'
import { readNumber } from './number-text.ts'
import type { GapsQuestion, NumberQuestion, ShortTextQuestion } from './question.ts'

/*
 * How written answers are compared with the accepted ones. Full and half width are the same (NFKC), so are capitals and
 * small letters unless the question says otherwise; spaces count once between words and not at all beside Chinese
 * characters. Numbers are compared as decimals, so that 0.1 + 0.2 is 0.3.
 */

type Folding = { matchCase?: boolean | undefined }

/** What two writings of the same answer have in common. */
export function foldText(text: string, { matchCase = false }: Folding = {}): string {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .trim()
  return matchCase ? plain : plain.toLowerCase().normalize('NFKC')
}

type Variant = { text: string; percent?: number | undefined }

/** Per cent of the points that a text earns: of the accepted one it equals, 0 where it equals none. */
export function percentOfText(accepted: readonly Variant[], text: string, folding: Folding): number {
  const folded = foldText(text, folding)
  return best(accepted.filter((variant) => foldText(variant.text, folding) === folded))
}

export function percentOfShortText({ accepted, matchCase }: ShortTextQuestion, { text }: Extract<Answer, { type: 'short-text' }>): number {
  return percentOfText(accepted, text, { matchCase })
}

/** As percentOfText, for a number in the unit that was chosen; the first unit where none was. */
export function percentOfNumber({ accepted, units = [] }: NumberQuestion, { number, unit }: Extract<Answer, { type: 'number' }>): number {
  const read = readNumber(number)
  if (read === null) return 0
  const factor = units.find(({ id }) => id === unit)?.factor ?? 1
  const value = new Big(read).times(factor)
  return best(accepted.filter((one) => value.minus(one.value).abs().lte(one.tolerance)))
}

/** How many hundredths of gaps are right: a gap answered by a variant of 50 per cent counts as half. */
export function percentsOfGaps({ gaps, matchCase }: GapsQuestion, given: Record<string, string>): number[] {
  return gaps.map((gap) => {
    const text = given[gap.id]
    if (text === undefined) return 0
    if ('accepted' in gap) return percentOfText(gap.accepted, text, { matchCase })
    return gap.options.some(({ id, right }) => id === text && right === true) ? 100 : 0
  })
}

function best(variants: readonly { percent?: number | undefined }[]): number {
  return Math.max(0, ...variants.map(({ percent = 100 }) => percent))
}
