import type { DutyState } from '#app/learning/duties/duty.ts'
import { shownCount } from '#app/stars/candidates.ts'

/** How many of a team have finished a course. */
export type TeamFigure = { done: number; total: number }

/** So few who are not done yet would be looked for. */
const fewestLeft = 3

/**
 * What the hall may see of where each of a team stands with one course: a number of people and never a person. Null where nobody
 * is done, where the team is so small that everybody knows who is meant, and where all but one or two are done. Who is excused is not counted.
 */
export function teamFigure(states: readonly DutyState[]): TeamFigure | null {
  const owing = states.filter((state) => state !== 'waived')
  const done = owing.filter((state) => state === 'done').length
  const left = owing.length - done
  const total = shownCount(owing.length)
  return total === null || done === 0 || (left > 0 && left < fewestLeft) ? null : { done, total }
}
