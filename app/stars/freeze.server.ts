import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { candidatesOf } from './candidates.ts'
import { listCategories } from './categories.server.ts'
import { electableFor, listElectables } from './electables.server.ts'
import { findDuty } from './duty/on-duty.server.ts'
import { listMembers } from './electorate.server.ts'
import { listDecliners, listNominations } from './nominations.server.ts'
import { freezePublishers } from './publication/publishers.server.ts'

type Freezing = { id: string; team: { id: string; timeZone: string }; month: string; dutyDays: number; dates: { nominateFrom: Date; voteFrom: Date } }

/**
 * Freezes a round as its voting opens: who may vote (the members of that day who were on duty often enough), which stars
 * in which edition, who stands for each, and whether two publish. Written once whoever looks and however many look at the
 * same time; what changes later touches later rounds alone. Who is left out stands for election like everybody.
 */
export async function freezeRound({ id: roundId, team, month, dutyDays, dates }: Freezing, now: Date): Promise<void> {
  const { voteFrom } = dates
  const [members, stars, people, nominations, decliners] = await Promise.all([
    listMembers(team, voteFrom),
    listCategories(team.id),
    listElectables(team, voteFrom),
    listNominations(roundId),
    listDecliners(roundId),
  ])
  const { needed, daysOf } = await findDuty(members.map(({ id }) => id), { team, dates, wanted: dutyDays })
  const counted = members.map(({ id: personId }) => ({ roundId, personId, dutyDays: daysOf(personId), needed }))
  const isOnDuty = (one: { dutyDays: number }) => one.dutyDays >= needed
  const candidates = stars.flatMap((star) => {
    const nominated = nominations.filter(({ categoryId }) => categoryId === star.id).map(({ nominee }) => nominee.id)
    const declined = decliners.filter(({ categoryId }) => categoryId === star.id).map(({ nominee }) => nominee.id)
    return candidatesOf({ nominated, eligible: electableFor(star, people, month).filter((personId) => !declined.includes(personId)) }).map((personId) => ({ roundId, categoryId: star.id, personId }))
  })
  await database.$transaction(async (transaction) => {
    const { count } = await transaction.round.updateMany({ where: { id: roundId, frozenAt: null }, data: { frozenAt: now } })
    if (count === 0) return
    await transaction.elector.createMany({ data: counted.filter(isOnDuty).map(({ personId }) => ({ roundId, personId })) })
    await transaction.leftOut.createMany({ data: counted.filter((one) => !isOnDuty(one)) })
    await transaction.roundStar.createMany({ data: stars.map(({ id, editionId }) => ({ roundId, categoryId: id, editionId })) })
    await transaction.candidate.createMany({ data: candidates })
    await freezePublishers(transaction, { roundId, unitId: team.id })
    await recordAudit(transaction, { actorId: null, action: 'open-vote', subject: `round:${roundId}`, details: { month, people: counted.filter(isOnDuty).length } })
  })
}
