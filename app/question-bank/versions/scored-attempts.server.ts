import { Prisma } from '#app/generated/sqlite/client.ts'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'

/**
 * How many attempts that have been scored hold one of these versions in their frozen paper, whose questions bear the ids
 * of their rows in the bank. Papers of courses hold none, and are not looked into.
 */
export async function countScoredAttempts(versionIds: readonly string[]): Promise<number> {
  if (versionIds.length === 0) return 0
  const courses = ['', ...listCourses().map(({ slug }) => slug)]
  const holds = Prisma.join(versionIds.map((id) => Prisma.sql`CAST("paper" AS TEXT) LIKE ${`%"${id}"%`}`), ' OR ')
  const [row] = await database.$queryRaw<{ count: bigint | number }[]>`SELECT COUNT(*) AS "count" FROM "Attempt" WHERE "endedAt" IS NOT NULL AND "quiz" NOT IN (${Prisma.join(courses)}) AND (${holds})`
  return Number(row?.count ?? 0)
}
