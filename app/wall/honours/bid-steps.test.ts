import { expect, test } from 'vitest'
import { bidSteps, stepsAfter } from './bid-steps.ts'

test('what is put forward is handed in before it is won, and every way comes to an end', () => {
  expect(stepsAfter('PREPARED')).not.toContain('WON')
  expect(stepsAfter('SUBMITTED')).toContain('WON')
  for (const over of ['WON', 'NOT_WON', 'WITHDRAWN'] as const) expect(stepsAfter(over)).toEqual([])
  for (const step of bidSteps) expect(stepsAfter(step)).not.toContain('PREPARED')
})
