import { buildMatrix } from '#app/desk/progress/matrix.server.ts'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { viewCourse, viewLearning } from '#app/learning/courses/course-view.server.ts'
import { viewLesson } from '#app/learning/lesson/lesson-view.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { viewTodayPage } from '#app/today/today-page.server.ts'
import { statementsOf } from './statements.ts'

/**
 * The database has to be asked as often in a large house as in a small one. These are ceilings: two tests, one
 * of 3 courses and one of 30, hold the pages to the same ones. Of Today's one is the calendar of the stars, asked in a
 * month that has no round, one what is new of elections, and one which other kinds of news there are: only those are read.
 */
const mostStatements = { today: 29, learn: 9, course: 9, lesson: 2, matrix: 14 }

type Page = keyof typeof mostStatements

const course = 'service-etiquette'

/** Which pages take more than that, with their figures: none should. */
export function tooMany(counted: Record<Page, number>): Partial<Record<Page, number>> {
  return Object.fromEntries(Object.entries(counted).filter(([page, count]) => count > (Object.entries(mostStatements).find(([name]) => name === page)?.[1] ?? 0)))
}

export async function memberOf(employeeNumber: string): Promise<Member> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  const member = await findMember(id)
  if (!member) throw new Error(`${employeeNumber} belongs to no unit`)
  return member
}

/** Every lesson of every course, so that all quizzes are left. */
export async function readEverything({ id }: { id: string }): Promise<void> {
  for (const { slug, lessons } of listCourses()) {
    for (const { slug: lesson, hash } of lessons) await completeLesson({ personId: id, course: slug, lesson, hash, at: new Date() })
  }
}

/** So many more people in the unit, each with a course half read. */
export async function admit(unitId: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => `one-of-many-${index}`)
  const read = listCourses().flatMap(({ slug, lessons }) => lessons.slice(0, 2).map(({ slug: lesson, hash }) => ({ course: slug, lesson, lessonHash: hash })))
  await database.person.createMany({ data: ids.map((id, index) => ({ id, name: '多一人', employeeNumber: `77${String(index).padStart(3, '0')}` })) })
  await database.membership.createMany({ data: ids.map((personId) => ({ personId, unitId, from: '2026-01-01' })) })
  await database.lessonCompletion.createMany({ data: ids.flatMap((personId) => read.map((one) => ({ personId, ...one, completedAt: new Date() }))) })
}

/** How many statements each page of learning takes, for a learner and for the lead of the team. Asked twice: a first visit may write the round of the month. */
export async function countPageStatements(learner: Member, lead: Member): Promise<Record<Page, number>> {
  const now = new Date()
  const lesson = listCourses().find(({ slug }) => slug === course)?.lessons[0]?.slug ?? ''
  const pages: Record<Page, () => Promise<unknown>> = {
    today: () => viewTodayPage(learner, now),
    learn: () => viewLearning(learner),
    course: () => viewCourse(learner, course),
    lesson: () => viewLesson(learner, { course, lesson }),
    matrix: () => buildMatrix({ id: lead.unit.id, timeZone: lead.unit.timeZone }, { now, language: lead.language }),
  }
  const count = async (page: Page) => {
    await pages[page]()
    return (await statementsOf(pages[page])).length
  }
  return { today: await count('today'), learn: await count('learn'), course: await count('course'), lesson: await count('lesson'), matrix: await count('matrix') }
}
