import { findCourse } from '#app/learning/catalogue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { belongedThen, endedIn, type Scope } from '#app/quizzes/analysis/analysed-people.server.ts'
import { AttemptPaper } from '#app/quizzes/attempts/attempt-paper.ts'

export type QuizLine = { quiz: string; title: string; attempts: number; takers: number; passed: number }

/** The quizzes that people of the scope have sat, the most sat first; `passed` are takers who have passed at least once. */
export async function listSatQuizzes(scope: Scope, language: Language): Promise<QuizLine[]> {
  const counts = await belongedThen(scope)
  const attempts = await database.attempt.findMany({ where: endedIn(scope), select: { quiz: true, personId: true, passed: true, endedAt: true } })
  const lines = [...Map.groupBy(attempts.filter(counts), ({ quiz }) => quiz)].map(async ([quiz, those]) => ({
    quiz,
    title: (await findQuizTitle(quiz, scope, language)) ?? quiz,
    attempts: those.length,
    takers: new Set(those.map(({ personId }) => personId)).size,
    passed: new Set(those.flatMap(({ personId, passed }) => (passed === true ? [personId] : []))).size,
  }))
  return (await Promise.all(lines)).toSorted((one, other) => other.takers - one.takers || (one.quiz < other.quiz ? -1 : 1))
}

/** As the catalogue has it; of a course that is not in it, as the newest paper has it. Null where there is no such quiz. */
export async function findQuizTitle(quiz: string, scope: Scope, language: Language): Promise<string | null> {
  const course = findCourse(quiz)
  if (course) return inLanguage(course.title, language)
  const newest = await database.attempt.findFirst({ where: { quiz, ...endedIn(scope) }, select: { paper: true }, orderBy: { endedAt: 'desc' } })
  const paper = AttemptPaper.safeParse(newest?.paper).data
  return paper ? inLanguage(paper.title, language) : null
}
