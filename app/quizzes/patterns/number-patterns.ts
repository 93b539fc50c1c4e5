import { Big } from 'big.js'
import type { Pattern } from './answer-patterns.ts'
import { readNumber } from '../number-text.ts'
import type { NumberQuestion } from '../question.ts'

/** Each accepted value, the end of its tolerance, the same in another unit, and a number outside of all. */
export function numberPatterns({ accepted, units = [] }: NumberQuestion): Pattern[] {
  const [first, ...others] = units
  const said = (key: string, number: Big, values: Pattern['values'] = {}): Pattern => {
    const text = readNumber(number.toFixed()) ?? '0'
    return { key, values: { number: text, ...values }, answer: { type: 'number', number: text, ...(first ? { unit: first.id } : {}) } }
  }
  const inside = accepted.flatMap(({ value, tolerance }) => [said('number', new Big(value)), ...(tolerance > 0 ? [said('numberWithin', new Big(value).plus(tolerance), { tolerance })] : [])])
  const [main] = accepted
  const converted = main ? others.flatMap(({ id, factor, text }): Pattern[] => {
    const number = new Big(main.value).div(factor)
    // Only where it comes out even: 1/3 万元 can be written by nobody.
    return number.times(factor).eq(main.value) ? [{ ...said('numberInUnit', number, { zh: text.zh, en: text.en }), answer: { type: 'number', number: number.toFixed(), unit: id } }] : []
  }) : []
  const ends = accepted.map(({ value, tolerance }) => new Big(value).plus(tolerance))
  const beyond = ends.reduce((most, end) => (end.gt(most) ? end : most), ends[0] ?? new Big(0)).plus(1)
  return [...inside, ...converted, said('numberOutside', beyond)]
}
