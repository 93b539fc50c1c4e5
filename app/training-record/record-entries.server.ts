import { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'
import { certificateStateAt } from '#app/certificates/validity-at.ts'
import { translator } from '#app/languages/languages.server.ts'
import { findChecklist, findExternalKind } from '#app/learning/catalogue.server.ts'
import { catalogueOfPerson } from '#app/learning/editions/unit-catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { AttemptPaper } from '#app/quizzes/attempts/attempt-paper.ts'
import { scorePercent } from '#app/quizzes/points.ts'
import { tellsScore } from '#app/quizzes/review-options.ts'
import { categoryOf } from '#app/stars/categories.server.ts'
import type { RecordEntry } from './record-facts.ts'

// Each kind of entry from its rows, as they stood at `until` (exclusive); oldest first.

type EntriesAsked = { personId: string; until: Date; language: Language; timeZone: string }

function onDay(at: Date, { timeZone, language }: EntriesAsked): string {
  return dayWords(calendarDay(at, timeZone), language)
}

export async function courseEntries(asked: EntriesAsked): Promise<RecordEntry[]> {
  const { personId, until, language } = asked
  const [rows, { findCourse }] = await Promise.all([
    database.courseCompletion.findMany({
      where: { personId, completedAt: { lt: until }, OR: [{ withdrawnAt: null }, { withdrawnAt: { gte: until } }] },
      orderBy: [{ completedAt: 'asc' }, { course: 'asc' }],
      select: { course: true, completedAt: true, attempt: { select: { points: true, maxPoints: true, paper: true } } },
    }),
    catalogueOfPerson(personId, until),
  ])
  return rows.map(({ course, completedAt, attempt }) => {
    const title = findCourse(course)?.title
    return { on: onDay(completedAt, asked), words: title ? inLanguage(title, language) : course, note: attempt && scoreWords(attempt, language) }
  })
}

type Scored = { points: number | null; maxPoints: number | null; paper: unknown }

/** Null where the paper does not tell its score. */
function scoreWords({ points, maxPoints, paper }: Scored, language: Language): string | null {
  if (points === null || maxPoints === null || !tellsScore(AttemptPaper.parse(paper).review)) return null
  return translator(language)('training-record:score', { percent: scorePercent({ points, maxPoints }) })
}

export async function examEntries(asked: EntriesAsked): Promise<RecordEntry[]> {
  const { personId, until, language } = asked
  const rows = await database.attempt.findMany({
    where: { personId, quiz: { startsWith: 'exam:' }, passed: true, endedAt: { lt: until } },
    orderBy: [{ endedAt: 'asc' }, { id: 'asc' }],
    select: { endedAt: true, points: true, maxPoints: true, paper: true },
  })
  return rows.flatMap(({ endedAt, ...attempt }) => (endedAt ? [{ on: onDay(endedAt, asked), words: inLanguage(AttemptPaper.parse(attempt.paper).title, language), note: scoreWords(attempt, language) }] : []))
}

/** Of each skill the latest sign-off, where it signed. */
export async function skillEntries(asked: EntriesAsked): Promise<RecordEntry[]> {
  const { personId, until, language } = asked
  const rows = await database.signOff.findMany({
    where: { observedAt: { lt: until }, pairing: { menteeId: personId } },
    orderBy: [{ observedAt: 'asc' }, { id: 'asc' }],
    select: { skill: true, verdict: true, observedAt: true, observer: { select: { name: true } }, pairing: { select: { checklist: true } } },
  })
  const latest = new Map(rows.map((row) => [`${row.pairing.checklist} ${row.skill}`, row]))
  return rows.flatMap((row) => {
    const { skill, verdict, observedAt, observer, pairing } = row
    if (verdict !== 'SIGNED' || latest.get(`${pairing.checklist} ${skill}`) !== row) return []
    const title = findChecklist(pairing.checklist)?.stages.flatMap(({ skills }) => skills).find(({ id }) => id === skill)?.title
    return [{ on: onDay(observedAt, asked), words: title ? inLanguage(title, language) : skill, note: translator(language)('training-record:observer', { name: observer.name }) }]
  })
}

/** As each stood then: what was revoked or replaced later was valid. The agreement of a pairing certifies nothing that was learned. */
export async function certificateEntries(asked: EntriesAsked): Promise<RecordEntry[]> {
  const { personId, until, language } = asked
  const rows = await database.certificate.findMany({
    where: { personId, issuedAt: { lt: until }, kind: { not: 'PAIRING' } },
    orderBy: [{ issuedAt: 'asc' }, { serial: 'asc' }],
    select: { facts: true, expiresAt: true, revocations: true, replacedBy: { select: { replacedAt: true, newer: { select: { revocations: true } } } } },
  })
  return rows.map((row) => {
    const { title, serial, issuedOn, expiresOn } = CertificateFacts.parse(row.facts)
    const state = certificateStateAt(row, until)
    return { on: dayWords(issuedOn, language), words: inLanguage(title, language), note: certificateWords({ serial, state, expiresOn }, language) }
  })
}

function certificateWords({ serial, state, expiresOn }: { serial: string; state: string; expiresOn: string | null }, language: Language): string {
  const t = translator(language)
  const validity = expiresOn === null ? t('certificates:lasting') : t('certificates:validThrough', { date: dayWords(expiresOn, language) })
  return t('training-record:certificate', { serial, validity, state: t(`certificates:state.${state}`) })
}

/** Those that a lead had accepted by then. */
export async function externalEntries(asked: EntriesAsked): Promise<RecordEntry[]> {
  const { personId, until, language } = asked
  const rows = await database.externalCertificate.findMany({
    where: { personId, withdrawnAt: null, submittedAt: { lt: until } },
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
    select: { kind: true, number: true, issuer: true, issuedOn: true, expiresOn: true, decisions: { where: { decidedAt: { lt: until } }, orderBy: { number: 'asc' }, select: { accepted: true } } },
  })
  const t = translator(language)
  return rows.flatMap(({ kind, number, issuer, issuedOn, expiresOn, decisions }) => {
    const title = findExternalKind(kind)?.title
    if (!decisions.at(-1)?.accepted) return []
    const end = expiresOn === null ? t('external-certificates:lasting') : t('external-certificates:through', { date: dayWords(expiresOn, language) })
    const note = t('training-record:external', { facts: t('external-certificates:facts', { number, issuer }), end })
    return [{ on: dayWords(issuedOn, language), words: title ? inLanguage(title, language) : kind, note }]
  })
}

/** What one taught until the whole team could do it. */
export async function teachBackEntries(asked: EntriesAsked): Promise<RecordEntry[]> {
  const { personId, until, language } = asked
  const [rows, { findCourse }] = await Promise.all([
    database.teachBackCompletion.findMany({
      where: { completedAt: { lt: until }, teachBack: { teacherId: personId } },
      orderBy: { completedAt: 'asc' },
      select: { completedAt: true, members: true, teachBack: { select: { course: true } } },
    }),
    catalogueOfPerson(personId, until),
  ])
  return rows.map(({ completedAt, members, teachBack: { course } }) => {
    const title = findCourse(course)?.title
    return { on: onDay(completedAt, asked), words: title ? inLanguage(title, language) : course, note: translator(language)('training-record:taught', { count: members }) }
  })
}

export async function honourEntries(asked: EntriesAsked): Promise<RecordEntry[]> {
  const { personId, until, language } = asked
  const rows = await database.award.findMany({
    where: { personId, awardedAt: { lt: until }, certificate: { revocations: { none: { revokedAt: { lt: until }, OR: [{ reinstatedAt: null }, { reinstatedAt: { gte: until } }] } } } },
    orderBy: [{ awardedAt: 'asc' }, { id: 'asc' }],
    select: { awardedAt: true, citation: true, category: true, round: { select: { month: true } } },
  })
  return rows.map(({ awardedAt, citation, category, round }) => ({
    on: onDay(awardedAt, asked),
    words: translator(language)('training-record:star', { month: round.month, star: inLanguage(categoryOf(category).name, language) }),
    note: citation === '' ? null : citation,
  }))
}
