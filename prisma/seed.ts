// The demo team: people, what they have learned, whom they mentor, whom they elect. Built through the
// functions that the pages use, with dates relative to now.
import type { Database } from '#app/platform/database.server.ts'
import { castUnits, seedCast } from './cast.ts'
import { seedActionPlans } from './seed/action-plans.ts'
import { seedAssignments } from './seed/assignments.ts'
import { seedCertificateRuns } from './seed/certificate-runs.ts'
import type { SeedContext } from './seed/context.ts'
import { seedEditions } from './seed/editions.ts'
import { seedExams } from './seed/exams.ts'
import { seedExternalCertificates } from './seed/external-certificates.ts'
import { seedHonours } from './seed/honours.ts'
import { seedLearning } from './seed/learning.ts'
import { seedLessonQuestions } from './seed/lesson-questions.ts'
import { seedMentoring } from './seed/mentoring.ts'
import { seedPapers } from './seed/papers.ts'
import { seedPosts } from './seed/posts.ts'
import { seedPractice } from './seed/practice.ts'
import { seedQuestionBank } from './seed/question-bank.ts'
import { seedRegrades } from './seed/regrades.ts'
import { seedQuizzes } from './seed/quizzes.ts'
import { seedScenes } from './seed/scenes.ts'
import { keepVoteOpen, seedStars } from './seed/stars.ts'
import { seedTeachBacks } from './seed/teach-backs.ts'
import { seedThanks } from './seed/thanks.ts'
import { seedWall } from './seed/wall.ts'
import { seedWallLife } from './seed/wall-life.ts'

type Opening = { now: Date; origin: string }

export async function seedDemo(database: Database, { now, origin }: Opening): Promise<void> {
  const ids = await seedCast(database)
  const context: SeedContext = { database, ids, people: await findPeople(database), now, origin }
  await seedLearning(context)
  await seedQuizzes(context)
  await seedScenes(context)
  await seedEditions(context)
  await seedAssignments(context)
  await seedPractice(context)
  await seedExternalCertificates(context)
  await seedMentoring(context)
  await seedTeachBacks(context)
  await seedQuestionBank(context)
  await seedPapers(context)
  await seedRegrades(context)
  await seedExams(context)
  await seedActionPlans(context)
  await seedLessonQuestions(context)
  await seedThanks(context)
  await seedStars(context)
  await seedCertificateRuns(context)
  await seedHonours(context)
  await seedPosts(context)
  await seedWall(context)
  await seedWallLife(context)
}

/** A demo that is opened again keeps its data; only its month moves on with the calendar. */
export async function reopenDemo(database: Database, { now, origin }: Opening): Promise<void> {
  const idOf = async ({ name }: { name: string }) => (await database.unit.findFirst({ where: { name } }))?.id ?? null
  const { region, outlet, team, secondOutlet, secondTeam } = castUnits
  const found = await Promise.all([region, outlet, team, secondOutlet, secondTeam].map(idOf))
  const [regionId, outletId, teamId, secondOutletId, secondTeamId] = found
  // Somebody has renamed the units: then it is no longer our demo's month to move.
  if (!regionId || !outletId || !teamId || !secondOutletId || !secondTeamId) return
  const ids = { region: regionId, outlet: outletId, team: teamId, secondOutlet: secondOutletId, secondTeam: secondTeamId }
  await keepVoteOpen({ database, ids, people: await findPeople(database), now, origin })
}

async function findPeople(database: Database): Promise<SeedContext['people']> {
  const rows = await database.person.findMany({ select: { id: true, name: true, employeeNumber: true } })
  return Object.fromEntries(rows.map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
}
