import { expect, test } from 'vitest'
import { runState } from './run-state.ts'

const stop = (stoppedBy: string | null, resumedAt: Date | null = null) => ({ stoppedBy, resumedAt })

test('a run works until it is stopped, again once it is resumed, and is done when that is on record', () => {
  expect(runState({ completion: null, stops: [] })).toBe('working')
  expect(runState({ completion: null, stops: [stop('lead')] })).toBe('stopped')
  expect(runState({ completion: null, stops: [stop('lead', new Date())] })).toBe('working')
  expect(runState({ completion: {}, stops: [stop('lead')] })).toBe('done')
})

test('a run that a fault stopped says so, unless somebody has stopped it besides', () => {
  expect(runState({ completion: null, stops: [stop(null)] })).toBe('broken')
  expect(runState({ completion: null, stops: [stop(null), stop('lead')] })).toBe('stopped')
  expect(runState({ completion: null, stops: [stop(null, new Date()), stop('lead')] })).toBe('stopped')
})
