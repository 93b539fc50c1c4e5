/** Who of a team has learned the topic, and who not yet. */
export type Coverage = {
  /** Ids of today's members who are covered, in the order of the team. */
  covered: string[]
  /** Ids of today's members who are not: absentees, who failed the check, who joined since. */
  open: string[]
  total: number
  /** Integer, 0 to 100; 100 means everybody and nothing else. */
  percent: number
  isComplete: boolean
}

type Counted = {
  /** Ids of who belongs to the unit today. */
  members: readonly string[]
  teacherId: string
  /** Ids of who has passed a check, of whatever day; those who have left do not count. */
  passed: Iterable<string>
}

/** Covered members of today's unit / all members of it but the teacher. Nobody to teach is not complete. */
export function coverageOf({ members, teacherId, passed }: Counted): Coverage {
  const learners = [...new Set(members)].filter((id) => id !== teacherId)
  const known = new Set(passed)
  const covered = learners.filter((id) => known.has(id))
  const total = learners.length
  return {
    covered,
    open: learners.filter((id) => !known.has(id)),
    total,
    percent: total === 0 ? 0 : Math.floor((100 * covered.length) / total),
    isComplete: total > 0 && covered.length === total,
  }
}
