import { listPassedExams } from '#app/exams/exam-passes.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import type { Look } from '#app/quizzes/attempts/hand-in.server.ts'
import { handInOverdue } from '#app/quizzes/supervision/team-attempts.server.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { standing } from '../certificates.server.ts'
import { CertificateFacts } from '../drawing/certificate-facts.ts'
import { certificateState } from '../validity.ts'
import { groupsOf, type Held, heldOf } from './run-subjects.ts'

type Team = { id: string; timeZone: string }
type Bilingual = { zh: string; en: string }

/** `certificateId`: null where it is earned and not issued yet. */
export type Candidate = { personId: string; earnedBy: string; certificateId: string | null }

export type Choice = { subject: string; label: string; count: number; /** Earned, and to be issued first. */ fresh: number }

/** What a lead can have issued, packed or printed at once, in the reader's language. */
export async function listChoices(team: Team, { language, ...look }: { language: Language } & Look): Promise<Choice[]> {
  const { now } = look
  const people = await seePeople(team, look)
  const [held, exams] = await Promise.all([listHeld(people, now), listPassedExams(team.id, now)])
  const examChoices = await Promise.all(
    exams.map(async ({ id, title, passes }) => {
      const candidates = await examCandidates(passes, people, now)
      return { subject: `exam:${id}`, label: inLanguage(title, language), count: candidates.length, fresh: candidates.filter(({ certificateId }) => certificateId === null).length }
    }),
  )
  const groups = groupsOf(held).map(({ subject, count, title }) => ({ subject, count, fresh: 0, label: titleOf(subject, title)[language === 'en' ? 'en' : 'zh'] }))
  return [...examChoices.filter(({ count }) => count > 0), ...groups]
}

/** The papers of a choice, in the order of the employee numbers; null where there is no such choice. */
export async function findCandidates(team: Team, subject: string, look: Look): Promise<{ title: Bilingual; candidates: Candidate[] } | null> {
  const [kind, id = ''] = subject.split(/:(.*)/s)
  const people = await seePeople(team, look)
  if (kind === 'exam') {
    const exam = (await listPassedExams(team.id, look.now)).find((one) => one.id === id)
    return exam ? { title: exam.title, candidates: await examCandidates(exam.passes, people, look.now) } : null
  }
  const held = heldOf(subject, await listHeld(people, look.now))
  const [newest] = held.toSorted((one, other) => other.issuedAt.getTime() - one.issuedAt.getTime())
  if (!newest) return null
  const candidates = inOrder(held, people).map(({ personId, earnedBy, certificateId }) => ({ personId, earnedBy, certificateId }))
  return { title: titleOf(subject, newest.title), candidates }
}

/** By employee number, of who belongs to the unit today. Who answered a quiz and never handed it in may have earned a certificate too: that is seen to first. */
async function seePeople(team: Team, look: Look): Promise<string[]> {
  const people = (await listTeamMembers(team, look.now)).map(({ id }) => id)
  await handInOverdue(people, look)
  return people
}

function inOrder<One extends { personId: string }>(ones: readonly One[], people: readonly string[]): One[] {
  const places = new Map(people.map((id, place) => [id, place]))
  return ones.toSorted((one, other) => (places.get(one.personId) ?? 0) - (places.get(other.personId) ?? 0))
}

async function listHeld(people: readonly string[], now: Date): Promise<Held[]> {
  const rows = await database.certificate.findMany({
    where: { personId: { in: [...people] } },
    include: { ...standing, award: { select: { round: { select: { month: true } } } } },
    omit: { pdf: true },
    orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((row) => {
    if (certificateState(row, now) !== 'valid') return []
    const { id, earnedBy, personId, kind, course, award, facts, issuedAt } = row
    return [{ certificateId: id, earnedBy, personId, kind, course, month: award?.round.month ?? null, title: CertificateFacts.parse(facts).title, issuedAt }]
  })
}

/** Who passed and is still there; one whose certificate was taken back gets none again. */
async function examCandidates(passes: readonly { personId: string; attemptId: string }[], people: readonly string[], now: Date): Promise<Candidate[]> {
  const ofTeam = inOrder(passes.filter(({ personId }) => people.includes(personId)), people)
  const issued = await database.certificate.findMany({ where: { earnedBy: { in: ofTeam.map(({ attemptId }) => earnedByAttempt(attemptId)) } }, include: standing, omit: { pdf: true } })
  return ofTeam.flatMap(({ personId, attemptId }) => {
    const earnedBy = earnedByAttempt(attemptId)
    const known = issued.find((one) => one.earnedBy === earnedBy)
    return known && certificateState(known, now) !== 'valid' ? [] : [{ personId, earnedBy, certificateId: known?.id ?? null }]
  })
}

/** As the certificate of a course's quiz is: what takes a pass back looks for it by this. */
function earnedByAttempt(attemptId: string): string {
  return `attempt:${attemptId}`
}

const words = { zh: translator('zh-CN'), en: translator('en') }

function titleOf(subject: string, title: Bilingual | null): Bilingual {
  const [kind = '', month = ''] = subject.split(':')
  if (kind === 'course' && title) return title
  if (kind === 'star') return { zh: words.zh('certificate-runs:subject.star', { month: monthInWords(month, 'zh-CN') }), en: words.en('certificate-runs:subject.star', { month: monthInWords(month, 'en') }) }
  return { zh: words.zh(`certificate-runs:subject.${kind}`), en: words.en(`certificate-runs:subject.${kind}`) }
}
