import { DateTime } from 'luxon'
import type { Prisma } from '#app/generated/sqlite/client.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { CertificateFacts } from './drawing/certificate-facts.ts'
import { endingDays } from './renewal/reminders.ts'
import { renewalOpens } from './renewal/term.ts'
import { findRescored, type Rescored } from './rescored.server.ts'
import type { RevocationReason } from './revocation/revocation-reasons.ts'
import { type CertificateState, certificateState } from './validity.ts'

/** A certificate as pages show it: what is printed on it, and how it stands now. */
export type ShownCertificate = Omit<CertificateFacts, 'signatories' | 'verifyUrl' | 'language' | 'agreement'> & {
  state: CertificateState
  /** Serial of the one that took its place, if any. */
  newer: string | null
  /** Of a revocation that stands: its class, and its day in the unit's zone. */
  revoked: { reason: RevocationReason; on: string } | null
}

/** What certificateState and the day of a revocation need beside the row itself. */
export const standing = {
  revocations: true,
  unit: { select: { timeZone: true } },
  replacedBy: { select: { newer: { select: { serial: true, revocations: { select: { reason: true, reinstatedAt: true } } } } } },
} as const satisfies Prisma.CertificateInclude

type StandingRow = Prisma.CertificateGetPayload<{ include: typeof standing; omit: { pdf: true } }>

export function showCertificate(row: StandingRow, now: Date): ShownCertificate {
  const { kind, serial, personName, unitName, title, line, issuedOn, expiresOn } = CertificateFacts.parse(row.facts)
  const state = certificateState(row, now)
  const revocation = row.revocations.find(({ reinstatedAt }) => reinstatedAt === null)
  const revoked = revocation ? { reason: revocation.reason, on: calendarDay(revocation.revokedAt, row.unit.timeZone) } : null
  return { kind, serial, personName, unitName, title, line, issuedOn, expiresOn, state, revoked, newer: state === 'replaced' ? (row.replacedBy?.newer.serial ?? null) : null }
}

/** One's own: `renewAt` leads to where it is renewed, from the day on which it may be. */
type OwnCertificate = ShownCertificate & { renewAt: string | null; hasBadge: boolean; /** Its score is no longer the one on the paper. */ rescored: Rescored | null }

/** Newest first; revoked, expired and replaced ones too. */
export async function listOwnCertificates(personId: string, now = new Date()): Promise<OwnCertificate[]> {
  const [rows, badges] = await Promise.all([
    findRows({ personId }),
    database.openBadge.findMany({ where: { certificate: { personId } }, select: { certificateId: true } }),
  ])
  const badged = new Set(badges.map(({ certificateId }) => certificateId))
  const rescored = await findRescored(rows)
  return rows.map((row) => {
    const shown = showCertificate(row, now)
    return { ...shown, renewAt: renewalAddress(row, now), hasBadge: badged.has(row.id), rescored: shown.line === '' ? null : (rescored.get(row.earnedBy) ?? null) }
  })
}

function renewalAddress(row: StandingRow, now: Date): string | null {
  const { course, issuedAt, expiresAt } = row
  const rule = course === null ? undefined : findCourse(course)?.certificate
  if (course === null || !rule || expiresAt === null || !['valid', 'expired'].includes(certificateState(row, now))) return null
  return renewalOpens(rule, { issuedAt, expiresAt }) <= now ? `/learn/${course}` : null
}

type Unit = { id: string; timeZone: string }

/** Of everybody who belongs to this unit today, wherever the certificate was earned. */
export async function listTeamCertificates(unit: Unit, now = new Date()): Promise<ShownCertificate[]> {
  const rows = await findRows(heldIn([unit.id], calendarDay(now, unit.timeZone)))
  return rows.map((row) => showCertificate(row, now))
}

/** Those of them that end soon and that nothing has taken the place of, the first to end first. */
export async function listEndingCertificates(unit: Unit, now = new Date()): Promise<ShownCertificate[]> {
  const rows = await findRows(endingIn(unit, now), { expiresAt: 'asc' })
  return rows.map((row) => showCertificate(row, now))
}

export async function countEndingCertificates(unit: Unit, now: Date): Promise<number> {
  return database.certificate.count({ where: endingIn(unit, now) })
}

function endingIn(unit: Unit, now: Date): Prisma.CertificateWhereInput {
  const last = DateTime.fromJSDate(now).plus({ days: endingDays }).toJSDate()
  return { ...heldIn([unit.id], calendarDay(now, unit.timeZone)), expiresAt: { gt: now, lte: last }, replacedBy: null, revocations: { none: { reinstatedAt: null } } }
}

async function findRows(where: Prisma.CertificateWhereInput, first: Prisma.CertificateOrderByWithRelationInput = { issuedAt: 'desc' }): Promise<StandingRow[]> {
  return database.certificate.findMany({ where, include: standing, omit: { pdf: true }, orderBy: [first, { serial: 'asc' }] })
}

/** The event that earns the agreement of a pairing. */
export function agreementOf(pairingId: string): string {
  return `agreement:${pairingId}`
}

/** The stored paper, byte for byte, for its holder, for who leads the holder today, and an agreement for its mentor; null for anybody else. */
export async function findPaper(serial: string, reader: Member, now = new Date()): Promise<{ facts: CertificateFacts; pdf: Uint8Array<ArrayBuffer> } | null> {
  const row = await database.certificate.findFirst({ where: await paperOpenTo(serial, reader, now), select: { facts: true, pdf: true } })
  return row && { facts: CertificateFacts.parse(row.facts), pdf: new Uint8Array(row.pdf) }
}

/** Its Open Badge, for the same readers: it is in the paper. Null also for those issued before there were badges. */
export async function findBadge(serial: string, reader: Member, now = new Date()): Promise<{ facts: CertificateFacts; text: string } | null> {
  const row = await database.certificate.findFirst({ where: await paperOpenTo(serial, reader, now), select: { facts: true, openBadge: { select: { text: true } } } })
  return row?.openBadge ? { facts: CertificateFacts.parse(row.facts), text: row.openBadge.text } : null
}

async function paperOpenTo(serial: string, reader: Member, now: Date): Promise<Prisma.CertificateWhereInput> {
  const mentored = await database.pairing.findMany({ where: { mentorId: reader.id }, select: { id: true } })
  const agreed = { kind: 'PAIRING' as const, earnedBy: { in: mentored.map(({ id }) => agreementOf(id)) } }
  return { serial, OR: [openTo(reader, now), agreed] }
}

/** Of these serials the ones whose paper this reader may open, as findPaper would. */
export async function listPapersToOpen(serials: readonly string[], reader: Member, now: Date): Promise<string[]> {
  const rows = await database.certificate.findMany({ where: { serial: { in: [...serials] }, ...openTo(reader, now) }, select: { serial: true } })
  return rows.map(({ serial }) => serial)
}

function openTo(reader: Member, now: Date): Prisma.CertificateWhereInput {
  return { OR: [{ personId: reader.id }, ledBy(reader, now)] }
}

/** Certificates whose holders belong today to a unit that this member leads. */
export function ledBy({ leads, unit }: Member, now: Date): Prisma.CertificateWhereInput {
  return heldIn(leads, calendarDay(now, unit.timeZone))
}

/** Of people who belong to these units today: certificates of ours and of others. */
export function heldIn(unitIds: readonly string[], today: string) {
  const current = { unitId: { in: [...unitIds] }, from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] }
  return { person: { memberships: { some: current } } }
}
