import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bilingual } from '#app/quizzes/question.ts'
import { Catalogue, type Checklist, type Course, type ExternalKind, type Lesson, type Path, type Value } from './content-schema.ts'
import type { Norm } from './scenes/scene.ts'

// What scripts/compile-content.ts has made of content/. It changes with the build alone, so a process reads it once.

const folder = 'build/content'

let loaded: Catalogue | undefined

function catalogue(): Catalogue {
  return (loaded ??= Catalogue.parse(JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8'))))
}

/** All courses in their order. */
export function listCourses(): Course[] {
  return catalogue().courses
}

export function findCourse(slug: string): Course | null {
  return catalogue().courses.find((course) => course.slug === slug) ?? null
}

/** The norms that scenes are won and lost on. */
export function listNorms(): Norm[] {
  return catalogue().norms
}

export function listChecklists(): Checklist[] {
  return catalogue().checklists
}

/** The mentor's checklist of this name. */
export function findChecklist(slug: string): Checklist | null {
  return catalogue().checklists.find((checklist) => checklist.slug === slug) ?? null
}

export function listPaths(): Path[] {
  return catalogue().paths
}

export function findPath(slug: string): Path | null {
  return catalogue().paths.find((path) => path.slug === slug) ?? null
}

/** Kinds of certificates that others issue and people may register, in the order of the form. */
export function listExternalKinds(): ExternalKind[] {
  return catalogue().externalKinds
}

export function findExternalKind(id: string): ExternalKind | null {
  return catalogue().externalKinds.find((kind) => kind.id === id) ?? null
}

/** Short sentences for the culture wall. */
export function listMottos(): Bilingual[] {
  return catalogue().mottos
}

/** What a kind card can be given for, in the order of the form. */
export function listValues(): Value[] {
  return catalogue().values
}

/** 六个不让: those of them that a nomination for a star can be tied to. */
export function listPledges(): Value[] {
  return catalogue().values.filter(({ pledge }) => pledge)
}

/** Null for one that has been taken out of the file since. */
export function findValue(id: string): Value | null {
  return catalogue().values.find((value) => value.id === id) ?? null
}

const texts = new Map<string, Promise<string>>()

/** A lesson as its author wrote it, front matter included. */
export function lessonSource({ hash }: Lesson, language: 'zh' | 'en'): Promise<string> {
  return readFile(join(folder, `${hash}.${language}.mdx`), 'utf8')
}

/** A lesson's text as HTML of our own making, from memory after the first reader. */
export function lessonHtml({ hash }: Lesson, language: 'zh' | 'en'): Promise<string> {
  const name = `${hash}.${language}.html`
  const known = texts.get(name) ?? readFile(join(folder, name), 'utf8')
  texts.set(name, known)
  return known
}
