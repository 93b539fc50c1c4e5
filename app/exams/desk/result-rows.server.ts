import { database } from '#app/platform/database.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { toReview, type Verdict } from '#app/quizzes/result/review.ts'
import { findTeamExam } from './team-exam.server.ts'

type Team = { id: string; timeZone: string }
type Asked = { examId: string; personId: string; language: Language; now: Date }

export type ResultRow = { id: string; prompt: string; verdict: Verdict; points: number; maxPoints: number }

/** What one person made of this unit's exam, question by question, for its lead; null for another unit's and for who has not sat it. */
export async function findExamResult(team: Team, { examId, personId, language, now }: Asked) {
  const found = await findTeamExam(team, examId, now)
  const sitter = found?.sitters.find(({ id }) => id === personId)
  const ended = sitter?.attempts.filter(({ endedAt }) => endedAt !== null) ?? []
  if (!found || !sitter || ended.length === 0) return null
  const attempts = await Promise.all(ended.map(({ id }) => viewAttempt({ attemptId: id, personId, language, timeZone: team.timeZone })))
  return { name: sitter.name, exam: { id: examId, title: found.exam.title }, passMark: found.exam.version.passMark, attempts: attempts.filter((one) => one !== null).toReversed() }
}

async function viewAttempt({ attemptId, personId, language, timeZone }: { attemptId: string; personId: string; language: Language; timeZone: string }) {
  const attempt = await findAttempt({ personId, attemptId })
  if (!attempt?.end) return null
  const check = await database.identityCheck.findUnique({ where: { attemptId } })
  const { at, ...end } = attempt.end
  const side = language === 'en' ? 'en' : 'zh'
  const { paper, answers } = attempt
  const rows = paper.questions.map((drawn): ResultRow => {
    const { id, prompt, verdict, points, maxPoints } = toReview({ drawn, given: answers.get(drawn.question.id)?.answer ?? null, halfUpTo: paper.halfUpTo }, side)
    return { id, prompt, verdict, points, maxPoints }
  })
  return {
    id: attempt.id,
    ...end,
    startedOn: momentWords(attempt.startedAt, timeZone, language),
    endedOn: momentWords(at, timeZone, language),
    check: check ? { means: check.means, onSharedMachine: check.onSharedMachine } : null,
    rows,
  }
}

export type ExamResultView = NonNullable<Awaited<ReturnType<typeof findExamResult>>>
