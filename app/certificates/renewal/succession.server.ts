import { calendarDay } from '#app/platform/dates.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { CertificateFacts } from '../drawing/certificate-facts.ts'
import { type PreparedCertificate, storeCertificate } from '../issue.server.ts'
import { renewalOpens, type Term, termOf, type ValidityRule } from './term.ts'

/** Of a course's certificate. `older`: the one that it takes the place of. */
export type CourseTerm = Term & { course: string; older: string | null }

type Earning = { person: { id: string; timeZone: string }; course: string; rule: ValidityRule; at: Date }

/** From when to when a certificate counts that is earned now: passed early it keeps the older one's anniversary. */
export async function findTerm({ person, course, rule, at }: Earning): Promise<CourseTerm> {
  const older = await findOlder(database, { personId: person.id, course })
  const renews = older && renewedBy(older, { rule, at })
  return { ...termOf(rule, { issuedOn: calendarDay(at, person.timeZone), renews }), course, older: older?.id ?? null }
}

function renewedBy({ facts, anchorOn, issuedAt, expiresAt }: Older, { rule, at }: Pick<Earning, 'rule' | 'at'>) {
  const { issuedOn, expiresOn } = CertificateFacts.parse(facts)
  if (expiresOn === null || expiresAt === null) return null
  const isInTime = at >= renewalOpens(rule, { issuedAt, expiresAt }) && at < expiresAt
  return isInTime ? { lastDay: expiresOn, anchorOn: anchorOn ?? issuedOn } : null
}

type Older = { id: string; facts: unknown; anchorOn: string | null; issuedAt: Date; expiresAt: Date | null }

/** Whether the certificate was prepared to take the place of the one that still stands there. */
export async function isStillNext(transaction: Transaction, { personId, course, older }: { personId: string; course: string; older: string | null }): Promise<boolean> {
  const found = await findOlder(transaction, { personId, course })
  return (found?.id ?? null) === older
}

/** Stores it, and the older one of its person and course becomes 已换发, in the event's own transaction. */
export async function storeSuccessor(transaction: Transaction, certificate: PreparedCertificate): Promise<void> {
  const { personId, course = null } = certificate.occasion
  const older = course === null ? null : await findOlder(transaction, { personId, course })
  await storeInPlaceOf(transaction, older?.id ?? null, certificate)
}

/** As storeSuccessor, for who knows from this transaction which one is the older. */
export async function storeInPlaceOf(transaction: Transaction, olderId: string | null, certificate: PreparedCertificate): Promise<void> {
  const { id: newerId } = await storeCertificate(transaction, certificate)
  if (olderId === null) return
  const { at } = certificate.occasion
  // One that was replaced before, by a certificate issued in error, is replaced by this one now.
  await transaction.replacement.upsert({ where: { olderId }, create: { olderId, newerId, replacedAt: at }, update: { newerId, replacedAt: at }, select: { olderId: true } })
}

/** Neither revoked nor replaced; one that was issued in error replaces none. By hand: each hand-in asks twice. */
async function findOlder(transaction: Transaction, { personId, course }: { personId: string; course: string }): Promise<Older | null> {
  const [older] = await transaction.$queryRaw<Older[]>`
    SELECT c."id", c."facts", c."anchorOn", c."issuedAt", c."expiresAt" FROM "Certificate" c LEFT JOIN "Replacement" n ON n."olderId" = c."id"
    WHERE c."personId" = ${personId} AND c."course" = ${course}
      AND NOT EXISTS (SELECT 1 FROM "Revocation" r WHERE r."certificateId" = c."id" AND r."reinstatedAt" IS NULL)
      AND (n."newerId" IS NULL OR EXISTS (SELECT 1 FROM "Revocation" r WHERE r."certificateId" = n."newerId" AND r."reinstatedAt" IS NULL AND r."reason" = 'ISSUED_IN_ERROR'))
    ORDER BY c."issuedAt" DESC, c."id" LIMIT 1`
  return older ?? null
}
