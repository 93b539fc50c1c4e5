import { database } from '#app/platform/database.server.ts'
import { candidatesOf } from '../candidates.ts'
import { type Category, listCategories } from '../categories.server.ts'
import type { Colleague } from '../electorate.server.ts'
import type { Round } from '../rounds.server.ts'

export type Candidate = Colleague & { reasons: string[] }
/** What stands on everybody's ballots, before each voter's own name is taken off. */
export type BallotPaper = { electors: Colleague[]; stars: { category: Category; candidates: Candidate[] }[] }

// A round is looked up anew for every request; within one, what checks a ballot and the page that answers it read the same paper.
const papers = new WeakMap<Round, Promise<BallotPaper>>()

/** The stars of a round with those who stand for them. Who was taken out of the electorate stands no more. */
export function findBallotPaper(round: Round): Promise<BallotPaper> {
  const paper = papers.get(round) ?? readPaper(round)
  papers.set(round, paper)
  return paper
}

/** Of those who could ever vote, whether they still can; or of a star, one nomination. */
type Line = { id: string; name: string; employeeNumber: string; isElector: number | bigint; categoryId: string | null; reason: string | null }

/**
 * One statement by hand: composed by Prisma it would be five, on the way of every ballot. A nominee stands in it once
 * for each nomination; everybody else of the electorate, those taken out included, once.
 */
async function readLines(roundId: string): Promise<Line[]> {
  return database.$queryRaw<Line[]>`SELECT p."id", p."name", p."employeeNumber", who."isElector", n."categoryId", n."reason"
    FROM (
      SELECT "personId", 1 AS "isElector" FROM "Elector" WHERE "roundId" = ${roundId}
      UNION ALL SELECT DISTINCT c."personId", 0 FROM "ElectorateChange" c WHERE c."roundId" = ${roundId}
        AND NOT EXISTS (SELECT 1 FROM "Elector" e WHERE e."roundId" = c."roundId" AND e."personId" = c."personId")
    ) who
    JOIN "Person" p ON p."id" = who."personId"
    LEFT JOIN "Nomination" n ON n."roundId" = ${roundId} AND n."nomineeId" = who."personId" AND n."declinedAt" IS NULL
    ORDER BY p."employeeNumber", n."reason"`
}

async function readPaper({ id, dates, team }: Round): Promise<BallotPaper> {
  const [lines, categories] = await Promise.all([readLines(id), listCategories(team.id, dates.voteFrom)])
  const everybody = [...new Map(lines.map((line) => [line.id, line])).values()]
  const electors = everybody.filter(({ isElector }) => Number(isElector) === 1).map(({ id, name, employeeNumber }) => ({ id, name, employeeNumber }))
  const electorate = everybody.map((one) => one.id)
  const stars = categories.map((category) => {
    const ofStar = lines.filter(({ categoryId }) => categoryId === category.id)
    const standing = new Set(candidatesOf({ nominated: ofStar.map((line) => line.id), electorate }))
    const reasonsFor = (nomineeId: string) => ofStar.flatMap((line) => (line.id === nomineeId && line.reason !== null ? [line.reason] : []))
    const candidates = electors.filter((elector) => standing.has(elector.id)).map((elector) => ({ ...elector, reasons: reasonsFor(elector.id) }))
    return { category, candidates }
  })
  return { electors, stars }
}
