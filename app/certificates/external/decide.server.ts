import { findExternalKind } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { heldIn } from '../certificates.server.ts'
import type { DecisionForm } from './forms.ts'

/**
 * The lead has compared it with its scan: accepted, or returned with a reason; the latest decision holds. Nobody decides
 * on their own. Null where there is none that this lead may decide on.
 */
export async function decideExternal(lead: Member, decision: DecisionForm, now: Date): Promise<{ refused: 'own' | 'decided' | null } | null> {
  const { certificate: id, seen, deed } = decision
  const reason = decision.deed === 'return' ? decision.reason : null
  const found = await database.externalCertificate.findFirst({ where: { id, withdrawnAt: null, ...heldIn(lead.leads, calendarDay(now, lead.unit.timeZone)) }, select: { personId: true, kind: true, number: true } })
  if (!found) return null
  if (found.personId === lead.id) return { refused: 'own' }
  try {
    return await database.$transaction(async (transaction) => {
      // The holder takes back only what nobody decided on: one of the two is first.
      const { count } = await transaction.externalCertificate.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: null } })
      if (count === 0) return null
      if ((await transaction.externalDecision.count({ where: { certificateId: id } })) !== seen) return { refused: 'decided' as const }
      await transaction.externalDecision.updateMany({ where: { openKey: id }, data: { openKey: null } })
      await transaction.externalDecision.create({ data: { openKey: id, certificateId: id, number: seen + 1, accepted: deed === 'accept', reason, decidedBy: lead.id, decidedAt: now }, select: { id: true } })
      const title = findExternalKind(found.kind)?.title.zh ?? found.kind
      await recordAudit(transaction, { actorId: lead.id, action: deed === 'accept' ? 'accept-external-certificate' : 'return-external-certificate', subject: `person:${found.personId}`, details: { title, serial: found.number, ...(reason === null ? {} : { reason }) } })
      return { refused: null }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { refused: 'decided' }
    throw error
  }
}
