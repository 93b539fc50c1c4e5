import { examName } from '#app/exams/exam-name.server.ts'
import { examOfQuiz, quizOfExam } from '#app/exams/exam-quiz.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { type Bilingual, Question } from '#app/quizzes/question.ts'
import { findRegradedExam } from '#app/quizzes/regrade/regraded-quiz.server.ts'

/** What is regraded, by its name, and where it is looked at; null for whom that is not. */
export async function placeOf(member: Pick<Member, 'language' | 'leads'>, quiz: string, question: string): Promise<{ course: string; at: string | null }> {
  const exam = await findRegradedExam(quiz)
  if (!exam) return { course: courseTitle(quiz, member.language), at: `/team/quizzes/${quiz}/${question}` }
  return { course: inLanguage(examName(exam), member.language), at: member.leads.includes(exam.unitId) ? `/team/exams/${exam.id}?unit=${exam.unitId}` : null }
}

export function courseTitle(slug: string, language: Language): string {
  const course = findCourse(slug)
  return course ? inLanguage(course.title, language) : slug
}

type Regraded = { quiz: string; question: string }

/** What the exams among these are called, by `quiz`, and what their questions ask, by id: that of their rows in the bank. */
export async function listExamWords(regrades: readonly Regraded[], language: Language): Promise<{ titles: ReadonlyMap<string, string>; prompts: ReadonlyMap<string, Bilingual> }> {
  const ofExams = regrades.filter(({ quiz }) => !findCourse(quiz))
  if (ofExams.length === 0) return { titles: new Map(), prompts: new Map() }
  const [exams, rows] = await Promise.all([
    database.exam.findMany({ where: { id: { in: ofExams.flatMap(({ quiz }) => examOfQuiz(quiz) ?? []) } }, select: { id: true, title: true, month: true } }),
    database.bankQuestion.findMany({ where: { id: { in: ofExams.map(({ question }) => question) } }, select: { id: true, question: true } }),
  ])
  return {
    titles: new Map(exams.map((exam) => [quizOfExam(exam.id), inLanguage(examName(exam), language)])),
    prompts: new Map(rows.map(({ id, question }) => [id, Question.parse(JSON.parse(question)).prompt])),
  }
}
