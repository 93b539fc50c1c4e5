import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { z } from 'zod'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { openTeam, signedIn, type Team, teamSize } from '../large/teams.ts'

export type Size = { people: number; rows: number }
const Learner = z.object({ cookie: z.string(), course: z.string(), lesson: z.string() })
const LargeHouse = z.object({ rows: z.number(), learners: z.array(Learner), lead: z.string() })
type Learner = z.infer<typeof Learner>
export type LargeHouse = z.infer<typeof LargeHouse>

const perTeam = 30

/** The house as it was filled and kept before, else filled now. Its sessions last for thirty days. */
export async function openHouse(size: Size): Promise<LargeHouse> {
  const file = join(readSettings().dataFolder, 'large-house.json')
  if (existsSync(file)) return LargeHouse.parse(JSON.parse(readFileSync(file, 'utf8')))
  const house = await fillHouse(size)
  writeFileSync(file, JSON.stringify(house))
  return house
}

/**
 * Teams of sixty, each of which learns thirty courses, so many people and so many rows of progress in all. What they
 * have done lies in the last year; each course is assigned to its team.
 */
async function fillHouse({ people, rows }: Size): Promise<LargeHouse> {
  // This process alone: a house that is thrown away needs no disk behind each row.
  await database.$queryRawUnsafe('PRAGMA synchronous = OFF')
  const { outlet } = await seedCast(database)
  const learners: Learner[] = []
  let written = 0
  let lead = ''
  const teams = Math.ceil(people / teamSize)
  for (let number = 0; number < teams; number++) {
    const team = await openTeam(outlet, number)
    written += await learn(team, { number, rows: Math.ceil(rows / teams) })
    learners.push(await learnerOf(team, number))
    lead ||= await leadOf(team)
    if (number % 10 === 9) process.stdout.write(`${written.toLocaleString('en')} rows … `)
  }
  await database.$queryRawUnsafe('ANALYZE')
  return { rows: written, learners, lead }
}

/** The thirty courses of a team: all teams together learn all there are. */
function coursesOf(number: number) {
  const all = listCourses()
  return Array.from({ length: Math.min(perTeam, all.length) }, (_, index) => all[(number * perTeam + index) % all.length]).flatMap((course) => course ?? [])
}

/** Writes as many rows as are asked for: everybody begins the team's courses, reads on, and passes what is read. Returns how many. */
async function learn({ id, ids }: Team, { number, rows }: { number: number; rows: number }): Promise<number> {
  const day = (days: number) => DateTime.now().minus({ days }).toJSDate()
  const today = calendarDay(new Date(), 'Asia/Shanghai')
  let written = 0
  for (const [index, course] of coursesOf(number).entries()) {
    const assignment = { kind: 'COURSE', slug: course.slug, title: course.title, unitId: id, dueOn: index % 3 === 0 ? day(20).toISOString().slice(0, 10) : today, assignedAt: day(90), assignedBy: 'bench' } as const
    await database.assignment.create({ data: assignment })
    const versions = course.lessons.map(({ slug, hash }) => ({ slug, hash }))
    const starting = { people: JSON.stringify(ids), course: course.slug, lessons: JSON.stringify(versions) }
    written += await start(starting, { title: JSON.stringify(course.title), at: day(80) })
    // The last of the team is still at it; in the last course nobody has passed.
    const read = written < rows ? versions : versions.slice(0, 1)
    written += await readLessons({ ...starting, lessons: JSON.stringify(read) }, day(60 - index))
    if (read.length === versions.length && index % 5 !== 4) written += await pass(starting, day(30 - index))
  }
  return written
}

type Starting = { people: string; course: string; lessons: string }

async function start({ people, course, lessons }: Starting, { title, at }: { title: string; at: Date }): Promise<number> {
  return database.$executeRaw`INSERT INTO "CourseStart" ("personId", "course", "again", "lessons", "title", "startedAt")
    SELECT value, ${course}, '', ${lessons}, ${title}, ${at} FROM json_each(${people})`
}

async function readLessons({ people, course, lessons }: Starting, at: Date): Promise<number> {
  return database.$executeRaw`INSERT INTO "LessonCompletion" ("id", "personId", "course", "lesson", "lessonHash", "again", "completedAt")
    SELECT lower(hex(randomblob(16))), person.value, ${course}, lesson.value->>'slug', lesson.value->>'hash', '', ${at}
    FROM json_each(${people}) person, json_each(${lessons}) lesson`
}

async function pass({ people, course, lessons }: Starting, at: Date): Promise<number> {
  await database.$executeRaw`INSERT INTO "Attempt" ("id", "personId", "quiz", "paper", "passMark", "startedAt", "deadline", "endedAt", "ending", "points", "maxPoints", "passed")
    SELECT ${course} || '/' || value, value, ${course}, '{}', 80, ${at}, ${at}, ${at}, 'HANDED_IN', 900, 1000, 1 FROM json_each(${people})`
  return database.$executeRaw`INSERT INTO "CourseCompletion" ("id", "personId", "course", "again", "lessons", "attemptId", "completedAt")
    SELECT lower(hex(randomblob(16))), value, ${course}, '', ${lessons}, ${course} || '/' || value, ${at} FROM json_each(${people})`
}

async function learnerOf({ ids }: Team, number: number): Promise<Learner> {
  const course = coursesOf(number).at(-1)
  return { cookie: await signedIn(ids[0] ?? ''), course: course?.slug ?? '', lesson: course?.lessons[0]?.slug ?? '' }
}

async function leadOf({ id, ids }: Team): Promise<string> {
  const personId = ids.at(-1) ?? ''
  await database.roleGrant.create({ data: { personId, unitId: id, role: 'LEAD', grantedBy: personId } })
  return signedIn(personId)
}
