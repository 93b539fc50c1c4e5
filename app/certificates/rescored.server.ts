import { z } from 'zod'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { scorePercent } from '#app/quizzes/points.ts'

/** Per cent as they stand on the paper and as they are since the regrade of that day, in the unit's zone. */
export type Rescored = { before: number; after: number; on: string }

const Standing = z.object({ points: z.number(), maxPoints: z.number() })
const earnedByAttempt = 'attempt:'

type Issued = { earnedBy: string; issuedAt: Date; unit: { timeZone: string } }

/**
 * Which of these certificates name a score that a regrade has changed since, by what earned them. A paper that was issued
 * is never drawn again, so that is said beside it.
 */
export async function findRescored(issued: readonly Issued[]): Promise<ReadonlyMap<string, Rescored>> {
  const ofAttempts = new Map(issued.filter(({ earnedBy }) => earnedBy.startsWith(earnedByAttempt)).map((one) => [one.earnedBy.slice(earnedByAttempt.length), one]))
  if (ofAttempts.size === 0) return new Map()
  const rows = await database.regradeResult.findMany({ where: { attemptId: { in: [...ofAttempts.keys()] }, taken: true }, orderBy: { at: 'asc' }, select: { attemptId: true, before: true, after: true, at: true } })
  return new Map(
    [...Map.groupBy(rows, ({ attemptId }) => attemptId)].flatMap(([attemptId, all]): [string, Rescored][] => {
      const certificate = ofAttempts.get(attemptId)
      const since = all.filter(({ at }) => certificate && at > certificate.issuedAt)
      const [first, last] = [since[0], since.at(-1)]
      if (!certificate || !first || !last) return []
      const [before, after] = [scorePercent(Standing.parse(first.before)), scorePercent(Standing.parse(last.after))]
      return before === after ? [] : [[certificate.earnedBy, { before, after, on: calendarDay(last.at, certificate.unit.timeZone) }]]
    }),
  )
}
