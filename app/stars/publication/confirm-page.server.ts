import { database } from '#app/platform/database.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { listStars } from '../categories.server.ts'
import type { Badge } from '../editions/badges.ts'
import { type Saying, startInWords } from '../dates-in-words.ts'
import type { Round } from '../rounds.server.ts'
import { isElected, listOthersToConfirm, standingToConfirm } from './confirmers.server.ts'
import { findProposal, type Proposal } from './proposals.server.ts'

export type ProposalInWords = {
  id: string
  by: string
  at: string
  awards: { star: string; badge: Badge; winner: string; citation: string }[]
  returned: { by: string; at: string; reason: string } | null
  /** Whom the lead named; null where any other lead or administrator confirms, also because that one is elected. */
  second: string | null
}

/** What waits for its second, exactly as it would be published; `others` where the reader is elected in it, and they confirm. Null for who has nothing to confirm. */
export async function findToConfirm(round: Round, member: Pick<Member, 'id' | 'leads' | 'administers'>, saying: Saying): Promise<(ProposalInWords & { others: string[] | null }) | null> {
  const proposal = await findProposal(round.id)
  const standing = proposal ? await standingToConfirm(member, proposal, round.team.id) : 'none'
  if (!proposal || standing === 'none') return null
  return { ...(await inWords(round, proposal, saying)), others: standing === 'elected' ? await listOthersToConfirm(proposal, round.team.id) : null }
}

/** The last proposal of a round, for the lead. */
export async function findProposed(round: Round, saying: Saying): Promise<ProposalInWords | null> {
  const proposal = await findProposal(round.id)
  return proposal && inWords(round, proposal, saying)
}

async function inWords(round: Round, proposal: Proposal, saying: Saying): Promise<ProposalInWords> {
  const { id, awards, secondId, proposedAt, proposedBy, returned } = proposal
  const ids = [...awards.map(({ personId }) => personId), proposedBy, secondId ?? '', returned?.by ?? '']
  const [stars, people] = await Promise.all([listStars(round), database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })])
  // Who is elected in it is waited for only where nobody else is there.
  const isPassedOver = secondId !== null && isElected(secondId, proposal) && (await listOthersToConfirm(proposal, round.team.id)).length > 0
  const nameOf = (personId: string) => people.find((one) => one.id === personId)?.name ?? ''
  return {
    id,
    by: nameOf(proposedBy),
    at: startInWords(proposedAt, saying),
    second: secondId === null || isPassedOver ? null : nameOf(secondId),
    awards: stars.flatMap(({ id: starId, name, badge }) =>
      awards.filter(({ categoryId }) => categoryId === starId).map(({ personId, citation }) => ({ star: inLanguage(name, saying.language), badge, winner: nameOf(personId), citation })),
    ),
    returned: returned && { by: nameOf(returned.by), at: startInWords(returned.at, saying), reason: returned.reason },
  }
}
