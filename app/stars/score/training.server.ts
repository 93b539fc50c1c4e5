import { certificateStateAt } from '#app/certificates/validity-at.ts'
import { findLearningOfMany } from '#app/learning/completions.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { ScoreSpan } from './span.ts'

/**
 * What each has learned: courses completed within the span and certificates valid at its end. Null for somebody who has
 * neither and was asked for nothing. Stars and pairing agreements are certificates of something else.
 */
export async function listTraining(team: { id: string }, personIds: readonly string[], { from, until }: ScoreSpan): Promise<Map<string, number | null>> {
  const ofThese = { personId: { in: [...personIds] } }
  const [completions, certificates, learningOf] = await Promise.all([
    database.courseCompletion.findMany({ where: { ...ofThese, completedAt: { gte: from, lt: until }, OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: until } }] }, select: { personId: true } }),
    database.certificate.findMany({
      where: { ...ofThese, issuedAt: { lt: until }, kind: { notIn: ['STAR', 'PAIRING'] } },
      select: { personId: true, expiresAt: true, revocations: true, replacedBy: { select: { replacedAt: true, newer: { select: { revocations: true } } } } },
    }),
    findLearningOfMany(personIds, { unitIds: await unitsAtAndAbove(team.id), now: until }),
  ])
  const valid = certificates.filter((certificate) => certificateStateAt(certificate, until) === 'valid')
  return new Map(
    personIds.map((personId) => {
      const count = [...completions, ...valid].filter((one) => one.personId === personId).length
      const isAsked = learningOf(personId).duties.some(({ state, isGone }) => state !== 'waived' && !isGone)
      return [personId, count > 0 || isAsked ? count : null]
    }),
  )
}
