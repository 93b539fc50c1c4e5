import { database } from '#app/platform/database.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { listStars } from '../categories.server.ts'
import { type Saying, startInWords } from '../dates-in-words.ts'
import type { Round } from '../rounds.server.ts'
import { findProposal, mayConfirm, type Proposal } from './proposals.server.ts'

export type ProposalInWords = {
  id: string
  by: string
  at: string
  awards: { star: string; winner: string; citation: string }[]
  returned: { by: string; at: string; reason: string } | null
  /** Whom the lead named; null where any other lead or administrator confirms. */
  second: string | null
}

/** What waits for its second, exactly as it would be published; null for who has nothing to confirm. */
export async function findToConfirm(round: Round, member: Pick<Member, 'id' | 'leads' | 'administers'>, saying: Saying): Promise<ProposalInWords | null> {
  const proposal = await findProposal(round.id)
  if (!proposal || !mayConfirm(member, proposal, round.team.id)) return null
  return inWords(round, proposal, saying)
}

/** The last proposal of a round, for the lead. */
export async function findProposed(round: Round, saying: Saying): Promise<ProposalInWords | null> {
  const proposal = await findProposal(round.id)
  return proposal && inWords(round, proposal, saying)
}

async function inWords(round: Round, { id, awards, secondId, proposedAt, proposedBy, returned }: Proposal, saying: Saying): Promise<ProposalInWords> {
  const ids = [...awards.map(({ personId }) => personId), proposedBy, secondId ?? '', returned?.by ?? '']
  const [stars, people] = await Promise.all([listStars(round), database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })])
  const nameOf = (personId: string) => people.find((one) => one.id === personId)?.name ?? ''
  return {
    id,
    by: nameOf(proposedBy),
    at: startInWords(proposedAt, saying),
    second: secondId === null ? null : nameOf(secondId),
    awards: stars.flatMap(({ id: starId, name }) =>
      awards.filter(({ categoryId }) => categoryId === starId).map(({ personId, citation }) => ({ star: inLanguage(name, saying.language), winner: nameOf(personId), citation })),
    ),
    returned: returned && { by: nameOf(returned.by), at: startInWords(returned.at, saying), reason: returned.reason },
  }
}
