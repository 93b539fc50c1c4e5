import { expect, test } from 'vitest'
import { scorePercent, showPoints } from './points.ts'

test('hundredths are shown as points without idle zeros', () => {
  expect([267, 400, 50, 0, 1250].map(showPoints)).toEqual(['2.67', '4', '0.5', '0', '12.5'])
})

test('a score just below the pass mark never reads as the pass mark', () => {
  expect(scorePercent({ points: 7_999, maxPoints: 10_000 })).toBe(79)
  expect(scorePercent({ points: 0, maxPoints: 0 })).toBe(0)
})
