import { candidatesOf } from '../candidates.ts'
import { type Category, listCategories } from '../categories.server.ts'
import { type Colleague, listChangedElectors, listElectors } from '../electorate.server.ts'
import { listNominations } from '../nominations.server.ts'
import type { Round } from '../rounds.server.ts'

export type Candidate = Colleague & { reasons: string[] }
/** What stands on everybody's ballots, before each voter's own name is taken off. */
export type BallotPaper = { electors: Colleague[]; stars: { category: Category; candidates: Candidate[] }[] }

/** The stars of a round with those who stand for them. Who was taken out of the electorate stands no more. */
export async function findBallotPaper(round: Round): Promise<BallotPaper> {
  const [categories, electors, changed, nominations] = await Promise.all([
    listCategories(round.team.id, round.dates.voteFrom),
    listElectors(round.id),
    listChangedElectors(round.id),
    listNominations(round.id),
  ])
  const electorate = [...electors.map(({ id }) => id), ...changed]
  const stars = categories.map((category) => {
    const ofStar = nominations.filter(({ categoryId }) => categoryId === category.id)
    const standing = new Set(candidatesOf({ nominated: ofStar.map(({ nominee }) => nominee.id), electorate }))
    const candidates = electors
      .filter(({ id }) => standing.has(id))
      .map((elector) => ({ ...elector, reasons: ofStar.filter(({ nominee }) => nominee.id === elector.id).map(({ reason }) => reason) }))
    return { category, candidates }
  })
  return { electors, stars }
}
