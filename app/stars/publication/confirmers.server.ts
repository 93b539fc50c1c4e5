import type { Member } from '#app/people/member.server.ts'
import { listOver } from '#app/people/over-unit.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Proposal } from './proposals.server.ts'

/** `elected`: asked to, but elected in it himself, and others can. */
type StandingToConfirm = 'confirms' | 'elected' | 'none'

type Asked = Pick<Member, 'id' | 'leads' | 'administers'>
type Proposed = Pick<Proposal, 'awards' | 'proposedBy' | 'secondId'>

/**
 * Who confirms a proposal: whom the lead named, or anybody else who leads or administers the unit. Never who made it, and
 * nobody his own election as long as there is somebody else for it.
 */
export async function standingToConfirm({ id, leads, administers }: Asked, proposal: Proposed, unitId: string): Promise<StandingToConfirm> {
  const { proposedBy, secondId } = proposal
  if (id === proposedBy || !(id === secondId || leads.includes(unitId) || administers.includes(unitId))) return 'none'
  if (!isElected(id, proposal)) return 'confirms'
  return (await listOthersToConfirm(proposal, unitId)).length > 0 ? 'elected' : 'confirms'
}

export function isElected(personId: string, { awards }: Pick<Proposal, 'awards'>): boolean {
  return awards.some((award) => award.personId === personId)
}

/** The names of those who can confirm a proposal and are not elected in it. */
export async function listOthersToConfirm({ awards, proposedBy, secondId }: Proposed, unitId: string): Promise<string[]> {
  const elected = awards.map(({ personId }) => personId)
  const over = (await listOver(unitId, ['LEAD', 'ADMIN'])).map(({ id }) => id)
  const people = await database.person.findMany({
    where: { deactivatedAt: null, id: { in: [...over, secondId ?? ''], notIn: [...elected, proposedBy] } },
    select: { name: true },
    orderBy: { employeeNumber: 'asc' },
  })
  return people.map(({ name }) => name)
}
