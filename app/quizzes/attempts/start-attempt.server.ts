import { randomBytes } from 'node:crypto'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { findRound, haveReadAllLessons } from '#app/learning/completions.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { attemptDeadline, nextAttemptAt, type NextAttempt } from '../attempt-clock.ts'
import { drawPaper } from '../paper.ts'
import { asAskedNow } from '../regrade/mends-in-force.server.ts'
import type { AttemptPaper } from './attempt-paper.ts'
import { type Look, openKeyOf, seeOpenAttempt, type Sitter } from './hand-in.server.ts'

type Course = NonNullable<ReturnType<typeof findCourse>>
type StartRefusal = { refused: 'lessons-unread' } | { refused: 'not-now'; next: Exclude<NextAttempt, { may: 'start' }> }

/**
 * Starts an attempt, or gives the one that is open: twice, in two tabs or on two machines it is the same.
 * Its paper is drawn and frozen with the deadline. Null where there is no such quiz.
 */
export async function startAttempt(sitter: Sitter, quiz: string, look: Look): Promise<{ attemptId: string } | StartRefusal | null> {
  const written = findCourse(quiz)
  if (!written) return null
  const course = await asAskedNow(written)
  const open = await seeOpenAttempt(sitter, quiz, look)
  if (open) return { attemptId: open.id }
  if (!(await haveReadAllLessons(sitter.id, quiz))) return { refused: 'lessons-unread' }
  try {
    return await database.$transaction((transaction) => openAttempt(transaction, { personId: sitter.id, course, now: look.now }))
  } catch (error) {
    const other = isUniqueViolation(error) ? await seeOpenAttempt(sitter, quiz, look) : null
    if (!other) throw error
    return { attemptId: other.id }
  }
}

/** Takes the key of the open attempt first and looks at the earlier ones then: nobody else can end or begin one in between. */
async function openAttempt(transaction: Transaction, { personId, course, now }: { personId: string; course: Course; now: Date }) {
  const { slug, quiz } = course
  const { id } = await transaction.attempt.create({
    data: {
      personId,
      quiz: slug,
      openKey: openKeyOf(personId, slug),
      paper: drawAttemptPaper(course),
      passMark: quiz.passMark,
      startedAt: now,
      deadline: attemptDeadline({ startedAt: now, minutes: quiz.minutes }),
    },
    select: { id: true },
  })
  const next = await findNextAttempt({ personId, course, now }, transaction)
  if (next.may === 'start') return { attemptId: id }
  await transaction.attempt.delete({ where: { id } })
  return { refused: 'not-now' as const, next }
}

/** Whether, and from when, a person may begin another attempt, apart from what is to be read first. */
export async function findNextAttempt(
  { personId, course, now }: { personId: string; course: Course; now: Date },
  transaction: Transaction = database,
): Promise<NextAttempt> {
  // A course that is called up again is sat again: what was before the call counts no longer.
  const round = await findRound(personId, course.slug, { now, transaction })
  const ended = await transaction.attempt.findMany({
    where: { personId, quiz: course.slug, endedAt: { not: null }, ...(round && { startedAt: { gte: round.assignedAt } }) },
    select: { endedAt: true, passed: true },
  })
  return nextAfter(ended, { course, now })
}

type Asked = { course: Course; calledUpAt: Date | null }

/** As findNextAttempt for many courses of one person, in their order: one query. `calledUpAt`: when the round of now was called. */
export async function findNextAttempts(personId: string, asked: readonly Asked[], now: Date): Promise<NextAttempt[]> {
  const ended = await database.attempt.findMany({
    where: { personId, quiz: { in: asked.map(({ course }) => course.slug) }, endedAt: { not: null } },
    select: { quiz: true, startedAt: true, endedAt: true, passed: true },
  })
  return asked.map(({ course, calledUpAt }) => {
    const counted = ended.filter(({ quiz, startedAt }) => quiz === course.slug && (calledUpAt === null || startedAt >= calledUpAt))
    return nextAfter(counted, { course, now })
  })
}

/** As findNextAttempt, from the ended attempts of the round. */
export function nextAfter(ended: readonly { endedAt: Date | null; passed: boolean | null }[], { course, now }: { course: Course; now: Date }): NextAttempt {
  const { attempts, waitMinutes } = course.quiz
  return nextAttemptAt({
    endedAttempts: ended.flatMap(({ endedAt, passed }) => (endedAt ? [{ endedAt, passed: passed === true }] : [])),
    attemptsAllowed: attempts,
    waitMinutes,
    now,
  })
}

function drawAttemptPaper({ title, quiz, certificate }: Course): AttemptPaper {
  // Random and never kept: what order the keys have cannot be computed from anything a browser knows.
  const seed = randomBytes(16).toString('hex')
  return { ...drawPaper(quiz.questions, seed), title, minutes: quiz.minutes, grade: quiz.grade, suspensions: quiz.suspensions, review: quiz.review, certificate }
}
