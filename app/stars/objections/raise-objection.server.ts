import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { countRound } from '../count.server.ts'
import type { Round } from '../rounds.server.ts'
import { targetField } from './objection-forms.ts'

export type Target = { field: string; categoryId: string; star: { zh: string; en: string }; about: { id: string; name: string } | null }

/** What can be objected to: each star with each proposed winner, or its being vacant. Nothing outside the notice. */
export async function listTargets(round: Round): Promise<Target[]> {
  if (round.phase !== 'notice') return []
  const stars = await countRound(round)
  const ids = stars.flatMap(({ tally }) => (tally.outcome === 'elected' ? tally.winners : []))
  const people = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return stars.flatMap(({ category: { id: categoryId, slug, name }, tally }): Target[] => {
    const winners = tally.outcome === 'elected' ? people.filter(({ id }) => tally.winners.includes(id)) : []
    if (winners.length === 0) return [{ field: targetField(slug, ''), categoryId, star: name, about: null }]
    return winners.map((about) => ({ field: targetField(slug, about.id), categoryId, star: name, about }))
  })
}

export type ObjectionRefusal = 'not-in-notice' | 'not-of-team' | 'unknown-result'

type Raising = { member: { id: string; unit: { id: string } }; result: string; reason: string }

/**
 * Raises an objection while the notice hangs. The same person against the same result again finds what was raised, so a
 * second press changes nothing. The audit record does not say who it was: an administrator may be whom it is about.
 */
export async function raiseObjection(round: Round, { member, result, reason }: Raising, now: Date): Promise<{ raised: 'now' | 'before' } | { refused: ObjectionRefusal }> {
  if (round.phase !== 'notice') return { refused: 'not-in-notice' }
  if (member.unit.id !== round.team.id) return { refused: 'not-of-team' }
  const target = (await listTargets(round)).find(({ field }) => field === result)
  if (!target) return { refused: 'unknown-result' }
  const key = { roundId: round.id, categoryId: target.categoryId, objectorId: member.id, aboutId: target.about?.id ?? '' }
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    if ((await transaction.objection.count({ where: key })) > 0) return { raised: 'before' as const }
    if ((await transaction.roundPublication.count({ where: { roundId: round.id } })) > 0) return { refused: 'not-in-notice' as const }
    await transaction.objection.create({ data: { ...key, reason, raisedAt: now } })
    await recordAudit(transaction, { actorId: null, action: 'object-to-stars', subject: `round:${round.id}`, details: { month: round.month, name: target.star.zh } })
    return { raised: 'now' as const }
  })
}
