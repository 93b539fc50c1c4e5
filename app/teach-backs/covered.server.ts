import { database } from '#app/platform/database.server.ts'

/**
 * The courses whose teach-back this person has behind him: a check passed, in whatever team it was, or taught until
 * everybody was covered. Slugs, each once. What a learning path that asks for a teach-back looks at.
 */
export async function listCoveredTeachBacks(personId: string): Promise<string[]> {
  const rows = await database.teachBack.findMany({
    where: { OR: [{ checks: { some: { personId, passed: true } } }, { teacherId: personId, completion: { isNot: null } }] },
    select: { course: true },
    distinct: ['course'],
    orderBy: { course: 'asc' },
  })
  return rows.map(({ course }) => course)
}

export async function isCovered(personId: string, course: string): Promise<boolean> {
  return (await listCoveredTeachBacks(personId)).includes(course)
}
