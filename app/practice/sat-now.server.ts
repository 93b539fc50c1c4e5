import { database } from '#app/platform/database.server.ts'
import { Paper } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { foldText } from '#app/quizzes/written-answers.ts'

/** Whether a question stands in a paper that this person has open, whatever quiz it is of and whatever it is called there. */
export async function findSatNow(personId: string, now: Date): Promise<(question: Question) => boolean> {
  const open = await database.attempt.findMany({ where: { personId, endedAt: null, deadline: { gt: now } }, select: { paper: true } })
  const prompts = new Set(open.flatMap(({ paper }) => Paper.parse(paper).questions.flatMap(({ question }) => promptsOf(question))))
  return (question) => promptsOf(question).some((prompt) => prompts.has(prompt))
}

/** By what is asked, for papers give points of their own. */
function promptsOf(question: Question): string[] {
  return [question, ...(question.type === 'case' ? question.parts : [])].map(({ prompt }) => foldText(prompt.zh))
}
