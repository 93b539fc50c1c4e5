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

async function readPaper({ id, dates, team }: Round): Promise<BallotPaper> {
  const [row, categories] = await Promise.all([
    database.round.findUniqueOrThrow({
      where: { id },
      select: {
        electors: { select: { person: { select: { id: true, name: true, employeeNumber: true } } }, orderBy: { person: { employeeNumber: 'asc' } } },
        changes: { select: { personId: true } },
        nominations: { where: { declinedAt: null }, select: { categoryId: true, nomineeId: true, reason: true }, orderBy: { reason: 'asc' } },
      },
    }),
    listCategories(team.id, dates.voteFrom),
  ])
  const electors = row.electors.map(({ person }) => person)
  const electorate = [...electors.map((elector) => elector.id), ...row.changes.map(({ personId }) => personId)]
  const stars = categories.map((category) => {
    const ofStar = row.nominations.filter(({ categoryId }) => categoryId === category.id)
    const standing = new Set(candidatesOf({ nominated: ofStar.map(({ nomineeId }) => nomineeId), electorate }))
    const candidates = electors
      .filter((elector) => standing.has(elector.id))
      .map((elector) => ({ ...elector, reasons: ofStar.filter(({ nomineeId }) => nomineeId === elector.id).map(({ reason }) => reason) }))
    return { category, candidates }
  })
  return { electors, stars }
}
