// The demo team: people, what they have learned, whom they mentor, whom they elect. Built through the
// functions that the pages use, with dates relative to now.
import type { Database } from '#app/platform/database.server.ts'
import { seedCast } from './cast.ts'
import type { SeedContext } from './seed/context.ts'
import { seedLearning } from './seed/learning.ts'
import { seedMentoring } from './seed/mentoring.ts'
import { seedQuizzes } from './seed/quizzes.ts'
import { seedStars } from './seed/stars.ts'
import { seedWall } from './seed/wall.ts'

export async function seedDemo(database: Database, { now, origin }: { now: Date; origin: string }): Promise<void> {
  const ids = await seedCast(database)
  const rows = await database.person.findMany({ select: { id: true, name: true, employeeNumber: true } })
  const people = Object.fromEntries(rows.map(({ id, name, employeeNumber }) => [employeeNumber, { id, name }]))
  const context: SeedContext = { database, ids, people, now, origin }
  await seedLearning(context)
  await seedQuizzes(context)
  await seedMentoring(context)
  await seedStars(context)
  await seedWall(context)
}
