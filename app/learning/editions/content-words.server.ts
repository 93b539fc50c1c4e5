import { createHash } from 'node:crypto'
import { parse } from 'yaml'
import { findCourse, lessonSource } from '../catalogue.server.ts'
import { type Lesson, LessonHead } from '../content-schema.ts'
import { isSameLesson, type LessonWords } from './edition-content.ts'

/** What the authors of content/ wrote of a lesson, as the editor's fields. */
export async function contentWords(lesson: Lesson): Promise<LessonWords> {
  const [zh, en] = await Promise.all([sideOf(lesson, 'zh'), sideOf(lesson, 'en')])
  return { minutes: lesson.minutes, title: { zh: zh.title, en: en.title }, summary: { zh: zh.summary, en: en.summary }, text: { zh: zh.text, en: en.text } }
}

async function sideOf(lesson: Lesson, side: 'zh' | 'en') {
  const source = await lessonSource(lesson, side)
  const end = source.indexOf('\n---\n', 3)
  const { title, summary } = LessonHead.parse(parse(source.slice(3, end)))
  return { title, summary, text: source.slice(end + 5).trim() }
}

/** The version of a lesson: that of content/ where it stands as there, so that nobody is offered again what did not change. */
export async function hashOfLesson(course: string, slug: string, words: LessonWords): Promise<string> {
  const lesson = findCourse(course)?.lessons.find((one) => one.slug === slug)
  if (lesson && isSameLesson(await contentWords(lesson), words)) return lesson.hash
  const { minutes, title, summary, text } = words
  const written = [minutes, title.zh, title.en, summary.zh, summary.en, text.zh, text.en]
  return createHash('sha256').update(JSON.stringify(written)).digest('hex').slice(0, 16)
}
