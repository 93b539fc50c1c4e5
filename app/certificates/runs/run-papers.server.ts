import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { heldIn } from '../certificates.server.ts'
import { CertificateFacts } from '../drawing/certificate-facts.ts'

type Of = { runId: string; unit: { id: string; timeZone: string } }

/** What a run has issued or gathered, in its order: of who still belongs to the unit, nothing that was revoked meanwhile, and nothing that cannot be printed. */
export async function listRunPapers({ runId, unit }: Of, now: Date): Promise<{ id: string; issuedAt: Date; facts: CertificateFacts }[]> {
  const items = await database.certificateRunItem.findMany({
    where: { runId, missing: null, certificate: { ...heldIn([unit.id], calendarDay(now, unit.timeZone)), revocations: { none: { reinstatedAt: null } } } },
    select: { certificate: { select: { id: true, issuedAt: true, facts: true } } },
    orderBy: { position: 'asc' },
  })
  return items.flatMap(({ certificate }) => (certificate ? [{ ...certificate, facts: CertificateFacts.parse(certificate.facts) }] : []))
}
