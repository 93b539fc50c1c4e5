import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { asMoment, database, type Transaction } from '#app/platform/database.server.ts'
import { announceChange } from '#app/platform/live.server.ts'
import { ledBy } from '../certificates.server.ts'
import { CertificateFacts } from '../drawing/certificate-facts.ts'
import type { RevocationForm } from '../forms.ts'

type Revoking = Extract<RevocationForm, { deed: 'revoke' }>

/** Withdraws a certificate of somebody whom the member leads. Null when there is none with this serial. */
export async function revokeCertificate(
  member: Member,
  { serial, reason, note }: Omit<Revoking, 'deed'>,
  now = new Date(),
): Promise<{ revoked: true } | { refused: 'already-revoked' } | null> {
  return withCertificate({ member, serial, now }, async (transaction, id) => {
    const open = await transaction.revocation.count({ where: { certificateId: id, reinstatedAt: null } })
    if (open > 0) return { refused: 'already-revoked' as const }
    await transaction.revocation.create({
      data: { certificateId: id, reason, note, revokedAt: now, revokedBy: member.id },
    })
    await recordAudit(transaction, { actorId: member.id, action: 'revoke-certificate', subject: `certificate:${id}`, details: { serial, reason, note } })
    return { revoked: true as const }
  })
}

type Withdrawing = { earnedBy: string[]; note: string; by: string; now: Date }

/** Withdraws what certain events had earned, in the transaction that takes these back: issued in error. Gives the units whose walls are to hear of it once that is done. */
export async function withdrawCertificates(transaction: Transaction, { earnedBy, note, by, now }: Withdrawing): Promise<string[]> {
  const standing = await transaction.certificate.findMany({ where: { earnedBy: { in: earnedBy }, revocations: { none: { reinstatedAt: null } } }, select: { id: true, serial: true, unitId: true } })
  for (const { id, serial } of standing) {
    await transaction.revocation.create({ data: { certificateId: id, reason: 'ISSUED_IN_ERROR', note, revokedAt: now, revokedBy: by }, select: { id: true } })
    await recordAudit(transaction, { actorId: by, action: 'revoke-certificate', subject: `certificate:${id}`, details: { serial, reason: 'ISSUED_IN_ERROR', note } })
  }
  return standing.map(({ unitId }) => unitId)
}

/** Takes a revocation back; both stay on record. */
export async function reinstateCertificate(
  member: Member,
  { serial, note }: { serial: string; note: string },
  now = new Date(),
): Promise<{ reinstated: true } | { refused: 'not-revoked' | 'award-annulled' } | null> {
  return withCertificate({ member, serial, now }, async (transaction, id) => {
    // The paper of a star that was taken back stays withdrawn.
    if ((await transaction.awardAnnulment.count({ where: { award: { certificateId: id } } })) > 0) return { refused: 'award-annulled' as const }
    const { count } = await transaction.revocation.updateMany({
      where: { certificateId: id, reinstatedAt: null },
      data: { reinstatedAt: now, reinstatedBy: member.id, reinstatedBecause: note },
    })
    if (count === 0) return { refused: 'not-revoked' as const }
    await recordAudit(transaction, { actorId: member.id, action: 'reinstate-certificate', subject: `certificate:${id}`, details: { serial, note } })
    return { reinstated: true as const }
  })
}

export type RevocationNews = { kind: 'revoked' | 'reinstated'; title: { zh: string; en: string } }

/** What became of somebody's certificates since then, the newest first: revoked and still so, or reinstated. */
export async function listRevocationNews(personId: string, since: Date): Promise<RevocationNews[]> {
  const rows = await database.revocation.findMany({
    // Of an award that was annulled the news of the stars tell.
    where: { certificate: { personId }, NOT: { certificate: { award: { is: { annulment: { isNot: null } } } } }, OR: [{ revokedAt: { gt: since }, reinstatedAt: null }, { reinstatedAt: { gt: since } }] },
    orderBy: [{ revokedAt: 'desc' }, { id: 'asc' }],
    select: { reinstatedAt: true, certificate: { select: { facts: true } } },
  })
  return rows.map(({ reinstatedAt, certificate }) => ({ kind: reinstatedAt ? 'reinstated' : 'revoked', title: CertificateFacts.parse(certificate.facts).title }))
}

/** Whether listRevocationNews can have any, as a condition of a statement. */
export function hasRevocationNewsSince(personId: string, since: Date): Prisma.Sql {
  const after = asMoment(since)
  return Prisma.sql`EXISTS (SELECT 1 FROM "Certificate" c JOIN "Revocation" r ON r."certificateId" = c."id" WHERE c."personId" = ${personId} AND (r."revokedAt" > ${after} OR r."reinstatedAt" > ${after}))`
}

type Asked = { member: Member; serial: string; now: Date }

/**
 * Finds the certificate and holds its row to the end of the transaction, so that a second press waits and then sees the
 * first. What became of it is told to the wall of its unit at once.
 */
async function withCertificate<A extends object>({ member, serial, now }: Asked, deed: (transaction: Transaction, id: string) => Promise<A>): Promise<A | null> {
  const done = await database.$transaction(async (transaction) => {
    const { count } = await transaction.certificate.updateMany({ where: { serial, ...ledBy(member, now) }, data: { serial } })
    if (count === 0) return null
    const { id, unitId } = await transaction.certificate.findUniqueOrThrow({ where: { serial }, select: { id: true, unitId: true } })
    return { unitId, answer: await deed(transaction, id) }
  })
  if (done && !('refused' in done.answer)) announceChange(done.unitId)
  return done && done.answer
}
