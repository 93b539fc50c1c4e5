import { translator } from '#app/languages/languages.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { findChecklist, findCourse, findLesson, findPath } from '../catalogue.server.ts'
import type { Learning } from '../completions.server.ts'
import { type Need, nextThing, type PathItem, type PathStepProgress, type StepKind } from '../path-progress.ts'
import type { Progress } from '../progress.ts'
import { type Missing, missingOf } from './missing.ts'

/** One thing to do, as a card can show it: where it is done and what it is called. */
export type NextStep = { kind: PathItem['kind']; to: string; title: string; of: string; minutes: number | null }

/** `waitsFor`: the titles of what has to be done first. */
export type StepView = Progress & { kind: StepKind; slug: string; to: string; title: string; missing: Missing; waitsFor: string[] }

export type PathView = Progress & { slug: string; title: string; summary: string; steps: StepView[]; waitsFor: string[]; next: NextStep | null }

/** A path with the person's progress, in the person's language. */
export function viewPath({ path, progress }: Learning['paths'][number], language: Language): PathView {
  const { state, percent, done, total } = progress
  const next = nextThing(progress)
  return {
    slug: path.slug,
    title: inLanguage(path.title, language),
    summary: inLanguage(path.summary, language),
    ...{ state, percent, done, total },
    steps: progress.steps.map((step) => viewStep(step, language)),
    waitsFor: titlesOf(progress.waitsFor, language),
    next: next && describeItem(next, language),
  }
}

function viewStep({ missing, waitsFor, ...step }: PathStepProgress, language: Language): StepView {
  return { ...step, ...placeOf(step, language), missing: missingOf(missing), waitsFor: titlesOf(waitsFor, language) }
}

export function titlesOf(needs: readonly Need[], language: Language): string[] {
  return needs.map((need) => placeOf(need, language).title)
}

const finders = { course: findCourse, exam: findCourse, 'teach-back': findCourse, skills: findChecklist, path: findPath }

function placeOf({ kind, slug }: Need, language: Language): { to: string; title: string } {
  const named = finders[kind](slug)
  const addresses: Record<Need['kind'], string> = { course: `/learn/${slug}`, exam: `/quizzes/${slug}`, skills: '/mentoring', 'teach-back': '/teach-backs', path: '/learn' }
  const title = named ? inLanguage(named.title, language) : slug
  return { to: addresses[kind], title: kind === 'exam' || kind === 'teach-back' ? translator(language)(`learning:path.${kind}`, { title }) : title }
}

/** What is to be done for one item, and where. */
export function describeItem(item: PathItem, language: Language): NextStep {
  if (item.kind === 'skill') {
    const { to, title } = placeOf({ kind: 'skills', slug: item.checklist }, language)
    const skills = findChecklist(item.checklist)?.stages.flatMap((stage) => stage.skills) ?? []
    const skill = skills.find(({ id }) => id === item.id)
    return { kind: 'skill', to, title: skill ? inLanguage(skill.title, language) : item.id, of: title, minutes: null }
  }
  const course = placeOf({ kind: 'course', slug: item.course }, language)
  if (item.kind === 'teach-back') return { kind: 'teach-back', to: '/teach-backs', title: course.title, of: course.title, minutes: null }
  if (item.kind === 'quiz') {
    const minutes = findCourse(item.course)?.quiz.minutes ?? null
    return { kind: 'quiz', to: `/quizzes/${item.course}`, title: course.title, of: course.title, minutes }
  }
  const lesson = findLesson(item.course, item.slug)?.lesson
  return {
    kind: 'lesson',
    to: `${course.to}/${item.slug}`,
    title: lesson ? inLanguage(lesson.title, language) : item.slug,
    of: course.title,
    minutes: lesson?.minutes ?? null,
  }
}
