import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'

const someone = fc.constantFrom(...'abcdefghijkl')
const anyTeam = fc.record({ members: fc.array(someone), teacherId: someone, passed: fc.array(someone) })

test('coverage is an integer from 0 to 100, and 100 says everybody and nothing else', () => {
  fc.assert(
    fc.property(anyTeam, (team) => {
      const { percent, covered, open, total, isComplete } = coverageOf(team)
      expect(Number.isInteger(percent) && percent >= 0 && percent <= 100).toBe(true)
      expect(covered.length + open.length).toBe(total)
      expect(percent === 100).toBe(isComplete)
      expect(isComplete).toBe(total > 0 && open.length === 0)
    }),
  )
})

test('the teacher is never counted, whatever he has passed', () => {
  fc.assert(
    fc.property(anyTeam, (team) => {
      const { covered, open } = coverageOf(team)
      expect([...covered, ...open]).not.toContain(team.teacherId)
    }),
  )
})

test('who passes once more never lowers coverage', () => {
  fc.assert(
    fc.property(anyTeam, someone, (team, person) => {
      expect(coverageOf({ ...team, passed: [...team.passed, person] }).percent).toBeGreaterThanOrEqual(coverageOf(team).percent)
    }),
  )
})

test('somebody who joins counts as open, somebody who leaves falls away', () => {
  const before = coverageOf({ members: ['t', 'a', 'b', 'c'], teacherId: 't', passed: ['a', 'b'] })
  expect(before).toMatchObject({ covered: ['a', 'b'], open: ['c'], percent: 66 })
  expect(coverageOf({ members: ['t', 'a', 'b', 'c', 'd'], teacherId: 't', passed: ['a', 'b'] })).toMatchObject({ open: ['c', 'd'], percent: 50 })
  expect(coverageOf({ members: ['t', 'a', 'b'], teacherId: 't', passed: ['a', 'b'] })).toMatchObject({ open: [], percent: 100, isComplete: true })
  expect(coverageOf({ members: ['t', 'b', 'c'], teacherId: 't', passed: ['a', 'b'] })).toMatchObject({ covered: ['b'], open: ['c'], percent: 50 })
})

test('a team of the teacher alone is never complete', () => {
  expect(coverageOf({ members: ['t'], teacherId: 't', passed: ['t', 'a'] })).toMatchObject({ percent: 0, total: 0, isComplete: false })
})
