import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { catalogueOfPerson } from '../editions/unit-catalogue.server.ts'

/** A course that content no longer has, and what the person did in it; days in words. */
export type WithdrawnCourse = { slug: string; title: string; lessons: number; lastReadOn: string | null; completedOn: string | null }

const PinnedTitle = z.object({ zh: z.string(), en: z.string() })

/** Courses that were withdrawn after this person had begun them: nothing is owed, and what was done stays on record. */
export async function listWithdrawn({ personId, language, timeZone }: { personId: string; language: Language; timeZone: string }): Promise<WithdrawnCourse[]> {
  const { courses } = await catalogueOfPerson(personId, new Date())
  const where = { personId, course: { notIn: courses.map(({ slug }) => slug) } }
  const [starts, read, completed] = await Promise.all([
    database.courseStart.findMany({ where, orderBy: { startedAt: 'asc' }, select: { course: true, title: true } }),
    database.lessonCompletion.groupBy({ by: ['course', 'lesson'], where, _max: { completedAt: true } }),
    database.courseCompletion.groupBy({ by: ['course'], where: { ...where, withdrawnAt: null }, _max: { completedAt: true } }),
  ])
  const onDay = (at: Date | null | undefined) => (at ? dayWords(calendarDay(at, timeZone), language) : null)
  const slugs = new Set([...starts, ...read, ...completed].map(({ course }) => course))
  return [...slugs].map((slug) => {
    const title = PinnedTitle.safeParse(starts.find(({ course }) => course === slug)?.title)
    const lessons = read.filter(({ course }) => course === slug)
    const last = lessons.map(({ _max }) => _max.completedAt).sort((one, other) => Number(one) - Number(other)).at(-1)
    return {
      slug,
      title: title.success ? inLanguage(title.data, language) : slug,
      lessons: lessons.length,
      lastReadOn: onDay(last),
      completedOn: onDay(completed.find(({ course }) => course === slug)?._max.completedAt),
    }
  })
}
