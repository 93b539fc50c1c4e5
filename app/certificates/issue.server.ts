import { createHash, randomInt } from 'node:crypto'
import { join } from 'node:path'
import { calendarDay } from '#app/platform/dates.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { type IssuedBadge, issueBadge } from './badge/issue-badge.server.ts'
import { originOf } from './badge/origin.server.ts'
import { takePlace } from './badge/places.server.ts'
import { drawCertificate, type MissingGlyph } from './drawing/certificate-drawing.server.ts'
import { type AgreementFacts, CertificateFacts } from './drawing/certificate-facts.ts'
import { together } from './drawing/wording.ts'
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
  /** Draws it once more, with another place for its badge. */
  drawAgain: () => Promise<Drawn | MissingGlyph>
} & Drawn

/** The badge stands in the paper. */
type Drawn = { pdf: Uint8Array<ArrayBuffer>; badge: IssuedBadge }

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
  const drawOnce = async (): Promise<Drawn | MissingGlyph> => {
    const badge = await issueBadge(facts, { at, expiresAt, origin })
    const pdf = await draw(facts, { at, attachment: { name: badgeFile, text: badge.text, at } })
    return 'refused' in pdf ? pdf : { pdf: new Uint8Array(pdf), badge }
  }
  const drawn = await drawOnce()
  if ('refused' in drawn) return drawn
  return {
    occasion: { kind, earnedBy, at, personId: person.id, unitId: unit.id, ...(term && { course: term.course, anchorOn: term.anchorOn }) },
    facts,
    expiresAt,
    ...drawn,
    drawAgain: drawOnce,
  }
}

/**
 * Stores a prepared certificate in the event's own transaction.
 * A second one for the same event breaks a unique key (isUniqueViolation), which undoes the whole transaction.
 */
export async function storeCertificate(transaction: Transaction, prepared: PreparedCertificate): Promise<{ id: string; serial: string }> {
  const { occasion, facts, expiresAt } = prepared
  const { at, ...earned } = occasion
  const stored = await transaction.certificate.create({
    data: { ...earned, serial: facts.serial, facts, ...fileOf(prepared), issuedAt: at, expiresAt },
    select: { id: true, serial: true },
  })
  if (!(await takePlace(transaction, stored.id, prepared.badge))) await storeElsewhere(transaction, stored.id, prepared)
  return stored
}

/** Once in a million times somebody else has drawn the same place at the same moment: then the paper is another one, of the same facts. */
async function storeElsewhere(transaction: Transaction, id: string, { drawAgain }: Pick<PreparedCertificate, 'drawAgain'>): Promise<void> {
  const drawn = await drawAgain()
  if ('refused' in drawn) throw new Error(`no face has ${drawn.characters.join(' ')} any more`)
  if (!(await takePlace(transaction, id, drawn.badge))) return storeElsewhere(transaction, id, { drawAgain })
  await transaction.certificate.update({ where: { id }, data: fileOf(drawn), select: { id: true } })
}

function fileOf({ pdf }: Pick<Drawn, 'pdf'>) {
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex') }
}

function factsOf(occasion: CertificateOccasion): CertificateFacts {
  const { kind, person, unit, title, line, validMonths, term, signatories = [], at, origin, language, agreement, isExam } = occasion
  const inLanguage = ({ zh, en }: Bilingual): string => (language === 'both' ? together(zh, en) : language === 'en' ? en : zh)
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
