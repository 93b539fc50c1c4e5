import { findCourse } from '#app/learning/catalogue.server.ts'
import { questionHash } from '#app/practice/cards/question-hash.ts'
import { proposeRegrade } from '#app/quizzes/regrade/proposals.server.ts'
import { personOf, type SeedContext } from './context.ts'

const quiz = 'service-etiquette'
const newExplanation = {
  zh: '新版站姿规范只要求挺拔、自然，双手放在身前或背在身后都可以，所以这道题作废。',
  en: 'The new norm asks for an upright and natural stance alone; hands may be held in front or behind the back, so this question is withdrawn.',
}
const dayMs = 24 * 60 * 60_000

/** A mended key that waits for the administrator: the norm that the question asks about has changed. */
export async function seedRegrades(context: SeedContext): Promise<void> {
  const question = findCourse(quiz)?.quiz.questions.find(({ id }) => id === 'standing')
  if (!question) return
  await proposeRegrade(
    personOf(context, '3001'),
    {
      quiz,
      question: question.id,
      root: questionHash(question),
      mend: { kind: 'accept-all', question: { ...question, explanation: newExplanation } },
      benefit: 'LEARNER',
      reason: '新版站姿规范允许双手背在身后，这道题的答案已经过时',
      requestKey: 'b3f0f3f6-4c1b-4f53-9d3b-0c5c9a4e7f21',
    },
    new Date(context.now.getTime() - dayMs),
  )
}
