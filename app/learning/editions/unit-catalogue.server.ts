import { LRUCache } from 'lru-cache'
import { i18nFor } from '#app/languages/languages.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { listUnitsOf } from '../assignments/assignment-rows.server.ts'
import { findCourse, lessonHtml, listCourses } from '../catalogue.server.ts'
import type { Course, Lesson } from '../content-schema.ts'
import { drawLesson } from '../mdx/lesson-drawing.tsx'
import { passLesson } from '../mdx/lesson-gate.ts'
import type { Scene } from '../scenes/scene.ts'
import { EditionContent, type EditionLesson } from './edition-content.ts'
import { sceneCardsOf } from './scene-cards.ts'

/** What the people of a unit learn: content/, with what their unit and those above it have written in its place or beside it. */
export type UnitCatalogue = {
  courses: readonly Course[]
  findCourse: (slug: string) => Course | null
  findLesson: (course: string, lesson: string) => { course: Course; lesson: Lesson } | null
  findScene: (address: { course: string; lesson: string; scene: string }) => { course: Course; lesson: Lesson; scene: Scene } | null
  /** A lesson of `course` as HTML of our own making, from memory after the first reader. */
  lessonHtml: (course: Course, lesson: Lesson, side: 'zh' | 'en') => Promise<string>
}

type Edition = { id: string; courseId: string; course: Course; lessons: readonly EditionLesson[] }

/** Of the unit and of all above it: one statement. */
export async function catalogueOfUnit(unitId: string): Promise<UnitCatalogue> {
  const rows = await database.$queryRaw<Published[]>`
    WITH RECURSIVE "up"("id", "parentId", "steps") AS (
      SELECT "id", "parentId", 0 FROM "Unit" WHERE "id" = ${unitId}
      UNION ALL SELECT u."id", u."parentId", "up"."steps" + 1 FROM "Unit" u JOIN "up" ON u."id" = "up"."parentId" WHERE "up"."steps" < 12)
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

export async function catalogueOfPerson(personId: string, now: Date, transaction: Transaction = database): Promise<UnitCatalogue> {
  return catalogueOfUnits(await listUnitsOf(personId, now, transaction), transaction)
}

type Published = { slug: string; publishedId: string }

/** The first of a name holds: it is the nearest. */
async function catalogueWith(published: readonly Published[], transaction: Transaction = database): Promise<UnitCatalogue> {
  const nearest = published.filter(({ slug }, index) => published.findIndex((one) => one.slug === slug) === index)
  const editions = await loadEditions(nearest.map(({ publishedId }) => publishedId), transaction)
  const edited = new Map(editions.map((edition) => [edition.course.slug, edition]))
  const own = editions.filter(({ course }) => !findCourse(course.slug))
  const courses = [...listCourses().map((course) => edited.get(course.slug)?.course ?? course), ...own.map(({ course }) => course)]
  const findIn = (slug: string) => courses.find((course) => course.slug === slug) ?? null
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
    lessonHtml: (course, lesson, side) => {
      const edition = edited.get(course.slug)
      const isOfContent = findCourse(course.slug)?.lessons.some(({ slug, hash }) => slug === lesson.slug && hash === lesson.hash)
      return edition && !isOfContent ? editedHtml(edition, lesson, side) : lessonHtml(lesson, side)
    },
  }
}

// Editions never change, so what was read of them once is kept.
const kept = new LRUCache<string, Edition>({ max: 500 })
const htmls = new LRUCache<string, string>({ max: 1_000, maxSize: 30_000_000, sizeCalculation: (html) => html.length + 1 })

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
  return { systems: [], certificate: { title }, quiz: { passMark: 100, attempts: 1, waitMinutes: 0, minutes: 1, questions: [] }, scenes: [] }
}

async function editedHtml({ courseId, course, lessons }: Edition, lesson: Lesson, side: 'zh' | 'en'): Promise<string> {
  const key = `${courseId}/${lesson.slug}/${lesson.hash}.${side}`
  const known = htmls.get(key)
  if (known !== undefined) return known
  const text = lessons.find(({ slug }) => slug === lesson.slug)?.text[side] ?? ''
  const html = await drawText(text, { courseId, course, lesson: lesson.slug, side })
  htmls.set(key, html)
  return html
}

type Place = { courseId: string; course: Pick<Course, 'slug' | 'scenes'>; lesson: string; side: 'zh' | 'en' }

/** A text that was let through when it was published; should the gate have grown stricter since, its readers are told. */
async function drawText(text: string, { courseId, course, lesson, side }: Place): Promise<string> {
  const pictures = await findPictures(courseId)
  const words = i18nFor(side === 'en' ? 'en' : 'zh-CN')
  const passed = passLesson(text, { scenes: course.scenes.map(({ slug }) => slug), pictures: [...pictures.keys()] })
  if ('faults' in passed) return `<p class="notice">${words.t('editor:unreadable')}</p>`
  return drawLesson(passed, { words, scenes: sceneCardsOf(course.scenes, { course: course.slug, lesson, side }), pictures })
}

/** The pictures of a course with their sizes in pixels, by key. */
export async function findPictures(courseId: string): Promise<Map<string, { width: number; height: number }>> {
  const rows = await database.coursePicture.findMany({ where: { courseId }, select: { key: true, width: true, height: true } })
  return new Map(rows.map(({ key, ...size }) => [key, size]))
}
