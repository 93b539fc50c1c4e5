import { database } from '#app/platform/database.server.ts'
import { listStars, type Star } from '../categories.server.ts'
import type { Colleague } from '../electorate.server.ts'
import type { Round } from '../rounds.server.ts'

export type Candidate = Colleague & { reasons: string[] }
/** What stands on everybody's ballots, before each voter's own name is taken off. */
export type BallotPaper = { electors: Colleague[]; stars: { category: Star; candidates: Candidate[] }[] }

// A round is looked up anew for every request; within one, what checks a ballot and the page that answers it read the same paper.
const papers = new WeakMap<Round, Promise<BallotPaper>>()

/** The stars of a round with those who stand for them. Who was taken out of the electorate stands no more. */
export function findBallotPaper(round: Round): Promise<BallotPaper> {
  const paper = papers.get(round) ?? readPaper(round)
  papers.set(round, paper)
  return paper
}

/** Of the electorate one line; of a candidate, one for each nomination for a star, and one where there was none. */
type Line = { id: string; name: string; employeeNumber: string; categoryId: string | null; reason: string | null }

/** One statement by hand: composed by Prisma it would be five, on the way of every ballot. */
async function readLines(roundId: string): Promise<Line[]> {
  return database.$queryRaw<Line[]>`SELECT p."id", p."name", p."employeeNumber", who."categoryId", n."reason"
    FROM (
      SELECT "personId", CAST(NULL AS TEXT) AS "categoryId" FROM "Elector" WHERE "roundId" = ${roundId}
      UNION ALL SELECT c."personId", c."categoryId" FROM "Candidate" c WHERE c."roundId" = ${roundId} AND NOT EXISTS (
        SELECT 1 FROM "ElectorateChange" g WHERE g."roundId" = c."roundId" AND g."personId" = c."personId"
          AND NOT EXISTS (SELECT 1 FROM "Elector" e WHERE e."roundId" = g."roundId" AND e."personId" = g."personId"))
    ) who
    JOIN "Person" p ON p."id" = who."personId"
    LEFT JOIN "Nomination" n ON n."roundId" = ${roundId} AND n."categoryId" = who."categoryId" AND n."nomineeId" = who."personId" AND n."declinedAt" IS NULL
    ORDER BY p."employeeNumber", n."reason"`
}

async function readPaper(round: Round): Promise<BallotPaper> {
  const [lines, all] = await Promise.all([readLines(round.id), listStars(round)])
  const electors = lines.filter(({ categoryId }) => categoryId === null).map(({ id, name, employeeNumber }) => ({ id, name, employeeNumber }))
  const stars = all.map((category) => {
    const candidates = new Map<string, Candidate>()
    for (const { id, name, employeeNumber, categoryId, reason } of lines) {
      if (categoryId !== category.id) continue
      const reasons = [...(candidates.get(id)?.reasons ?? []), ...(reason === null ? [] : [reason])]
      candidates.set(id, { id, name, employeeNumber, reasons })
    }
    return { category, candidates: [...candidates.values()] }
  })
  return { electors, stars }
}
