import { createHash } from 'node:crypto'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
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
const allSat: readonly Sat[] = [
  // A certificate that ends in some weeks, and one that was renewed in time.
  { number: '3001', course: 'sign-language-basics', daysAgo: 705, mistakes: 1 },
  { number: '2001', course: 'mentorship-rotation', daysAgo: 850, mistakes: 1 },
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

/** Who has left: their results stay with the team, in the analysis of its quizzes. None has an account any more. */
const left = [
  { number: '1031', name: '韩雪', position: '综合柜员', since: '2020-03-02', daysAgo: 104, sat: { course: 'service-etiquette', daysAgo: 190, mistakes: 3 } },
  { number: '1032', name: '林志远', position: '引导员', since: '2021-07-01', daysAgo: 108, sat: { course: 'service-etiquette', daysAgo: 170, mistakes: 7 } },
  { number: '1033', name: '邓佳', position: '收费柜员', since: '2018-09-03', daysAgo: 112, sat: { course: 'service-etiquette', daysAgo: 140, mistakes: 0 } },
  { number: '1034', name: '沈悦', position: '见习柜员', since: '2025-12-01', daysAgo: 103, sat: { course: 'service-etiquette', daysAgo: 130, mistakes: 11 } },
  { number: '1035', name: '曹阳', position: '综合柜员', since: '2022-05-09', daysAgo: 118, sat: { course: 'service-etiquette', daysAgo: 145, mistakes: 5 } },
  { number: '1036', name: '罗敏', position: '见习柜员', since: '2025-11-03', daysAgo: 106, sat: { course: 'service-etiquette', daysAgo: 125, mistakes: 6 } },
] as const

/** Attempts with their certificates, so that progress, certificates and results have something to show. None is open. */
export async function seedQuizzes(context: SeedContext): Promise<void> {
  for (const one of allSat) await sitQuiz(context, one)
  for (const one of left) await sitAndLeave(context, one)
}

async function sitAndLeave(context: SeedContext, { number, name, position, since, daysAgo, sat }: (typeof left)[number]): Promise<void> {
  const { database, ids, people, now } = context
  const leftAt = new Date(now.getTime() - daysAgo * dayMs)
  const { id } = await database.person.create({ data: { employeeNumber: number, name, memberships: { create: { unitId: ids.team, from: since, position } } }, select: { id: true } })
  await sitQuiz({ ...context, people: { ...people, [number]: { id, name } } }, { number, ...sat })
  await database.membership.updateMany({ where: { personId: id }, data: { until: calendarDay(leftAt, 'Asia/Shanghai') } })
  await database.person.update({ where: { id }, data: { deactivatedAt: leftAt } })
}

/** Reads all lessons of the course, sits its quiz and hands it in: with few mistakes a certificate comes of it. */
export async function sitQuiz(context: SeedContext, sat: Sat): Promise<void> {
  const { number, course, daysAgo, mistakes } = sat
  const { now, origin } = context
  const { id } = personOf(context, number)
  const at = (minutes: number) => new Date(now.getTime() - daysAgo * dayMs + minutes * minuteMs)
  const member = await findMember(id, at(0))
  if (!member) throw new Error(`${number} belonged to no unit`)
  for (const { slug, hash } of findCourse(course)?.lessons ?? []) {
    await completeLesson({ personId: id, course, lesson: slug, hash, at: at(-60) })
  }
  const started = await startAttempt(member, course, { now: at(0), origin })
  if (!started || !('attemptId' in started)) throw new Error(`${number} cannot sit ${course}`)
  const { attemptId } = started
  const attempt = await findAttempt({ personId: id, attemptId })
  const questions = attempt?.paper.questions ?? []
  const missed = hardestFor(sat, questions.map(({ question }) => question.id)).slice(0, mistakes)
  const answers = questions.map((drawn, index) => ({
    question: drawn.question.id,
    sequence: index + 1,
    answer: missed.includes(drawn.question.id) ? wrongAnswer(drawn) : modelAnswer(drawn),
    flagged: false,
  }))
  await saveAnswers({ personId: id, attemptId, answers, now: at(11) })
  await handIn(member, attemptId, { now: at(12), origin })
}

/** Asked in two ways at once: who knows more stumbles over it. */
const ambiguous = 'who-is-first-asked'

/** The questions, the hardest first: some are hard for everybody, and everybody has some that are hard for him alone. */
function hardestFor({ number, mistakes }: Sat, questions: readonly string[]): string[] {
  const chance = (text: string) => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
  const hardness = (question: string) => (question === ambiguous ? (mistakes <= 3 ? 3 : 0) : 2 * chance(question) + chance(`${number}/${question}`))
  return questions.toSorted((one, other) => hardness(other) - hardness(one))
}
