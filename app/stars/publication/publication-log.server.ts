import { database } from '#app/platform/database.server.ts'
import type { Bilingual } from '../categories.server.ts'

/** What happened to a round after its vote, for everybody in the team to read; `by` and `person` are ids. Who objected is not in it. */
export type AfterVote =
  | { kind: 'closed'; at: Date }
  | { kind: 'objected'; at: Date; star: Bilingual }
  | { kind: 'upheld' | 'rejected'; at: Date; by: string; star: Bilingual; reason: string }
  | { kind: 'proposed' | 'confirmed'; at: Date; by: string }
  | { kind: 'returned' | 'annulledMonth'; at: Date; by: string; reason: string }
  | { kind: 'annulled'; at: Date; by: string; person: string; star: Bilingual; reason: string }

export async function listAfterVote(roundId: string): Promise<AfterVote[]> {
  const where = { roundId }
  const names = { select: { nameZh: true, nameEn: true } }
  const [close, objections, proposals, month, awards] = await Promise.all([
    database.roundClose.findUnique({ where }),
    database.objection.findMany({ where, include: { answer: true, category: names } }),
    database.publicationProposal.findMany({ where }),
    database.roundAnnulment.findUnique({ where }),
    database.awardAnnulment.findMany({ where: { award: where }, include: { award: { select: { personId: true, category: names } } } }),
  ])
  return [
    ...(close ? [{ kind: 'closed' as const, at: close.closedAt }] : []),
    ...objections.flatMap(({ raisedAt, category, answer }): AfterVote[] => [
      { kind: 'objected', at: raisedAt, star: bilingual(category) },
      ...(answer ? [{ kind: answer.isUpheld ? ('upheld' as const) : ('rejected' as const), at: answer.answeredAt, by: answer.answeredBy, star: bilingual(category), reason: answer.text }] : []),
    ]),
    ...proposals.flatMap(({ proposedAt, proposedBy, confirmedAt, confirmedBy, returnedAt, returnedBy, returnReason }): AfterVote[] => [
      { kind: 'proposed', at: proposedAt, by: proposedBy },
      ...(confirmedAt ? [{ kind: 'confirmed' as const, at: confirmedAt, by: confirmedBy ?? '' }] : []),
      ...(returnedAt ? [{ kind: 'returned' as const, at: returnedAt, by: returnedBy ?? '', reason: returnReason ?? '' }] : []),
    ]),
    ...(month ? [{ kind: 'annulledMonth' as const, at: month.annulledAt, by: month.annulledBy, reason: month.reason }] : []),
    ...awards.map(({ award, annulledAt, annulledBy, reason }) => ({ kind: 'annulled' as const, at: annulledAt, by: annulledBy, person: award.personId, star: bilingual(award.category), reason })),
  ]
}

function bilingual({ nameZh, nameEn }: { nameZh: string; nameEn: string }): Bilingual {
  return { zh: nameZh, en: nameEn }
}
