import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import type { Answer } from '#app/quizzes/answer.ts'
import { AttemptPaper } from '#app/quizzes/attempts/attempt-paper.ts'
import { drawPaper } from '#app/quizzes/paper.ts'
import { isPassed, scorePaper } from '#app/quizzes/scoring.ts'
import { seedCast } from '#prisma/cast.ts'
import { modelAnswer, wrongAnswer } from '#prisma/seed/model-answers.ts'
import { openTeam, signedIn, type Team, teamSize } from '../large/teams.ts'
import { satBefore, satQuiz } from './quiz-courses.ts'

export type Size = { people: number; questions: number; answers: number }
/** `everyone`: also those whom a measurement has taken out of the teams. */
export type QuizHouse = { teams: Team[]; everyone: string[]; lead: string }

/** People in teams of sixty under one lead, a bank of so many questions, and everybody has read what can be sat. */
export async function openHouse({ people, questions }: Size): Promise<QuizHouse> {
  // This process alone: a house that is thrown away needs no disk behind each row.
  await database.$queryRawUnsafe('PRAGMA synchronous = OFF')
  const { outlet } = await seedCast(database)
  const teams: Team[] = []
  for (let number = 0; number < Math.ceil(people / teamSize); number++) teams.push(await openTeam(outlet, number))
  const everyone = teams.flatMap(({ ids }) => ids)
  await read(everyone, ['ten', 'fifty'])
  const [leader] = teams[0]?.ids ?? []
  if (leader === undefined) throw new Error('nobody is there to lead')
  await database.roleGrant.create({ data: { personId: leader, unitId: outlet, role: 'LEAD', grantedBy: leader } })
  await fillBank(teams, questions)
  return { teams, everyone, lead: await signedIn(leader) }
}

async function read(ids: readonly string[], courses: readonly string[]): Promise<void> {
  const lessons = courses.flatMap((slug) => (findCourse(slug)?.lessons ?? []).map(({ slug: lesson, hash }) => ({ course: slug, lesson, lessonHash: hash })))
  for (const lesson of lessons) await database.lessonCompletion.createMany({ data: ids.map((personId) => ({ ...lesson, personId })) })
}

/** The questions of the course of fifty over and over, shared among the teams, in topics of forty and five difficulties. */
async function fillBank(teams: readonly Team[], count: number): Promise<void> {
  const questions = findCourse('fifty')?.quiz.questions ?? []
  const each = Math.ceil(count / teams.length)
  for (const { id, ids } of teams) {
    const rows = Array.from({ length: each }, (_, index) => {
      const question = questions[index % questions.length]
      return { unitId: id, topic: `题组${Math.floor(index / 40) + 1}`, difficulty: (index % 5) + 1, type: question?.type ?? '', question: JSON.stringify({ ...question, id: `b${index + 1}` }), position: index, createdBy: ids[0] ?? '' }
    })
    await database.bankQuestion.createMany({ data: rows })
  }
}

/** Quizzes that were sat: ten answers for each attempt. Some questions are harder than others, and some people know more. Returns how many answers there are now. */
export async function sitBefore(everyone: readonly string[], { from, answers }: { from: number; answers: number }): Promise<number> {
  const perQuiz = Math.ceil(answers / satBefore / 10)
  let written = 0
  for (let number = 0; number < satBefore; number++) {
    const sitters = everyone.slice(from, from + perQuiz)
    await database.$transaction(async (transaction) => {
      for (let first = 0; first < sitters.length; first += alike) written += await sit(transaction, { number, first, sitters: sitters.slice(first, first + alike) })
    })
  }
  await database.$queryRawUnsafe('ANALYZE')
  return written
}

/** So many people have the same paper and answer alike. */
const alike = 25

async function sit(transaction: Transaction, { number, first, sitters }: { number: number; first: number; sitters: string[] }): Promise<number> {
  const quiz = satQuiz(number)
  const paper = paperOf(quiz, `${number}/${first}`)
  const skill = (first / alike) % 7
  const given = paper.questions.map((drawn, index) => [drawn.question.id, (index * 3 + skill * 5 + number) % 10 < 3 + skill ? modelAnswer(drawn) : wrongAnswer(drawn)] as const)
  const { points, maxPoints, perQuestion } = scorePaper(paper, new Map<string, Answer>(given))
  const at = DateTime.now().minus({ days: 300 - number * 10, minutes: first }).toJSDate()
  const ended = { endedAt: at, ending: 'HANDED_IN' as const, points, maxPoints, passed: isPassed({ points, maxPoints }, 80), scores: perQuestion }
  const attempts = sitters.map((personId) => ({ id: randomUUID(), personId, quiz, paper, passMark: 80, startedAt: at, deadline: at, ...ended }))
  await transaction.attempt.createMany({ data: attempts })
  await transaction.response.createMany({ data: attempts.flatMap(({ id }) => given.map(([questionId, answer]) => ({ attemptId: id, questionId, sequence: 1, answer, savedAt: at }))) })
  return attempts.length * given.length
}

function paperOf(slug: string, seed: string) {
  const course = findCourse(slug)
  if (!course) throw new Error(`there is no course ${slug}`)
  const { title, quiz, certificate } = course
  return AttemptPaper.parse({ ...drawPaper(quiz.questions, seed), title, minutes: quiz.minutes, grade: quiz.grade, suspensions: quiz.suspensions, certificate })
}
