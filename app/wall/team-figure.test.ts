import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DutyState } from '#app/learning/duties/duty.ts'
import { teamFigure } from './team-figure.ts'

const team = (counts: Partial<Record<DutyState, number>>) =>
  (['done', 'in-progress', 'not-started', 'overdue', 'waived'] as const).flatMap((state) => Array.from({ length: counts[state] ?? 0 }, () => state))

test('the hall sees how many of the team have finished a course', () => {
  expect(teamFigure(team({ done: 6, 'in-progress': 1, 'not-started': 2, overdue: 1 }))).toEqual({ done: 6, total: 10 })
  expect(teamFigure(team({ done: 10 }))).toEqual({ done: 10, total: 10 })
})

test('a team of fewer than eight shows nothing, and who is excused does not make it larger', () => {
  expect(teamFigure(team({ done: 4, 'not-started': 3 }))).toBeNull()
  expect(teamFigure(team({ done: 4, 'not-started': 3, waived: 5 }))).toBeNull()
  expect(teamFigure(team({ done: 4, 'not-started': 4, waived: 5 }))).toEqual({ done: 4, total: 8 })
})

test('the last one or two who are not done are not pointed at, and nobody done is no figure', () => {
  expect(teamFigure(team({ done: 9, overdue: 1 }))).toBeNull()
  expect(teamFigure(team({ done: 8, 'not-started': 1, 'in-progress': 1 }))).toBeNull()
  expect(teamFigure(team({ 'in-progress': 12 }))).toBeNull()
})

test('whatever the team, the figure is part of a whole of eight or more and does not depend on who stands where', () => {
  const states = fc.array(fc.constantFrom<DutyState>('done', 'in-progress', 'not-started', 'overdue', 'waived'), { maxLength: 60 })
  fc.assert(
    fc.property(states, (some) => {
      const figure = teamFigure(some)
      expect(teamFigure(some.toReversed())).toEqual(figure)
      if (figure === null) return
      expect(figure.total).toBeGreaterThanOrEqual(8)
      expect(figure.done).toBeGreaterThan(0)
      expect(figure.done).toBeLessThanOrEqual(figure.total)
      expect([1, 2]).not.toContain(figure.total - figure.done)
    }),
  )
})
