import { randomUUID } from 'node:crypto'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { findRound, haveReadAllLessons } from '#app/learning/completions.server.ts'
import { asJson, asMoment, database, type Transaction } from '#app/platform/database.server.ts'
import { attemptDeadline, nextAttemptAt, type NextAttempt } from '../attempt-clock.ts'
import type { Paper } from '../paper.ts'
import { asAskedNow } from '../regrade/mends-in-force.server.ts'
import { type Assessment, assessmentOfCourse } from './assessment.server.ts'
import type { AttemptPaper } from './attempt-paper.ts'
import { keepPaper } from './attempt-rows.server.ts'
import { type Look, openKeyOf, seeOpenAttempt, type Sitter } from './hand-in.server.ts'

type NotNow = { refused: 'not-now'; next: Exclude<NextAttempt, { may: 'start' }> }
type StartRefusal = { refused: 'lessons-unread' } | NotNow

/**
 * Starts an attempt of a course's quiz, or gives the one that is open: twice, in two tabs or on two machines it is the
 * same. Null where there is no such quiz.
 */
export async function startAttempt(sitter: Sitter, quiz: string, look: Look): Promise<{ attemptId: string } | StartRefusal | null> {
  const written = findCourse(quiz)
  if (!written) return null
  const course = await asAskedNow(written)
  const open = await seeOpenAttempt(sitter, quiz, look)
  if (open) return { attemptId: open.id }
  if (!(await haveReadAllLessons(sitter.id, quiz))) return { refused: 'lessons-unread' }
  return beginAttempt(sitter, { assessment: assessmentOfCourse(course) }, look)
}

/** `admit`: the last word on it and what is on record of that, in the same transaction. */
export type Beginning = { assessment: Assessment; admit?: (transaction: Transaction, attemptId: string) => Promise<boolean> }

/**
 * Begins an attempt of whatever is sat, where none is open; another tab that was faster has begun it. Its paper is drawn
 * and frozen with the deadline. Whether the person may sit it is for the caller to know.
 */
export async function beginAttempt(sitter: Sitter, beginning: Beginning, look: Look): Promise<{ attemptId: string } | NotNow> {
  const { assessment } = beginning
  const paper = frozenPaper(assessment, await assessment.draw(sitter.id))
  const begun = await database.$transaction((transaction) => openAttempt(transaction, { personId: sitter.id, paper, now: look.now }, beginning))
  if (!begun) return goOnWithOther(sitter, beginning, look)
  if ('attemptId' in begun) keepPaper(begun.attemptId, paper)
  return begun
}

/** Who was faster may have ended it meanwhile: then there is one to begin again. */
async function goOnWithOther(sitter: Sitter, beginning: Beginning, look: Look) {
  const other = await seeOpenAttempt(sitter, beginning.assessment.quiz, look)
  return other ? { attemptId: other.id } : beginAttempt(sitter, beginning, look)
}

type Opening = { personId: string; paper: AttemptPaper; now: Date }

/**
 * Takes the key of the open attempt first and looks at the earlier ones then: nobody else can end or begin one in between.
 * Null where another tab has the key.
 */
async function openAttempt(transaction: Transaction, { personId, paper, now }: Opening, { assessment, admit }: Beginning): Promise<{ attemptId: string } | NotNow | null> {
  const id = randomUUID()
  if (!(await writeAttempt(transaction, { id, personId, paper, now }, assessment))) return null
  const next = await findNextAttempt({ personId, assessment, now }, transaction)
  if (next.may === 'start' && (!admit || (await admit(transaction, id)))) return { attemptId: id }
  await transaction.attempt.delete({ where: { id } })
  return { refused: 'not-now', next: next.may === 'start' ? { may: 'never' } : next }
}

/** By hand: Prisma goes through each word of the paper three times. False where the key is taken. */
async function writeAttempt(transaction: Transaction, { id, personId, paper, now }: Opening & { id: string }, { quiz, passMark, minutes, closesAt }: Assessment): Promise<boolean> {
  const deadline = attemptDeadline({ startedAt: now, minutes, closesAt })
  const written = await transaction.$executeRaw`
    INSERT INTO "Attempt" ("id", "personId", "quiz", "openKey", "paper", "passMark", "startedAt", "deadline")
    VALUES (${id}, ${personId}, ${quiz}, ${openKeyOf(personId, quiz)}, ${asJson(paper)}, CAST(${passMark} AS INTEGER), ${asMoment(now)}, ${asMoment(deadline)})
    ON CONFLICT ("openKey") DO NOTHING`
  return written > 0
}

type Allowance = Pick<Assessment, 'quiz' | 'attempts' | 'waitMinutes' | 'exam'>

/** Whether, and from when, a person may begin another attempt, apart from what is to be read first and when it is open. */
export async function findNextAttempt(
  { personId, assessment, now }: { personId: string; assessment: Allowance; now: Date },
  transaction: Transaction = database,
): Promise<NextAttempt> {
  const { quiz, exam } = assessment
  // A course that is called up again is sat again: what was before the call counts no longer.
  const round = exam ? null : await findRound(personId, quiz, { now, transaction })
  const since = round ? Prisma.sql`AND "startedAt" >= ${asMoment(round.assignedAt)}` : Prisma.empty
  const ended = await transaction.$queryRaw<Ended[]>`SELECT "endedAt", "passed" FROM "Attempt" WHERE "personId" = ${personId} AND "quiz" = ${quiz} AND "endedAt" IS NOT NULL ${since}`
  return nextAfter(ended, { assessment, now })
}

type Course = NonNullable<ReturnType<typeof findCourse>>
type Asked = { course: Course; calledUpAt: Date | null }

/** As findNextAttempt for many courses of one person, in their order: one query. `calledUpAt`: when the round of now was called. */
export async function findNextAttempts(personId: string, asked: readonly Asked[], now: Date): Promise<NextAttempt[]> {
  const ended = await database.attempt.findMany({
    where: { personId, quiz: { in: asked.map(({ course }) => course.slug) }, endedAt: { not: null } },
    select: { quiz: true, startedAt: true, endedAt: true, passed: true },
  })
  return asked.map(({ course, calledUpAt }) => {
    const counted = ended.filter(({ quiz, startedAt }) => quiz === course.slug && (calledUpAt === null || startedAt >= calledUpAt))
    return nextAfter(counted, { assessment: course.quiz, now })
  })
}

type Ended = { endedAt: Date | null; passed: boolean | null }

/** As findNextAttempt, from the ended attempts of the round. */
export function nextAfter(ended: readonly Ended[], { assessment, now }: { assessment: Pick<Assessment, 'attempts' | 'waitMinutes'>; now: Date }): NextAttempt {
  return nextAttemptAt({
    endedAttempts: ended.flatMap(({ endedAt, passed }) => (endedAt ? [{ endedAt, passed: passed === true }] : [])),
    attemptsAllowed: assessment.attempts,
    waitMinutes: assessment.waitMinutes,
    now,
  })
}

function frozenPaper({ title, minutes, grade, suspensions, review, certificate, exam }: Assessment, paper: Paper): AttemptPaper {
  return { ...paper, title, minutes, grade, suspensions, review, certificate, ...(exam && { exam }) }
}
