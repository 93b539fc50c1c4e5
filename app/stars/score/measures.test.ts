import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare, decimal, fraction, plus, times } from './fraction.ts'
import { customerMeasure, fewestRatings } from './measures.ts'
import { scoreSpan } from './span.ts'

const rated = (average: number, ratingCount: number) => ({ ratingSum: average * ratingCount, ratingCount })

test('twenty perfect ratings do not outdo five hundred very good ones, and too few say nothing', () => {
  const [few, many, others] = [rated(5, 20), { ratingSum: 2470, ratingCount: 500 }, rated(4, 600)]
  const all = [few, many, others]
  const [one, other] = [customerMeasure(few, all), customerMeasure(many, all)]
  // (50·4970/1120 + 100) / 70 and (50·4970/1120 + 2470) / 550
  expect([one && decimal(one, 3), other && decimal(other, 3)]).toEqual(['4.598', '4.894'])
  expect(customerMeasure(rated(5, fewestRatings - 1), all)).toBeNull()
})

test('ratings lie between the worst and the best level', () => {
  const counts = fc.record({ sum: fc.nat(1000), count: fc.nat(200) }).map(({ sum, count }) => ({ ratingSum: count + (count === 0 ? 0 : sum % (4 * count + 1)), ratingCount: count }))
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1 }), (all) => {
      for (const one of all) {
        const measure = customerMeasure(one, all)
        if (measure) expect([compare(measure, fraction(1)) >= 0, compare(measure, fraction(5)) <= 0]).toEqual([true, true])
        else expect(one.ratingCount).toBeLessThan(fewestRatings)
      }
    }),
  )
})

test('fractions are exact, and rounded half up only to be shown', () => {
  expect(plus(fraction(1, 3), fraction(1, 6))).toEqual(fraction(9, 18))
  expect([decimal(times(fraction(1, 8), fraction(1)), 2), decimal(fraction(2, 3), 0), decimal(fraction(0), 1), decimal(fraction(999, 1000), 2)]).toEqual(['0.13', '1', '0.0', '1.00'])
  expect(() => fraction(1, 0)).toThrow(RangeError)
})

test('a month up to the close: no day is lost between two votes that close on the same day of the month', () => {
  const zone = 'Asia/Shanghai'
  const close = (day: string) => new Date(`${day}T00:00+08:00`)
  expect(scoreSpan(close('2026-11-26'), zone)).toMatchObject({ fromDay: '2026-10-26', lastDay: '2026-11-25', from: close('2026-10-26') })
  expect(scoreSpan(close('2026-12-26'), zone)).toMatchObject({ fromDay: '2026-11-26', lastDay: '2026-12-25' })
  expect(scoreSpan(close('2027-03-01'), zone)).toMatchObject({ fromDay: '2027-01-29', lastDay: '2027-02-28' })
  expect(scoreSpan(new Date('2026-11-25T12:00+08:00'), zone)).toMatchObject({ fromDay: '2026-10-26', lastDay: '2026-11-25' })
})
