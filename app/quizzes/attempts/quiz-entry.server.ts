import { findProgressIn, findRound } from '#app/learning/completions.server.ts'
import { catalogueOfPerson } from '#app/learning/editions/unit-catalogue.server.ts'
import { hasQuiz } from '#app/learning/standing.server.ts'
import { database } from '#app/platform/database.server.ts'
import { isSuspended } from '../attempt-clock.ts'
import { asAskedNow } from '../regrade/mends-in-force.server.ts'
import { extentOf } from '../pool.ts'
import type { MultipleRule } from '../question.ts'
import { sightOf } from '../review-options.ts'
import { assessmentOfCourse } from './assessment.server.ts'
import { seeOpenAttempt, type Look, type Sitter } from './hand-in.server.ts'
import { stateAfter } from './sight.server.ts'
import { findNextAttempt } from './start-attempt.server.ts'

/** What the start page of a quiz tells, or null where there is no such quiz. Of the questions only their number and rules. */
export async function findQuizEntry(sitter: Sitter, slug: string, look: Look) {
  const written = (await catalogueOfPerson(sitter.id, look.now)).findCourse(slug)
  if (!written || !hasQuiz(written)) return null
  const course = await asAskedNow(written)
  const open = await seeOpenAttempt(sitter, slug, look)
  const progress = await findProgressIn(course, sitter.id, look.now)
  const unread = new Set(progress.missing.flatMap((item) => (item.kind === 'lesson' ? [item.slug] : [])))
  const next = await findNextAttempt({ personId: sitter.id, assessment: assessmentOfCourse(course), now: look.now })
  const ended = await listEndedAttempts(sitter.id, slug)
  const round = await findRound(sitter.id, slug, { now: look.now })
  const counted = ended.filter(({ endedAt }) => round === null || endedAt >= round.assignedAt)
  const { questions, attempts, minutes, passMark, waitMinutes } = course.quiz
  const extent = extentOf(course.quiz)
  const plain = questions.flatMap((question) => (question.type === 'case' ? question.parts : [question]))
  return {
    course: { slug, title: course.title },
    open: open && { id: open.id, deadline: open.deadline, pausedUntil: isSuspended(open.pausedUntil, look.now) ? open.pausedUntil : null },
    next,
    review: course.quiz.review,
    unread: course.lessons.filter((lesson) => unread.has(lesson.slug)).map(({ slug, title }) => ({ slug, title })),
    ended: sightOf(course.quiz.review, stateAfter(next, look.now)).score ? ended : ended.map(({ points: _, maxPoints: __, ...rest }) => ({ ...rest, points: null, maxPoints: null })),
    attemptsLeft: Math.max(0, attempts - counted.length - (open ? 1 : 0)),
    attempts,
    minutes,
    passMark,
    waitMinutes,
    grade: course.quiz.grade,
    questionCount: extent.questions,
    poolCount: questions.length,
    points: extent.points,
    rules: [...new Set(plain.flatMap((question): MultipleRule[] => (question.type === 'multiple' ? [question.rule] : [])))],
    hasPenalties: plain.some(({ penalty }) => penalty !== undefined),
  }
}

async function listEndedAttempts(personId: string, quiz: string) {
  const rows = await database.attempt.findMany({
    where: { personId, quiz, endedAt: { not: null } },
    select: { id: true, endedAt: true, points: true, maxPoints: true, passed: true },
    orderBy: { endedAt: 'desc' },
  })
  return rows.flatMap(({ id, endedAt, points, maxPoints, passed }) =>
    endedAt === null ? [] : [{ id, endedAt, points: points ?? 0, maxPoints: maxPoints ?? 0, passed: passed === true }],
  )
}
