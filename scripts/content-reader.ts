import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Catalogue, ChecklistFile, type Course, CourseFile, type ExternalKind, ExternalKindsFile, type Lesson, MottosFile, PathFile, planOf, ValuesFile } from '#app/learning/content-schema.ts'
import { sceneCardsOf } from '#app/learning/editions/scene-cards.ts'
import type { SceneCard } from '#app/learning/lesson/scene-card.tsx'
import { sceneFile } from '#app/learning/scenes/scene-checks.ts'
import { NormsFile, type Scene } from '#app/learning/scenes/scene.ts'
import { findCircle, type NamedPlan, needsOnCircle, type Need } from '#app/learning/path-progress.ts'
import { Quiz } from '#app/quizzes/quiz-file.ts'
import { Id } from '#app/quizzes/question.ts'
import { type Checked, type Mistake, readYaml } from './content-yaml.ts'
import { withPictures } from './content-pictures.ts'
import { linkMistakes, placeMistakes } from './content-scenes.ts'
import type { LessonLanguage } from './lesson-renderer.ts'
import { hashOf, LessonShelf, type ShelvedLesson } from './lesson-shelf.ts'

/** One language of one lesson, compiled. `hash` is the lesson's, `key` that of this text on the shelf. */
export type LessonText = { hash: string; language: LessonLanguage; key: string; text: string; code: string; scenes: SceneCard[] }

/** `pictures`: where each picture of a question stands, by the name under which it is served. */
export type Content = { catalogue: Catalogue; texts: LessonText[]; pictures: Map<string, string>; compiled: number; mistakes: Mistake[] }

type Reading = {
  shelf: LessonShelf
  texts: LessonText[]
  pictures: Map<string, string>
  mistakes: Mistake[]
  /** The value, or null with its mistakes noted. */
  take: <T>(checked: Checked<T>) => T | null
  /** The ids of norms.yaml; null where it has a mistake. */
  norms: string[] | null
}

/** Reads a whole content folder and notes every mistake in it; `kept` is the folder of compiled lessons. */
export async function readContent(folder: string, kept: string): Promise<Content> {
  const mistakes: Mistake[] = []
  const take = <T>({ value, mistakes: noted }: Checked<T>) => {
    mistakes.push(...noted)
    return value
  }
  const norms = take(await readYaml(join(folder, 'norms.yaml'), NormsFile))
  const reading: Reading = { shelf: new LessonShelf(kept), texts: [], pictures: new Map(), mistakes, take, norms: norms && norms.map(({ id }) => id) }
  const courses = await readNumbered(reading, { folder: join(folder, 'courses'), pattern: /^(.+)$/ }, readCourse)
  const checklists = await readYamls(reading, join(folder, 'skills'), () => ChecklistFile)
  // By their names: a course with a mistake in it is still there.
  const known = {
    courses: (await filesOf(join(folder, 'courses'))).map((name) => name.replace(/^\d+-/, '')),
    checklists: (await filesOf(join(folder, 'skills'))).map((name) => name.replace(/\.yaml$/, '')),
  }
  const externalKinds = await readExternalKinds(reading, folder)
  const paths = await readPaths(reading, join(folder, 'paths'), { ...known, externalKinds: externalKinds.map(({ id }) => id) })
  const mottos = take(await readYaml(join(folder, 'mottos.yaml'), MottosFile)) ?? []
  const values = take(await readYaml(join(folder, 'values.yaml'), ValuesFile)) ?? []
  return { catalogue: { courses, paths, checklists, mottos, values, externalKinds, norms: norms ?? [] }, texts: reading.texts, pictures: reading.pictures, compiled: reading.shelf.count, mistakes }
}

/** A house may do without. */
async function readExternalKinds(reading: Reading, folder: string): Promise<ExternalKind[]> {
  const name = 'external-certificates.yaml'
  if (!(await filesOf(folder)).includes(name)) return []
  return reading.take(await readYaml(join(folder, name), ExternalKindsFile)) ?? []
}

type Known = { courses: string[]; checklists: string[]; externalKinds: string[] }

/** Twice: what leads in a circle is seen once all paths are known. */
async function readPaths(reading: Reading, folder: string, known: Known) {
  const plans: NamedPlan[] = (await readYamls({ ...reading, take: ({ value }) => value }, folder, () => PathFile)).map((path) => ({ slug: path.slug, ...planOf(path) }))
  const names = (await filesOf(folder)).map((name) => name.replace(/\.yaml$/, ''))
  return readYamls(reading, folder, (slug) => pathAlong({ slug, known: { ...known, paths: names }, circle: findCircle(plans) ?? [] }))
}

/** A path may only lead along what there is, and never back to itself. */
function pathAlong({ slug, known, circle }: { slug: string; known: Known & { paths: string[] }; circle: string[] }) {
  const shelves: Record<Need['kind'], [what: string, names: string[]]> = {
    course: ['course', known.courses],
    exam: ['course', known.courses],
    'teach-back': ['course', known.courses],
    skills: ['checklist', known.checklists],
    path: ['path', known.paths],
    certificate: ['external certificate', known.externalKinds],
  }
  return PathFile.superRefine((file, context) => {
    const plan = planOf(file)
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    const look = (at: (string | number)[], { kind, slug: wanted }: Need) => {
      const [what, names] = shelves[kind]
      if (!names.includes(wanted)) say(at, `there is no ${what} "${wanted}"`)
    }
    plan.needs.forEach((need, index) => look(['needs', index], need))
    plan.steps.forEach((step, index) => {
      look(['steps', index], step)
      step.needs.forEach((need, place) => look(['steps', index, 'needs', place], need))
    })
    for (const { from, to, at } of needsOnCircle({ slug, ...plan }, circle))
      say(at, from === to ? `"${slug}" needs itself` : `this leads in a circle: ${circle.join(' → ')}`)
  })
}

async function readCourse(reading: Reading, folder: string, slug: string): Promise<Course | null> {
  const lessonNames = (await filesOf(join(folder, 'lessons'))).map((name) => name.replace(/^\d+-/, '').replace(/\..*/, ''))
  const course = reading.take(await readYaml(join(folder, 'course.yaml'), courseFile(lessonNames)))
  const quiz = reading.take(await readYaml(join(folder, 'quiz.yaml'), Quiz))
  const scenes = await readScenes(reading, join(folder, 'scenes'))
  const lessons = await readNumbered(reading, { folder: join(folder, 'lessons'), pattern: /^(.+)\.(?:zh|en)\.mdx$/ }, lessonReader(slug, scenes))
  reading.mistakes.push(...placeMistakes(join(folder, 'scenes'), lessons, scenes.read))
  if (!course || !quiz) return null
  const questions = await Promise.all(quiz.questions.map((question) => withPictures(reading, folder, question)))
  return { ...course, slug, lessons, scenes: scenes.read, quiz: { ...course.quiz, review: quiz.review, ...(quiz.ask !== undefined && { ask: quiz.ask }), questions } }
}

/** A renewal asks for some of the course's lessons, and for fewer than all. */
function courseFile(lessonNames: readonly string[]) {
  return CourseFile.superRefine(({ certificate: { renewal } }, context) => {
    const say = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path: ['certificate', 'renewal', 'lessons', ...path], message })
    renewal?.lessons.forEach((slug, index) => {
      if (!lessonNames.includes(slug)) say([index], `there is no lesson "${slug}"`)
    })
    if (renewal && new Set(lessonNames).size <= new Set(renewal.lessons).size) say([], 'a renewal is shorter than the course: leave it out to ask for all')
  })
}

/** `names` has those with a mistake too: they are there, only not yet right. */
type Scenes = { read: Scene[]; names: string[] }

async function readScenes(reading: Reading, folder: string): Promise<Scenes> {
  const names = (await filesOf(folder)).map((name) => name.replace(/\.yaml$/, ''))
  for (const name of names) {
    if (!Id.safeParse(name).success) reading.mistakes.push({ file: join(folder, name), line: 1, reason: 'a scene is named in small letters: an-impatient-queue.yaml' })
  }
  const read = await readYamls(reading, folder, () => sceneFile(reading.norms))
  return { read: read.map((scene) => ({ ...scene, hash: hashOf(JSON.stringify(scene)) })), names }
}

function lessonReader(course: string, scenes: Scenes): ReadOne<Lesson> {
  return async (reading, place, slug) => {
    const zh = reading.take(await reading.shelf.compile(`${place}.zh.mdx`))
    const en = reading.take(await reading.shelf.compile(`${place}.en.mdx`))
    if (!zh || !en) return null
    if (en.head.minutes !== zh.head.minutes) {
      const line = en.text.split('\n').findIndex((text) => text.startsWith('minutes:')) + 1
      reading.mistakes.push({ file: `${place}.en.mdx`, line, reason: `minutes: ${zh.head.minutes} in Chinese, ${en.head.minutes} here` })
    }
    reading.mistakes.push(...linkMistakes({ file: `${place}.zh.mdx`, links: zh.scenes }, { file: `${place}.en.mdx`, links: en.scenes }, scenes.names))
    const hash = hashOf(zh.text + en.text)
    const own = scenes.read.filter((scene) => zh.scenes.some(({ name }) => name === scene.slug))
    const textIn = (language: LessonLanguage, { key, text, code }: ShelvedLesson) => ({ hash, language, key, text, code, scenes: sceneCardsOf(own, { course, lesson: slug, side: language }) })
    reading.texts.push(textIn('zh', zh), textIn('en', en))
    return lessonOf({ slug, hash, scenes: own.map((scene) => scene.slug) }, zh, en)
  }
}

function lessonOf(found: Pick<Lesson, 'slug' | 'hash' | 'scenes'>, zh: ShelvedLesson, en: ShelvedLesson): Lesson {
  return {
    ...found,
    title: { zh: zh.head.title, en: en.head.title },
    summary: { zh: zh.head.summary, en: en.head.summary },
    minutes: zh.head.minutes,
    sections: { zh: zh.sections, en: en.sections },
  }
}

type ReadOne<T> = (reading: Reading, place: string, slug: string) => Promise<T | null>

/** What is named `01-slug` in a folder, in the order of the numbers. `pattern` finds the name in that of a file. */
async function readNumbered<T>(reading: Reading, { folder, pattern }: { folder: string; pattern: RegExp }, readOne: ReadOne<T>): Promise<T[]> {
  const note = (name: string, reason: string) => reading.mistakes.push({ file: join(folder, name), line: 1, reason })
  const names = new Set<string>()
  for (const file of await filesOf(folder)) {
    const [, name] = pattern.exec(file) ?? []
    if (name === undefined) note(file, 'this file does not belong here')
    else names.add(name)
  }
  if (names.size === 0) note('', 'there is nothing in this folder')
  const found: T[] = []
  const slugs = new Set<string>()
  for (const name of names) {
    const [, slug = ''] = /^\d+-(.+)$/.exec(name) ?? []
    if (!Id.safeParse(slug).success) note(name, 'a name is a number and small letters: 01-first-steps')
    else if (slugs.has(slug)) note(name, `two are named "${slug}"`)
    else {
      const one = await readOne(reading, join(folder, name), slugs.add(slug) && slug)
      if (one !== null) found.push(one)
    }
  }
  return found
}

async function readYamls<S extends z.ZodType<object>>(reading: Pick<Reading, 'take'>, folder: string, schemaOf: (slug: string) => S): Promise<(z.infer<S> & { slug: string })[]> {
  const found = []
  for (const name of await filesOf(folder)) {
    const slug = name.replace(/\.yaml$/, '')
    const value = reading.take(await readYaml(join(folder, name), schemaOf(slug)))
    if (value !== null) found.push({ ...value, slug })
  }
  return found
}

async function filesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.')).sort()
  } catch {
    return []
  }
}
