import { translator } from '#app/languages/languages.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { findChecklist, findExternalKind, findPath } from '../catalogue.server.ts'
import type { Learning } from '../completions.server.ts'
import type { UnitCatalogue } from '../editions/unit-catalogue.server.ts'
import { type Need, nextThing, type PathItem, type PathStepProgress, type StepKind } from '../path-progress.ts'
import type { Progress } from '../progress.ts'
import { type Missing, missingOf } from './missing.ts'

/** One thing to do, as a card can show it: where it is done and what it is called. */
export type NextStep = { kind: PathItem['kind']; to: string; title: string; of: string; minutes: number | null }

/** `waitsFor`: the titles of what has to be done first. */
export type StepView = Progress & { kind: StepKind; slug: string; to: string; title: string; missing: Missing; waitsFor: string[] }

export type PathView = Progress & { slug: string; title: string; summary: string; steps: StepView[]; waitsFor: string[]; next: NextStep | null }

/** A path with the person's progress, in the person's language. */
export function viewPath({ path, progress, catalogue }: Learning['paths'][number], language: Language): PathView {
  const reader = { catalogue, language }
  const { state, percent, done, total } = progress
  const next = nextThing(progress)
  return {
    slug: path.slug,
    title: inLanguage(path.title, language),
    summary: inLanguage(path.summary, language),
    ...{ state, percent, done, total },
    steps: progress.steps.map((step) => viewStep(step, reader)),
    waitsFor: titlesOf(progress.waitsFor, reader),
    next: next && describeItem(next, reader),
  }
}

/** Whose unit calls things what. */
type Reader = { catalogue: UnitCatalogue; language: Language }

function viewStep({ missing, waitsFor, ...step }: PathStepProgress, reader: Reader): StepView {
  return { ...step, ...placeOf(step, reader), missing: missingOf(missing), waitsFor: titlesOf(waitsFor, reader) }
}

export function titlesOf(needs: readonly Need[], reader: Reader): string[] {
  return needs.map((need) => placeOf(need, reader).title)
}

function placeOf({ kind, slug }: Need, { catalogue, language }: Reader): { to: string; title: string } {
  const finders = { course: catalogue.findCourse, exam: catalogue.findCourse, 'teach-back': catalogue.findCourse, skills: findChecklist, path: findPath, certificate: findExternalKind }
  const named = finders[kind](slug)
  const addresses: Record<Need['kind'], string> = { course: `/learn/${slug}`, exam: `/quizzes/${slug}`, skills: '/mentoring', 'teach-back': '/teach-backs', path: `/learn#path-${slug}`, certificate: '/certificates/external' }
  const title = named ? inLanguage(named.title, language) : slug
  return { to: addresses[kind], title: kind === 'exam' || kind === 'teach-back' ? translator(language)(`learning:path.${kind}`, { title }) : title }
}

/** What is to be done for one item, and where. */
export function describeItem(item: PathItem, reader: Reader): NextStep {
  const { catalogue, language } = reader
  if (item.kind === 'skill') {
    const { to, title } = placeOf({ kind: 'skills', slug: item.checklist }, reader)
    const skills = findChecklist(item.checklist)?.stages.flatMap((stage) => stage.skills) ?? []
    const skill = skills.find(({ id }) => id === item.id)
    return { kind: 'skill', to, title: skill ? inLanguage(skill.title, language) : item.id, of: title, minutes: null }
  }
  const course = placeOf({ kind: 'course', slug: item.course }, reader)
  if (item.kind === 'teach-back') return { kind: 'teach-back', to: '/teach-backs', title: course.title, of: course.title, minutes: null }
  if (item.kind === 'quiz') {
    const minutes = catalogue.findCourse(item.course)?.quiz.minutes ?? null
    return { kind: 'quiz', to: `/quizzes/${item.course}`, title: course.title, of: course.title, minutes }
  }
  const lesson = catalogue.findLesson(item.course, item.slug)?.lesson
  return {
    kind: 'lesson',
    to: `${course.to}/${item.slug}`,
    title: lesson ? inLanguage(lesson.title, language) : item.slug,
    of: course.title,
    minutes: lesson?.minutes ?? null,
  }
}
