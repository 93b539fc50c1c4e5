import { database } from '#app/platform/database.server.ts'
import { listStars, type Star } from '../categories.server.ts'
import type { Colleague } from '../electorate.server.ts'
import type { Round } from '../rounds.server.ts'

/** What stands on everybody's ballots, before each voter's own name is taken off. */
export type BallotPaper = { electors: Colleague[]; stars: { category: Star; candidates: Colleague[] }[] }

/** Of the electorate one line, and of a candidate one for each star. */
type Line = Colleague & { categoryId: string | null }

/** One statement by hand: composed by Prisma it would be five. */
async function readLines(roundId: string): Promise<Line[]> {
  return database.$queryRaw<Line[]>`SELECT p."id", p."name", p."employeeNumber", who."categoryId"
    FROM (
      SELECT "personId", CAST(NULL AS TEXT) AS "categoryId" FROM "Elector" WHERE "roundId" = ${roundId}
      UNION ALL SELECT c."personId", c."categoryId" FROM "Candidate" c WHERE c."roundId" = ${roundId} AND NOT EXISTS (
        SELECT 1 FROM "ElectorateChange" g WHERE g."roundId" = c."roundId" AND g."personId" = c."personId"
          AND NOT EXISTS (SELECT 1 FROM "Elector" e WHERE e."roundId" = g."roundId" AND e."personId" = g."personId"))
    ) who
    JOIN "Person" p ON p."id" = who."personId"
    ORDER BY p."employeeNumber"`
}

/** The stars of a round with those who stand for them. Who was taken out of the electorate stands no more. */
export async function findBallotPaper(round: Round): Promise<BallotPaper> {
  const [lines, all] = await Promise.all([readLines(round.id), listStars(round)])
  const electors = lines.filter(({ categoryId }) => categoryId === null).map(({ id, name, employeeNumber }) => ({ id, name, employeeNumber }))
  const stars = all.map((category) => ({
    category,
    candidates: lines.filter(({ categoryId }) => categoryId === category.id).map(({ id, name, employeeNumber }) => ({ id, name, employeeNumber })),
  }))
  return { electors, stars }
}
