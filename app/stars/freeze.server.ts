import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { candidatesOf } from './candidates.ts'
import { listCategories } from './categories.server.ts'
import { electableFor, listElectables } from './electables.server.ts'
import { listMembers } from './electorate.server.ts'
import { listNominations } from './nominations.server.ts'
import { freezePublishers } from './publication/publishers.server.ts'

type Freezing = { id: string; team: { id: string; timeZone: string }; month: string; dates: { voteFrom: Date } }

/**
 * Freezes a round as its voting opens: who may vote (the members on that day), which stars in which edition, who
 * stands for each, and whether two publish. Written once whoever looks and however many look at the same time; what changes later touches later
 * rounds alone.
 */
export async function freezeRound({ id: roundId, team, month, dates: { voteFrom } }: Freezing, now: Date): Promise<void> {
  const [members, stars, people, nominations] = await Promise.all([listMembers(team, voteFrom), listCategories(team.id), listElectables(team, voteFrom), listNominations(roundId)])
  const candidates = stars.flatMap((star) => {
    const nominated = nominations.filter(({ categoryId }) => categoryId === star.id).map(({ nominee }) => nominee.id)
    return candidatesOf({ nominated, eligible: electableFor(star, people, month) }).map((personId) => ({ roundId, categoryId: star.id, personId }))
  })
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.round.updateMany({ where: { id: roundId, frozenAt: null }, data: { frozenAt: now } })
    if (count === 0) return
    await transaction.elector.createMany({ data: members.map(({ id }) => ({ roundId, personId: id })) })
    await transaction.roundStar.createMany({ data: stars.map(({ id, editionId }) => ({ roundId, categoryId: id, editionId })) })
    await transaction.candidate.createMany({ data: candidates })
    await freezePublishers(transaction, { roundId, unitId: team.id })
    await recordAudit(transaction, { actorId: null, action: 'open-vote', subject: `round:${roundId}`, details: { month, people: members.length } })
  })
}
