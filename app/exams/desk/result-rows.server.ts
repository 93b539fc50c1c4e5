import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { type Attempt, findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { listReviews } from '#app/quizzes/attempts/result.server.ts'
import { findReviewState } from '#app/quizzes/attempts/sight.server.ts'
import type { Question } from '#app/quizzes/question.ts'
import { listMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { regradedAs } from '#app/quizzes/regrade/regraded-quiz.server.ts'
import type { Verdict } from '#app/quizzes/result/review.ts'
import { type Sight, sightOf } from '#app/quizzes/review-options.ts'
import { endInWords } from '#app/stars/dates-in-words.ts'
import { examName } from '../exam-name.server.ts'
import { findAnswersOut } from '../exam-rows.server.ts'
import { windowInWords } from '../turn-in-words.server.ts'
import { findTeamExam } from './team-exam.server.ts'

type Team = { id: string; timeZone: string }
type Asked = { examId: string; personId: string; language: Language; now: Date }

export type ResultRow = { id: string; prompt: string; verdict: Verdict; points: number; maxPoints: number }

/**
 * What one person made of this unit's exam, question by question, for its lead; null for another unit's and for who has not
 * sat it. What was answered, and what is right, once the right answers are out: until then points and verdicts alone.
 */
export async function findExamResult(team: Team, { examId, personId, language, now }: Asked) {
  const found = await findTeamExam(team, examId, now)
  const sitter = found?.sitters.find(({ id }) => id === personId)
  const ended = sitter?.attempts.filter(({ endedAt }) => endedAt !== null) ?? []
  if (!found || !sitter || ended.length === 0) return null
  const attempts = await Promise.all(ended.map(({ id }) => viewAttempt({ attemptId: id, personId, language, timeZone: team.timeZone, now })))
  const { exam, sittings } = found
  const saying = { zone: team.timeZone, language }
  const { out, after } = await findAnswersOut(examId, now)
  return {
    name: sitter.name,
    personId,
    exam: { id: examId, title: inLanguage(examName(exam), language), window: sittings.filter(({ kind }) => kind === 'MAIN').map((sitting) => windowInWords(sitting, saying)).join() },
    answersAfter: out || !after ? null : endInWords(after, saying),
    passMark: exam.version.passMark,
    attempts: attempts.filter((one) => one !== null).toReversed(),
  }
}

type Viewed = { attemptId: string; personId: string; language: Language; timeZone: string; now: Date }

async function viewAttempt({ attemptId, personId, language, timeZone, now }: Viewed) {
  const attempt = await findAttempt({ personId, attemptId })
  if (!attempt?.end) return null
  const check = await database.identityCheck.findUnique({ where: { attemptId } })
  const { at, ...end } = attempt.end
  const side = language === 'en' ? 'en' : 'zh'
  const sight = await findSight(personId, attempt, now)
  const reviews = listReviews(attempt, { mends: await listMends(regradedAs(attempt)), explains: sight.explanations, side })
  const rows = reviews.map(({ id, prompt, verdict, points, maxPoints }): ResultRow => ({ id, prompt, verdict, points, maxPoints }))
  return {
    id: attempt.id,
    ...end,
    startedOn: momentWords(attempt.startedAt, timeZone, language),
    endedOn: momentWords(at, timeZone, language),
    check: check ? { means: check.means, onSharedMachine: check.onSharedMachine } : null,
    rows,
    reviews: sight.keys ? reviews : [],
  }
}

/** As much as the person sees too. */
async function findSight(personId: string, { quiz, paper }: Attempt, now: Date): Promise<Sight> {
  return sightOf(paper.review, await findReviewState({ personId, quiz, paper, next: { may: 'never' }, now }))
}

/** The questions of an ended attempt at an exam of the units that somebody leads, once its right answers are out; none otherwise. */
export async function listResultQuestions({ leads }: Pick<Member, 'leads'>, { examId, personId, attemptId }: { examId: string; personId: string; attemptId: string }, now: Date): Promise<Question[]> {
  const exam = await database.exam.findFirst({ where: { id: examId, unitId: { in: [...leads] } }, select: { id: true } })
  const attempt = exam && (await findAttempt({ personId, attemptId }))
  if (!attempt?.end || attempt.paper.exam?.id !== examId || !(await findSight(personId, attempt, now)).keys) return []
  return attempt.paper.questions.map(({ question }) => question)
}

export type ExamResultView = NonNullable<Awaited<ReturnType<typeof findExamResult>>>
