import type { MissingGlyph } from '#app/certificates/drawing/certificate-drawing.server.ts'
import { agreementOf } from '#app/certificates/certificates.server.ts'
import { prepareCertificate, type PreparedCertificate } from '#app/certificates/issue.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { findChecklist } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { duties } from './duties.ts'

const words = { zh: translator('zh-CN'), en: translator('en') }
const inBoth = (key: string) => ({ zh: words.zh(key), en: words.en(key) })

type Accepting = { by: string; at: Date; origin: string }

/**
 * Draws the agreement of a pairing that runs once this person has accepted, with the words that stand on the page where
 * both said yes. Null while the other has not. In both languages where the two do not read the same one.
 */
export async function prepareAgreement(pairingId: string, { by, at, origin }: Accepting): Promise<PreparedCertificate | MissingGlyph | null> {
  const pairing = await database.pairing.findFirst({ where: { id: pairingId, endedAt: null, stageSteps: { none: {} } }, include: { mentor: true, mentee: true, unit: true } })
  const checklist = pairing && findChecklist(pairing.checklist)
  if (!pairing || !checklist) return null
  const { mentor, mentee, unit } = pairing
  const mentorAt = pairing.mentorAcceptedAt ?? (by === mentor.id ? at : null)
  const menteeAt = pairing.menteeAcceptedAt ?? (by === mentee.id ? at : null)
  if (!mentorAt || !menteeAt) return null
  const articles = (side: 'mentor' | 'mentee') => duties.map((duty) => inBoth(`mentoring:agreement.${side}.${duty}`))
  return prepareCertificate({
    kind: 'PAIRING',
    earnedBy: agreementOf(pairingId),
    person: { id: mentee.id, name: mentee.name },
    unit,
    title: checklist.title,
    line: { zh: '', en: '' },
    agreement: {
      mentor: { name: mentor.name, acceptedOn: calendarDay(mentorAt, unit.timeZone), articles: articles('mentor') },
      mentee: { acceptedOn: calendarDay(menteeAt, unit.timeZone), articles: articles('mentee') },
    },
    at,
    origin,
    language: mentor.language === mentee.language ? (mentee.language === 'EN' ? 'en' : 'zh-CN') : 'both',
  })
}

/** The serial of the agreement, once both have accepted; pairings of earlier times have none. */
export async function findAgreement(pairingId: string): Promise<string | null> {
  const row = await database.certificate.findUnique({ where: { earnedBy: agreementOf(pairingId) }, select: { serial: true } })
  return row?.serial ?? null
}
