import { database } from '#app/platform/database.server.ts'

const dayMs = 86_400_000
const certifiedDays = 60

export type CertifiedLately = { certificateId: string; personId: string; name: string }

/** Who of a unit earned a certificate of a course in the last sixty days and is still here, the newest first: what its wall tells, by name alone. */
export async function listCertifiedLately(unitId: string, now: Date): Promise<CertifiedLately[]> {
  const since = new Date(now.getTime() - certifiedDays * dayMs)
  const certificates = await database.certificate.findMany({
    where: { unitId, kind: 'COURSE', issuedAt: { gte: since }, person: { deactivatedAt: null }, revocations: { none: { reinstatedAt: null } } },
    orderBy: { issuedAt: 'desc' },
    take: 60,
    select: { id: true, personId: true, person: { select: { name: true } } },
  })
  return certificates.map(({ id, personId, person }) => ({ certificateId: id, personId, name: person.name }))
}
