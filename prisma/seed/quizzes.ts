import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { handIn } from '#app/quizzes/attempts/hand-in.server.ts'
import { saveAnswers } from '#app/quizzes/attempts/save-answers.server.ts'
import { startAttempt } from '#app/quizzes/attempts/start-attempt.server.ts'
import { personOf, type SeedContext } from './context.ts'
import { modelAnswer, wrongAnswer } from './model-answers.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

type Sat = { number: string; course: string; daysAgo: number; mistakes: number }

/** Who has sat which quiz. Two mistakes still pass; eight do not. */
const sat: readonly Sat[] = [
  { number: '3001', course: 'service-etiquette', daysAgo: 210, mistakes: 0 },
  { number: '3001', course: 'mentorship-rotation', daysAgo: 200, mistakes: 1 },
  { number: '2001', course: 'service-etiquette', daysAgo: 160, mistakes: 1 },
  { number: '2001', course: 'mentorship-rotation', daysAgo: 150, mistakes: 0 },
  { number: '2001', course: 'sign-language-basics', daysAgo: 33, mistakes: 2 },
  { number: '2002', course: 'service-etiquette', daysAgo: 120, mistakes: 2 },
  { number: '1002', course: 'service-etiquette', daysAgo: 90, mistakes: 1 },
  { number: '1002', course: 'mentorship-rotation', daysAgo: 21, mistakes: 0 },
  { number: '1003', course: 'service-etiquette', daysAgo: 75, mistakes: 2 },
  { number: '1003', course: 'sign-language-basics', daysAgo: 12, mistakes: 0 },
  { number: '1004', course: 'service-etiquette', daysAgo: 41, mistakes: 9 },
  { number: '1004', course: 'service-etiquette', daysAgo: 40, mistakes: 2 },
  { number: '1005', course: 'service-etiquette', daysAgo: 9, mistakes: 1 },
  { number: '1006', course: 'sign-language-basics', daysAgo: 3, mistakes: 9 },
  { number: '1007', course: 'sign-language-basics', daysAgo: 20, mistakes: 8 },
]

/** Attempts with their certificates, so that progress, certificates and results have something to show. None is open. */
export async function seedQuizzes(context: SeedContext): Promise<void> {
  for (const one of sat) await sitQuiz(context, one)
}

/** Reads all lessons of the course, sits its quiz and hands it in: with few mistakes a certificate comes of it. */
export async function sitQuiz(context: SeedContext, { number, course, daysAgo, mistakes }: Sat): Promise<void> {
  const { now, origin } = context
  const { id } = personOf(context, number)
  const member = await findMember(id)
  if (!member) throw new Error(`${number} belongs to no unit`)
  const at = (minutes: number) => new Date(now.getTime() - daysAgo * dayMs + minutes * minuteMs)
  for (const { slug, hash } of findCourse(course)?.lessons ?? []) {
    await completeLesson({ personId: id, course, lesson: slug, hash, at: at(-60) })
  }
  const started = await startAttempt(member, course, { now: at(0), origin })
  if (!started || !('attemptId' in started)) throw new Error(`${number} cannot sit ${course}`)
  const { attemptId } = started
  const attempt = await findAttempt({ personId: id, attemptId })
  const answers = (attempt?.paper.questions ?? []).map((drawn, index) => ({
    question: drawn.question.id,
    sequence: index + 1,
    answer: index < mistakes ? wrongAnswer(drawn) : modelAnswer(drawn),
    flagged: false,
  }))
  await saveAnswers({ personId: id, attemptId, answers, now: at(11) })
  await handIn(member, attemptId, { now: at(12), origin })
}
