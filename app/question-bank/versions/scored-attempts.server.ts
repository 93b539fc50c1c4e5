import { quizOfSitting, sittingOfQuiz } from '#app/exams/exam-quiz.ts'
import { database } from '#app/platform/database.server.ts'

/** An exam in which a version of a question has been scored, and in how many attempts. */
export type ScoredExam = { id: string; title: string; question: string; count: number }

/**
 * The exams whose scored attempts hold one of these versions in their frozen paper, whose questions bear the ids of their
 * rows in the bank; the newest first. Papers of courses hold none, and are not looked into.
 */
export async function listScoredExams(versionIds: readonly string[]): Promise<ScoredExam[]> {
  const held = (await Promise.all(versionIds.map(listHolding))).flat()
  const sittings = held.flatMap(({ quiz }) => sittingOfQuiz(quiz) ?? [])
  if (sittings.length === 0) return []
  const exams = await database.exam.findMany({ where: { sittings: { some: { id: { in: sittings } } } }, orderBy: { createdAt: 'desc' }, select: { id: true, title: true, sittings: { select: { id: true } } } })
  return exams.flatMap(({ id, title, sittings: own }) =>
    versionIds.flatMap((question) => {
      const those = held.filter((one) => one.question === question && own.some((sitting) => quizOfSitting(sitting.id) === one.quiz))
      const count = those.reduce((sum, one) => sum + one.count, 0)
      return count > 0 ? [{ id, title, question, count }] : []
    }),
  )
}

async function listHolding(question: string): Promise<{ question: string; quiz: string; count: number }[]> {
  const rows = await database.$queryRaw<{ quiz: string; count: bigint | number }[]>`SELECT "quiz", COUNT(*) AS "count" FROM "Attempt" WHERE "endedAt" IS NOT NULL AND "quiz" LIKE ${quizOfSitting('%')} AND CAST("paper" AS TEXT) LIKE ${`%"${question}"%`} GROUP BY "quiz"`
  return rows.map(({ quiz, count }) => ({ question, quiz, count: Number(count) }))
}
