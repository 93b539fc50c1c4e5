import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { listMembers } from '../electorate.server.ts'
import type { Team } from '../rounds.server.ts'

/** How many publish, and whom the lead names as the second beside the other leads and administrators. */
export type Publishers = { isForTwo: boolean; secondId: string | null }

const usual: Publishers = { isForTwo: false, secondId: null }

export async function findPublishers(unitId: string, transaction: Transaction = database): Promise<Publishers> {
  const latest = await transaction.starPublishers.findFirst({ where: { unitId }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }], select: { isForTwo: true, secondId: true } })
  return latest ?? usual
}

/** Of one round: two as soon as the unit wants it, and to the end where it wanted it when the vote opened, so that nobody is rid of the second in time. */
export async function findPublishersOf(round: { id: string; team: { id: string } }): Promise<Publishers> {
  const [now, frozen] = await Promise.all([findPublishers(round.team.id), database.roundPublishers.findUnique({ where: { roundId: round.id } })])
  if (now.isForTwo || !frozen) return now
  return { isForTwo: true, secondId: frozen.secondId }
}

/** In the transaction that opens the vote. */
export async function freezePublishers(transaction: Transaction, { roundId, unitId }: { roundId: string; unitId: string }): Promise<void> {
  const { isForTwo, secondId } = await findPublishers(unitId, transaction)
  if (isForTwo) await transaction.roundPublishers.create({ data: { roundId, secondId } })
}

type Setting = { publishers: Publishers; leadId: string; now: Date }

/**
 * Sets how many publish. What holds already is not set again; somebody outside the team, or the lead alone, is no second.
 * What waits for a second now waits for the one who is named now: `moved` says of how many months.
 */
export async function setPublishers(team: Team, { publishers, leadId, now }: Setting): Promise<{ set: true; moved: number } | { refused: 'no-second' }> {
  const { isForTwo } = publishers
  const secondId = isForTwo ? publishers.secondId : null
  if (secondId !== null && (secondId === leadId || !(await listMembers(team, now)).some(({ id }) => id === secondId))) return { refused: 'no-second' }
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const before = await findPublishers(team.id, transaction)
    if (before.isForTwo === isForTwo && before.secondId === secondId) return { set: true as const, moved: 0 }
    await transaction.starPublishers.create({ data: { unitId: team.id, isForTwo, secondId, setAt: now, setBy: leadId } })
    await recordAudit(transaction, { actorId: leadId, action: 'set-star-publishers', subject: `unit:${team.id}`, details: { people: isForTwo ? 2 : 1, ...(secondId && { personId: secondId }) } })
    return { set: true as const, moved: isForTwo ? await moveProposals(transaction, { unitId: team.id, secondId }) : 0 }
  })
}

async function moveProposals(transaction: Transaction, { unitId, secondId }: { unitId: string; secondId: string | null }): Promise<number> {
  const last = await transaction.publicationProposal.findMany({
    where: { round: { unitId, publication: null } },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    distinct: ['roundId'],
    select: { id: true, secondId: true, returnedAt: true },
  })
  const waiting = last.filter((proposal) => proposal.returnedAt === null && proposal.secondId !== secondId).map(({ id }) => id)
  await transaction.publicationProposal.updateMany({ where: { id: { in: waiting } }, data: { secondId } })
  return waiting.length
}
