import { database } from '#app/platform/database.server.ts'

/**
 * The courses whose teach-back this person has behind him: a check passed, in whatever team it was, or taught until
 * everybody was covered. Slugs, each once. What a learning path that asks for a teach-back looks at.
 */
export async function listCoveredTeachBacks(personId: string): Promise<string[]> {
  const [passed, taught] = await Promise.all([
    database.teachBackCheck.findMany({ where: { personId, passed: true }, select: { teachBack: { select: { course: true } } } }),
    database.teachBack.findMany({ where: { teacherId: personId, completion: { isNot: null } }, select: { course: true } }),
  ])
  const courses = [...passed.map(({ teachBack }) => teachBack.course), ...taught.map(({ course }) => course)]
  return [...new Set(courses)].sort()
}

export async function isCovered(personId: string, course: string): Promise<boolean> {
  return (await listCoveredTeachBacks(personId)).includes(course)
}
