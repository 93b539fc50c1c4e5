import { LRUCache } from 'lru-cache'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { isCurrent, type TimedUnit, unitsEverOf, unitsUpwards } from '#app/people/units.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { keptUntilWritten } from '#app/platform/kept-until-written.server.ts'
import { usualReview } from '#app/quizzes/review-options.ts'
import { usualSuspensions } from '#app/quizzes/suspension-rule.ts'
import { findCourse, listCourses } from '../catalogue.server.ts'
import type { Course, Lesson } from '../content-schema.ts'
import type { Scene } from '../scenes/scene.ts'
import { EditionContent, type EditionLesson } from './edition-content.ts'

/** What the people of a unit learn: content/, with what their unit and those above it have written in its place or beside it. */
export type UnitCatalogue = {
  courses: readonly Course[]
  findCourse: (slug: string) => Course | null
  findLesson: (course: string, lesson: string) => { course: Course; lesson: Lesson } | null
  findScene: (address: { course: string; lesson: string; scene: string }) => { course: Course; lesson: Lesson; scene: Scene } | null
  /** Which edition stands in the place of a course of content/, or beside them; null for what content/ says itself. */
  findEdition: (course: string) => Edition | null
}

export type Edition = { id: string; courseId: string; course: Course; lessons: readonly EditionLesson[] }

/** Of the unit and of all above it: one statement. */
export async function catalogueOfUnit(unitId: string): Promise<UnitCatalogue> {
  const rows = await database.$queryRaw<Published[]>`${unitsUpwards(unitId)}
    SELECT e."slug", e."publishedId" FROM "EditedCourse" e JOIN "up" ON e."unitId" = "up"."id"
    WHERE e."publishedId" IS NOT NULL ORDER BY "up"."steps", e."createdAt"`
  return catalogueWith(rows)
}

/** Of these units, the nearest first. */
export async function catalogueOfUnits(unitIds: readonly string[], transaction: Transaction = database): Promise<UnitCatalogue> {
  if (unitIds.length === 0) return catalogueWith([])
  const rows = await transaction.$queryRaw<(Published & { unitId: string })[]>`
    SELECT "slug", "publishedId", "unitId" FROM "EditedCourse" WHERE "publishedId" IS NOT NULL AND "unitId" IN (${Prisma.join([...unitIds])}) ORDER BY "createdAt"`
  return catalogueWith(rows.sort((one, other) => unitIds.indexOf(one.unitId) - unitIds.indexOf(other.unitId)), transaction)
}

/** Of the units that the person belongs to now, and of all above them. */
export async function catalogueOfPerson(personId: string, now = new Date(), transaction: Transaction = database): Promise<UnitCatalogue> {
  const rows = await publishedFor(personId, () => listPublished(personId, transaction))
  return catalogueWith(rows.filter(isCurrent(now)), transaction)
}

type PublishedThere = Published & TimedUnit

// Every page of learning asks, and editions are published now and then.
const publishedFor = keptUntilWritten<readonly PublishedThere[]>(['EditedCourse', 'Membership', 'Unit'], 1000)

/** Wherever the person has ever belonged: one statement. */
async function listPublished(personId: string, transaction: Transaction): Promise<PublishedThere[]> {
  return transaction.$queryRaw<PublishedThere[]>`${unitsEverOf(personId)}
    SELECT "up"."from", "up"."until", "up"."timeZone", e."slug", e."publishedId" FROM "EditedCourse" e JOIN "up" ON e."unitId" = "up"."id"
    WHERE e."publishedId" IS NOT NULL ORDER BY "up"."membershipId", "up"."steps", e."createdAt"`
}

type Published = { slug: string; publishedId: string }

/** The first of a name holds: it is the nearest. */
async function catalogueWith(published: readonly Published[], transaction: Transaction = database): Promise<UnitCatalogue> {
  const nearest = published.filter(({ slug }, index) => published.findIndex((one) => one.slug === slug) === index)
  const key = nearest.map(({ publishedId }) => publishedId).join()
  const catalogue = composed.get(key) ?? compose(await loadEditions(nearest.map(({ publishedId }) => publishedId), transaction))
  composed.set(key, catalogue)
  return catalogue
}

// Neither content/ nor an edition changes while a process lives, and most units have the same few.
const composed = new LRUCache<string, UnitCatalogue>({ max: 100 })

function compose(editions: readonly Edition[]): UnitCatalogue {
  const edited = new Map(editions.map((edition) => [edition.course.slug, edition]))
  const own = editions.filter(({ course }) => !findCourse(course.slug))
  const courses = [...listCourses().map((course) => edited.get(course.slug)?.course ?? course), ...own.map(({ course }) => course)]
  const bySlug = new Map(courses.map((course) => [course.slug, course]))
  const findIn = (slug: string) => bySlug.get(slug) ?? null
  const findLesson = (slug: string, name: string) => {
    const course = findIn(slug)
    const lesson = course?.lessons.find((one) => one.slug === name)
    return course && lesson ? { course, lesson } : null
  }
  return {
    courses,
    findCourse: findIn,
    findLesson,
    findScene: (address) => {
      const found = findLesson(address.course, address.lesson)
      const scene = found?.lesson.scenes.includes(address.scene) && found.course.scenes.find(({ slug }) => slug === address.scene)
      return found && scene ? { ...found, scene } : null
    },
    findEdition: (slug) => edited.get(slug) ?? null,
  }
}

// Editions never change, so what was read of them once is kept.
const kept = new LRUCache<string, Edition>({ max: 500 })

async function loadEditions(ids: readonly string[], transaction: Transaction): Promise<Edition[]> {
  const unknown = ids.filter((id) => !kept.has(id))
  const rows = unknown.length === 0 ? [] : await transaction.courseEdition.findMany({ where: { id: { in: unknown } }, select: { id: true, content: true, courseId: true, course: { select: { slug: true } } } })
  const read = new Map(rows.map(({ id, content, courseId, course }) => [id, editionOf({ id, courseId, slug: course.slug, content: EditionContent.parse(content) })]))
  for (const [id, edition] of read) kept.set(id, edition)
  return ids.flatMap((id) => read.get(id) ?? kept.get(id) ?? [])
}

function editionOf({ id, courseId, slug, content }: { id: string; courseId: string; slug: string; content: EditionContent }): Edition {
  const { title, summary } = content
  const lessons = content.lessons.map(({ text: _, ...lesson }): Lesson => lesson)
  const base = findCourse(slug)
  const course: Course = base ? { ...base, title, summary, lessons } : { ...ownCourse(title), slug, title, summary, lessons }
  return { id, courseId, course, lessons: content.lessons }
}

/** A unit's own course is done when it is read: it has no questions, and certifies nothing. */
function ownCourse(title: Course['title']): Pick<Course, 'systems' | 'certificate' | 'quiz' | 'scenes'> {
  return { systems: [], certificate: { title }, quiz: { passMark: 100, attempts: 1, waitMinutes: 0, minutes: 1, grade: 'best', suspensions: usualSuspensions, review: usualReview, questions: [] }, scenes: [] }
}
