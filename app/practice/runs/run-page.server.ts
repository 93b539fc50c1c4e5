import { database } from '#app/platform/database.server.ts'
import { toPaperQuestion } from '#app/quizzes/paper.ts'
import type { Question } from '#app/quizzes/question.ts'
import { type Card, toCard } from '#app/quizzes/sitting/card.ts'
import { courseTitle } from '../daily.server.ts'
import type { Practiser } from '../practice-day.server.ts'
import { endRun, findRun } from './runs.server.ts'

export type RunView = {
  /** How many are known and left; null when no run goes on. */
  progress: { known: number; left: number } | null
  asked: { place: number; cardId: string; card: Card; courseTitle: string; isAgain: boolean } | null
}

/** The run as its page shows it: the question in turn, without its key. */
export async function viewRun({ id: personId, language }: Practiser, now: Date): Promise<RunView> {
  const run = await findRun(personId, now)
  if (!run) return { progress: null, asked: null }
  const { asked, queue, answers } = run
  // Nothing of it is left: its questions were changed meanwhile.
  if (queue.left === 0) {
    await endRun(personId, now)
    return { progress: null, asked: null }
  }
  const progress = { known: queue.known, left: queue.left }
  if (!asked) return { progress, asked: null }
  const card = toCard(toPaperQuestion(asked.drawn.question, asked.drawn.order), language === 'en' ? 'en' : 'zh')
  return { progress, asked: { place: asked.place, cardId: asked.cardId, card, courseTitle: courseTitle(asked.version.course, language), isAgain: answers.some(({ cardId }) => cardId === asked.cardId) } }
}

/** The question in turn, whose picture is asked for. */
export async function listRunQuestions(personId: string, now: Date): Promise<Question[]> {
  const asked = (await findRun(personId, now))?.asked
  return asked ? [asked.drawn.question] : []
}

/** Whether a run goes on: whoever comes back is led to it. */
export async function isRunning(personId: string): Promise<boolean> {
  return (await database.practiceRun.count({ where: { openKey: personId } })) > 0
}
