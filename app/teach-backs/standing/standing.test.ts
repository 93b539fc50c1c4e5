import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

const passed = { passed: true }
const failed = { passed: false }
const open = { passed: null }

test('who was at no session is absent, who has not answered yet has the check open, who failed comes again', () => {
  expect(standingOf([])).toBe('absent')
  expect(standingOf([open])).toBe('check-open')
  expect(standingOf([failed])).toBe('not-passed')
  expect(standingOf([failed, open])).toBe('check-open')
  expect(standingOf([open, failed])).toBe('not-passed')
})

test('one check passed covers for good, whatever comes before and after', () => {
  const any = fc.array(fc.constantFrom(failed, open))
  fc.assert(fc.property(any, any, (before, after) => standingOf([...before, passed, ...after]) === 'covered'))
})
