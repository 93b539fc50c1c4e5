import { createHash, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { calendarDay } from '#app/platform/dates.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { type IssuedBadge, issueBadge } from './badge/issue-badge.server.ts'
import { originOf } from './badge/origin.server.ts'
import { drawCertificate, type MissingGlyph } from './drawing/certificate-drawing.server.ts'
import { type AgreementFacts, CertificateFacts } from './drawing/certificate-facts.ts'
import type { Attachment } from './drawing/tagged-document.server.ts'
import { makeSerial } from './serial.ts'
import { signatureNow } from './signing/signature.server.ts'
import { type Signatory, styledFor } from './style/style.server.ts'
import { expiryOf, lastValidDay } from './validity.ts'

type Bilingual = { zh: string; en: string }

export type CertificateOccasion = {
  kind: 'COURSE' | 'STAR' | 'COMPLETION' | 'PAIRING'
  /** The event, e.g. "attempt:<id>": one certificate for each. */
  earnedBy: string
  person: { id: string; name: string }
  unit: { id: string; name: string; timeZone: string }
  title: Bilingual
  /** A score or a citation, at most 240 characters; '' when there is nothing to add. */
  line: Bilingual
  /** Left out: never expires. */
  validMonths?: number | undefined
  /** Of a course's certificate: in the place of validMonths. */
  term?: { course: string; lastDay: string | null; anchorOn: string } | undefined
  /** Whom the event itself names: a mentor, the lead who publishes. Who signs is for the unit to say. */
  signatories?: readonly Signatory[] | undefined
  at: Date
  /** The address in people's address bar; the settings' own goes before it. */
  origin: string
  /** The language of whom it is for; the unit may print in another. */
  language: Language | 'both'
  /** Of a pairing alone; the person is the mentee. */
  agreement?: AgreementFacts | undefined
  /** Of a course's kind: it is an exam that was passed. */
  isExam?: boolean | undefined
}

export type PreparedCertificate = {
  occasion: Pick<CertificateOccasion, 'kind' | 'earnedBy' | 'at'> & { personId: string; unitId: string; course?: string; anchorOn?: string }
  facts: CertificateFacts
  expiresAt: Date | null
  pdf: Uint8Array<ArrayBuffer>
  badge: IssuedBadge
}

/** In the PDF. */
const badgeFile = 'open-badge.json'

const kinds = { COURSE: 'course', STAR: 'star', COMPLETION: 'completion', PAIRING: 'pairing' } as const

export type DrawSigned = (facts: CertificateFacts, paper: { at: Date; attachment: Attachment }) => Promise<Uint8Array | MissingGlyph>

/** Here, on the thread of whoever asks: one paper takes less than handing it over would. */
export const drawSigned: DrawSigned = async (facts, { at, attachment }) => drawCertificate(facts, { cacheDir: facesFolder(), signature: await signatureNow(at), attachment })

export function facesFolder(): string {
  return join(readSettings().dataFolder, 'fonts')
}

/**
 * Draws the paper, before the transaction of the event that earns it: drawing takes milliseconds that no lock should
 * wait for. Refuses when a name has a character that no font can print; then the event must not happen either.
 */
export async function prepareCertificate(occasion: CertificateOccasion, draw: DrawSigned = drawSigned): Promise<PreparedCertificate | MissingGlyph> {
  const { person, unit, kind, earnedBy, at, term } = occasion
  const origin = originOf(occasion)
  const facts = factsOf({ ...occasion, origin, ...(await styledFor(occasion)) })
  const expiresAt = facts.expiresOn === null ? null : expiryOf(facts.expiresOn, unit.timeZone)
  const badge = await issueBadge(facts, { at, expiresAt, origin })
  const pdf = await draw(facts, { at, attachment: { name: badgeFile, text: badge.text, at } })
  if ('refused' in pdf) return pdf
  return {
    occasion: { kind, earnedBy, at, personId: person.id, unitId: unit.id, ...(term && { course: term.course, anchorOn: term.anchorOn }) },
    facts,
    expiresAt,
    pdf: new Uint8Array(pdf),
    badge,
  }
}

/**
 * Stores a prepared certificate in the event's own transaction.
 * A second one for the same event breaks a unique key (isUniqueViolation), which undoes the whole transaction.
 */
export async function storeCertificate(
  transaction: Transaction,
  { occasion, facts, expiresAt, pdf, badge }: PreparedCertificate,
): Promise<{ id: string; serial: string }> {
  const { at, ...earned } = occasion
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  return transaction.certificate.create({
    data: { ...earned, serial: facts.serial, facts, pdf, sha256, issuedAt: at, expiresAt, openBadge: { create: badge } },
    select: { id: true, serial: true },
  })
}

function factsOf(occasion: CertificateOccasion): CertificateFacts {
  const { kind, person, unit, title, line, validMonths, term, signatories = [], at, origin, language, agreement, isExam } = occasion
  const inLanguage = (words: Bilingual): string => (language === 'en' ? words.en : words.zh)
  const serial = makeSerial(randomInt)
  const issuedOn = calendarDay(at, unit.timeZone)
  return CertificateFacts.parse({
    kind: kinds[kind],
    serial,
    personName: person.name,
    unitName: unit.name,
    title,
    line: inLanguage(line),
    language,
    issuedOn,
    expiresOn: term ? term.lastDay : validMonths === undefined ? null : lastValidDay(issuedOn, validMonths),
    signatories: signatories.map(({ role, name }) => ({ role: inLanguage(role), name })),
    verifyUrl: `${origin}/verify/${serial}`,
    ...(agreement && { agreement }),
    ...(isExam && { isExam }),
  })
}
