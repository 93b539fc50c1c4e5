import { findExternalKind } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { expiryOf } from '../validity.ts'
import type { ExternalForm } from './forms.ts'
import type { Scan } from './scan.server.ts'

type Holder = Pick<Member, 'id' | 'unit'>

type RegisterRefusal = 'unknown-kind' | 'in-future' | 'twice' | 'too-many'

/** What may wait for a lead at once: each brings a scan. */
const mostWaiting = 10

/** Puts a certificate of somebody else before the lead. Pressed twice it is one. */
export async function registerExternal({ id: personId, unit }: Holder, { form, scan, now }: { form: ExternalForm; scan: Scan; now: Date }): Promise<{ refused: RegisterRefusal | null }> {
  const { kind, number, issuer, issuedOn, expiresOn, requestKey } = form
  if (!findExternalKind(kind)) return { refused: 'unknown-kind' }
  if (issuedOn > calendarDay(now, unit.timeZone)) return { refused: 'in-future' }
  try {
    return await database.$transaction(async (transaction) => {
      const before = await transaction.externalCertificate.findMany({
        where: { personId, withdrawnAt: null },
        select: { kind: true, number: true, requestKey: true, decisions: { orderBy: { number: 'asc' }, select: { accepted: true } } },
      })
      if (before.some((one) => one.requestKey === requestKey)) return { refused: null }
      if (before.some((one) => one.kind === kind && one.number === number && one.decisions.at(-1)?.accepted !== false)) return { refused: 'twice' as const }
      if (before.filter(({ decisions }) => decisions.length === 0).length >= mostWaiting) return { refused: 'too-many' as const }
      const expiresAt = expiresOn === null ? null : expiryOf(expiresOn, unit.timeZone)
      await transaction.externalCertificate.create({
        data: { personId, kind, number, issuer, issuedOn, expiresOn, expiresAt, submittedAt: now, requestKey, scan: { create: scan } },
        select: { id: true },
      })
      return { refused: null }
    })
  } catch (error) {
    // The other press was first.
    if (isUniqueViolation(error)) return { refused: null }
    throw error
  }
}

/** The holder takes back what no lead has decided on yet; null for anything else. */
export async function withdrawExternal(personId: string, id: string, now: Date): Promise<{ withdrawn: true } | null> {
  const { count } = await database.externalCertificate.updateMany({ where: { id, personId, withdrawnAt: null, decisions: { none: {} } }, data: { withdrawnAt: now } })
  return count === 1 ? { withdrawn: true } : null
}
