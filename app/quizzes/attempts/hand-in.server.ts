import { prepareCertificate, type PreparedCertificate } from '#app/certificates/issue.server.ts'
import { type CourseTerm, findTerm, isStillNext, storeInPlaceOf } from '#app/certificates/renewal/succession.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { findRound, recordCourseCompletion } from '#app/learning/completions.server.ts'
import type { Member } from '#app/people/member.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { rememberAttempt } from '#app/practice/cards/review-cards.server.ts'
import { acceptsAnswer } from '../attempt-clock.ts'
import { type Grade, gradeOf } from '../grade.ts'
import { tellsScore } from '../review-options.ts'
import { recordMended, scoreAttempt } from '../regrade/score-attempt.server.ts'
import type { Score } from '../scoring.ts'
import { answersOf, type Attempt, findAttempt, lockAttempt } from './attempt-rows.server.ts'

/** Whose attempt it is: the certificate bears this name and unit. */
export type Sitter = Pick<Member, 'id' | 'name' | 'language' | 'unit'>
/** When the server is asked, and the address that a certificate's QR code leads to. */
export type Look = { now: Date; origin: string }

export type HandIn = { refused: null } | { refused: 'missing-glyph'; characters: string[] }
/** For so many points; a paper that was not passed earns none, and an exam's never does. */
type Drawn = { points: number; maxPoints: number; passed: boolean; certificate: PreparedCertificate | null; older: string | null }
type Closing = { sitter: Sitter; attemptId: string; now: Date; closed: Closed | null }
/** A lead ends it: what is on record of that, in the same transaction. */
export type Closed = { record: (transaction: Transaction) => Promise<void> }

/**
 * Hands an attempt in: score, end, completion and certificate in one transaction. Pressed twice, it happens once.
 * A certificate is drawn before, as long drawing must not hold the database; should an answer slip in meanwhile,
 * it is drawn anew. If it cannot be drawn, nothing is handed in and the answers stay. Null for somebody else's attempt.
 */
export async function handIn(sitter: Sitter, attemptId: string, { now, origin, closed = null }: Look & { closed?: Closed | null }): Promise<HandIn | null> {
  let attempt = await findAttempt({ personId: sitter.id, attemptId })
  while (attempt && !attempt.end) {
    const drawn = await drawIfPassed(attempt, sitter, { now, origin })
    if ('refused' in drawn) return drawn
    const closing = { sitter, attemptId, now, closed }
    const missed = await database.$transaction((transaction) => closeAttempt(transaction, closing, drawn))
    if (!missed) break
    attempt = missed
  }
  return attempt && { refused: null }
}

async function drawIfPassed(attempt: Attempt, sitter: Sitter, { now, origin }: Look): Promise<Drawn | Extract<HandIn, { refused: string }>> {
  const score = await scoreAttempt(attempt, answersOf(attempt))
  const grade = await gradeWith(attempt, score, { personId: sitter.id, now })
  const { points, maxPoints } = score
  if (!grade.passed || !attempt.paper.certificate) return { points, maxPoints, passed: grade.passed, certificate: null, older: null }
  const { at } = endOf(attempt, now)
  const issued = attempt.paper.certificate
  const term = await findTerm({ person: { id: sitter.id, timeZone: sitter.unit.timeZone }, course: attempt.quiz, rule: issued, at })
  const certificate = await prepareCertificate(certificateOf({ attempt, issued, grade, term }, sitter, { now: at, origin }))
  return 'refused' in certificate ? certificate : { points, maxPoints, passed: true, certificate, older: term.older }
}

/** With what the earlier attempts of this round earned, where those count too. */
async function gradeWith({ quiz, paper, passMark }: Attempt, score: Score, { personId, now }: { personId: string; now: Date }): Promise<Grade> {
  const earlier = paper.grade === 'best' ? [] : await listEarlierScores(personId, quiz, now)
  return gradeOf(paper.grade, [...earlier, score], passMark)
}

async function listEarlierScores(personId: string, quiz: string, now: Date): Promise<Score[]> {
  const round = await findRound(personId, quiz, { now })
  const ended = await database.attempt.findMany({
    where: { personId, quiz, endedAt: { not: null }, ...(round && { startedAt: { gte: round.assignedAt } }) },
    orderBy: { endedAt: 'asc' },
    select: { points: true, maxPoints: true },
  })
  return ended.map(({ points, maxPoints }) => ({ points: points ?? 0, maxPoints: maxPoints ?? 0 }))
}

/** Closes in this transaction; where an answer, or another certificate in its place, came since it was drawn, it is given back, to be drawn again. */
async function closeAttempt(transaction: Transaction, { sitter, attemptId, now, closed }: Closing, drawn: Drawn): Promise<Attempt | null> {
  const attempt = await lockAttempt({ personId: sitter.id, attemptId }, transaction)
  if (!attempt || attempt.end) return null
  const score = await scoreAttempt(attempt, answersOf(attempt), transaction)
  const { points, maxPoints } = score
  if (drawn.points !== points || drawn.maxPoints !== maxPoints) return attempt
  if (drawn.certificate && !(await isStillNext(transaction, { personId: sitter.id, course: attempt.quiz, older: drawn.older }))) return attempt
  const { at, ending } = closed ? ({ at: now, ending: 'CLOSED' } as const) : endOf(attempt, now)
  // Passed with this attempt: where others count besides, they have ended and change no more.
  const { passed } = drawn
  await transaction.attempt.updateMany({ where: { id: attemptId }, data: { openKey: null, endedAt: at, ending, points, maxPoints, passed, scores: score.perQuestion } })
  await recordMended(transaction, score, { attemptId, at })
  await closed?.record(transaction)
  await rememberAttempt(transaction, { personId: sitter.id, attempt, scores: score.perQuestion, at })
  if (drawn.certificate) {
    await recordCourseCompletion(transaction, { personId: sitter.id, course: attempt.quiz, attemptId, at })
    await storeInPlaceOf(transaction, drawn.older, drawn.certificate)
  }
  return null
}

/** Who comes after the time ran out finds the attempt handed in as it stood at the deadline. */
function endOf({ deadline }: Attempt, now: Date) {
  return acceptsAnswer({ deadline, now }) ? ({ at: now, ending: 'HANDED_IN' } as const) : ({ at: deadline, ending: 'TIME_OUT' } as const)
}

type Earned = { attempt: Attempt; issued: NonNullable<Attempt['paper']['certificate']>; grade: Grade; term: CourseTerm }

/** What certifies that this attempt was passed, with this grade. */
export function certificateOf({ attempt, issued: { title }, grade, term }: Earned, sitter: Sitter, { now, origin }: Look) {
  const line = (language: Language) => (tellsScore(attempt.paper.review) ? translator(language)('quizzes:certificateLine', { percent: grade.percent }) : '')
  return {
    kind: 'COURSE' as const,
    earnedBy: `attempt:${attempt.id}`,
    person: { id: sitter.id, name: sitter.name },
    unit: { id: sitter.unit.id, name: sitter.unit.name, timeZone: sitter.unit.timeZone },
    title,
    line: { zh: line('zh-CN'), en: line('en') },
    term,
    at: now,
    origin,
    language: sitter.language,
  }
}

export type Seen = { attempt: Attempt; handIn: HandIn }

/** A person's own attempt as it stands now: one whose time is over is handed in first, by whoever looks. */
export async function seeAttempt(sitter: Sitter, attemptId: string, look: Look): Promise<Seen | null> {
  const attempt = await findAttempt({ personId: sitter.id, attemptId })
  if (!attempt) return null
  if (attempt.end || acceptsAnswer({ deadline: attempt.deadline, now: look.now })) return { attempt, handIn: { refused: null } }
  const answer = await handIn(sitter, attemptId, look)
  const after = await findAttempt({ personId: sitter.id, attemptId })
  return answer && after && { attempt: after, handIn: answer }
}

/** The open attempt of a quiz, once its time has been seen to. */
export async function seeOpenAttempt(sitter: Sitter, quiz: string, look: Look): Promise<Attempt | null> {
  const open = await findOpenId(sitter.id, quiz)
  const seen = open && (await seeAttempt(sitter, open, look))
  return seen && !seen.attempt.end ? seen.attempt : null
}

export async function findOpenId(personId: string, quiz: string): Promise<string | null> {
  const [open] = await database.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Attempt" WHERE "openKey" = ${openKeyOf(personId, quiz)}`
  return open?.id ?? null
}

export function openKeyOf(personId: string, quiz: string): string {
  return `${personId}:${quiz}`
}
