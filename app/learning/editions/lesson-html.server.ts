import { LRUCache } from 'lru-cache'
import { i18nFor } from '#app/languages/languages.server.ts'
import { findCourse, lessonHtml } from '../catalogue.server.ts'
import type { Course, Lesson } from '../content-schema.ts'
import { passLesson } from '../mdx/lesson-gate.ts'
import { findPictures } from './pictures.server.ts'
import { sceneCardsOf } from './scene-cards.ts'
import type { Edition, UnitCatalogue } from './unit-catalogue.server.ts'

// A text of one hash is drawn once per process.
const htmls = new LRUCache<string, string>({ max: 1_000, maxSize: 30_000_000, sizeCalculation: (html) => html.length + 1 })

/** A lesson of a unit as HTML of our own making, from memory after the first reader. */
export function unitLessonHtml(catalogue: UnitCatalogue, { course, lesson }: { course: Course; lesson: Lesson }, side: 'zh' | 'en'): Promise<string> {
  const edition = catalogue.findEdition(course.slug)
  const isOfContent = findCourse(course.slug)?.lessons.some(({ slug, hash }) => slug === lesson.slug && hash === lesson.hash)
  return edition && !isOfContent ? editedHtml(edition, lesson, side) : lessonHtml(lesson, side)
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
  // Only where there is something to draw: the scripts that fill the demo read this file, and run no components.
  const { drawLesson } = await import('../mdx/lesson-drawing.tsx')
  return drawLesson(passed, { words, scenes: sceneCardsOf(course.scenes, { course: course.slug, lesson, side }), pictures })
}
