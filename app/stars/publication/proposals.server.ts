import { z } from 'zod'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { countRound } from '../count.server.ts'
import type { Round } from '../rounds.server.ts'
import { citationField, listWinners, type PreparedAward, preparePublication, type PublicationRefusal, publishRound, type Publishing } from './publication.server.ts'
import { findPublishersOf } from './publishers.server.ts'

const ProposedAwards = z.array(z.object({ categoryId: z.string(), personId: z.string(), citation: z.string() }))
export type ProposedAward = z.infer<typeof ProposedAwards>[number]

/** `giver` … who gave it back, and why; null while it stands. */
export type Proposal = { id: string; awards: ProposedAward[]; secondId: string | null; proposedAt: Date; proposedBy: string; returned: { by: string; at: Date; reason: string } | null }

/** What the first of two proposed last; null where nobody has. */
export async function findProposal(roundId: string): Promise<Proposal | null> {
  const row = await database.publicationProposal.findFirst({ where: { roundId }, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }] })
  if (!row) return null
  const { id, awards, secondId, proposedAt, proposedBy, returnedAt, returnedBy, returnReason } = row
  return { id, awards: ProposedAwards.parse(awards), secondId, proposedAt, proposedBy, returned: returnedAt && { by: returnedBy ?? '', at: returnedAt, reason: returnReason ?? '' } }
}

/** Stores what would be published, word for word, for the second to look at. The same again changes nothing. */
export async function proposeRound(round: Round, publishing: Publishing, now: Date): Promise<{ proposed: true } | { published: 'before' } | PublicationRefusal> {
  const prepared = await preparePublication(round, publishing, now)
  if (!('awards' in prepared)) return prepared
  const { leadId } = publishing
  const { secondId } = await findPublishersOf(round)
  const awards = prepared.awards.map(proposedOf)
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const last = await transaction.publicationProposal.findFirst({ where: { roundId: round.id }, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }] })
    const isSame = last !== null && last.returnedAt === null && last.proposedBy === leadId && last.secondId === secondId && isAlike(ProposedAwards.parse(last.awards), awards)
    if (isSame) return
    await transaction.publicationProposal.create({ data: { roundId: round.id, awards, secondId, proposedAt: now, proposedBy: leadId } })
    await recordAudit(transaction, { actorId: leadId, action: 'propose-stars', subject: `round:${round.id}`, details: { month: round.month, awards: awards.length } })
  })
  return { proposed: true }
}

function proposedOf({ category, person, citation }: Pick<PreparedAward, 'category' | 'person' | 'citation'>): ProposedAward {
  return { categoryId: category.id, personId: person.id, citation }
}

/** The same awards with the same words, in whatever order. */
function isAlike(one: readonly ProposedAward[], other: readonly ProposedAward[]): boolean {
  const said = (awards: readonly ProposedAward[]) => JSON.stringify(awards.map(({ categoryId, personId, citation }) => [categoryId, personId, citation].join('\n')).sort())
  return said(one) === said(other)
}

/** The proposal's words as the publication takes them; null where others have won since. */
async function citationsOf(round: Round, { awards }: Proposal): Promise<Record<string, string> | null> {
  const winners = await listWinners(round, await countRound(round))
  const citations = winners.flatMap(({ category, person }) => {
    const award = awards.find(({ categoryId, personId }) => categoryId === category.id && personId === person.id)
    return award ? [[citationField(category.slug, person.id), award.citation] as const] : []
  })
  return citations.length === winners.length && winners.length === awards.length ? Object.fromEntries(citations) : null
}

type Confirming = { proposalId: string; memberId: string; origin: string }

/** The second confirms what the first proposed, and with that it is published, word for word. */
export async function confirmRound(round: Round, { proposalId, memberId, origin }: Confirming, now: Date): Promise<{ published: 'now' | 'before' } | PublicationRefusal> {
  const proposal = await findProposal(round.id)
  if (round.phase === 'published') return { published: 'before' }
  if (round.phase !== 'ready') return { refused: 'not-ready' }
  if (proposal?.id !== proposalId || proposal.returned) return { refused: 'proposal-outdated' }
  const citations = await citationsOf(round, proposal)
  if (!citations) return { refused: 'proposal-outdated' }
  return publishRound(round, { leadId: proposal.proposedBy, citations, origin, second: { id: memberId, proposalId } }, now)
}

type Returning = { proposalId: string; memberId: string; reason: string }

/** Gives a proposal back with a reason, once; the lead proposes anew. */
export async function returnProposal(round: Round, { proposalId, memberId, reason }: Returning, now: Date): Promise<{ returned: true } | { refused: 'proposal-outdated' }> {
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const last = await transaction.publicationProposal.findFirst({ where: { roundId: round.id }, orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }] })
    if (last?.id !== proposalId || last.confirmedAt !== null) return { refused: 'proposal-outdated' as const }
    if (last.returnedAt !== null) return last.returnedBy === memberId ? { returned: true as const } : { refused: 'proposal-outdated' as const }
    await transaction.publicationProposal.update({ where: { id: proposalId }, data: { returnedAt: now, returnedBy: memberId, returnReason: reason } })
    await recordAudit(transaction, { actorId: memberId, action: 'return-stars', subject: `round:${round.id}`, details: { month: round.month, reason } })
    return { returned: true as const }
  })
}
