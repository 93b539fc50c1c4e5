import type { PathItem } from '../path-progress.ts'
import type { CourseItem } from '../progress.ts'

/** What a course or a step of a path still wants, counted for one sentence. */
export type Missing = { lessons: number; quiz: boolean; skills: number; teachBacks: number }

export function missingOf(items: readonly (CourseItem | PathItem)[]): Missing {
  const count = (kind: PathItem['kind']) => items.filter((item) => item.kind === kind).length
  return { lessons: count('lesson'), quiz: count('quiz') > 0, skills: count('skill'), teachBacks: count('teach-back') }
}
