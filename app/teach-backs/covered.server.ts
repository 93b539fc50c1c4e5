import { database } from '#app/platform/database.server.ts'

/**
 * Who has the teach-back of which course behind him: a check passed, in whatever team it was, or taught until everybody
 * was covered. Two queries, however many people. What a learning path that asks for a teach-back looks at.
 */
export async function loadCoveredTeachBacks(personIds: readonly string[]): Promise<(personId: string, course: string) => boolean> {
  const among = { in: [...personIds] }
  const [passed, taught] = await Promise.all([
    database.teachBackCheck.findMany({ where: { personId: among, passed: true }, select: { personId: true, teachBack: { select: { course: true } } } }),
    database.teachBack.findMany({ where: { teacherId: among, completion: { isNot: null } }, select: { teacherId: true, course: true } }),
  ])
  const covered = new Set([
    ...passed.map(({ personId, teachBack: { course } }) => `${personId}/${course}`),
    ...taught.map(({ teacherId, course }) => `${teacherId}/${course}`),
  ])
  return (personId, course) => covered.has(`${personId}/${course}`)
}
