import { database } from '#app/platform/database.server.ts'
import { Paper } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { foldText } from '#app/quizzes/written-answers.ts'

/** Whether somebody sits a question just now: it is of a quiz that is open, or stands in an open paper, whatever it is called there. */
export type SatNow = (course: string, question: Question) => boolean

export async function findSatNow(personId: string, now: Date): Promise<SatNow> {
  const open = await database.attempt.findMany({ where: { personId, endedAt: null, deadline: { gt: now } }, select: { quiz: true, paper: true } })
  const quizzes = new Set(open.map(({ quiz }) => quiz))
  const prompts = new Set(open.flatMap(({ paper }) => Paper.parse(paper).questions.flatMap(({ question }) => promptsOf(question))))
  return (course, question) => quizzes.has(course) || promptsOf(question).some((prompt) => prompts.has(prompt))
}

/** By what is asked, for papers give points of their own. */
function promptsOf(question: Question): string[] {
  return [question, ...(question.type === 'case' ? question.parts : [])].map(({ prompt }) => foldText(prompt.zh))
}
