import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { findChecklist, findCourse, findLesson } from '../catalogue.server.ts'
import type { Learning } from '../completions.server.ts'
import { type Missing, missingOf } from './missing.ts'
import { nextThing, type PathItem, type PathStepProgress, type Progress } from '../progress.ts'

/** One thing to do, as a card can show it: where it is done and what it is called. */
export type NextStep = { kind: PathItem['kind']; to: string; title: string; of: string; minutes: number | null }

export type StepView = Progress & { kind: PathStepProgress['kind']; slug: string; to: string; title: string; missing: Missing }

export type PathView = Progress & { slug: string; title: string; summary: string; steps: StepView[]; next: NextStep | null }

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
    next: next && describeItem(next, language),
  }
}

function viewStep({ missing, ...step }: PathStepProgress, language: Language): StepView {
  return { ...step, ...placeOf(step, language), missing: missingOf(missing) }
}

function placeOf({ kind, slug }: Pick<PathStepProgress, 'kind' | 'slug'>, language: Language): { to: string; title: string } {
  const named = kind === 'course' ? findCourse(slug) : findChecklist(slug)
  return { to: kind === 'course' ? `/learn/${slug}` : '/mentoring', title: named ? inLanguage(named.title, language) : slug }
}

function describeItem(item: PathItem, language: Language): NextStep {
  if (item.kind === 'skill') {
    const { to, title } = placeOf({ kind: 'skills', slug: item.checklist }, language)
    const skills = findChecklist(item.checklist)?.stages.flatMap((stage) => stage.skills) ?? []
    const skill = skills.find(({ id }) => id === item.id)
    return { kind: 'skill', to, title: skill ? inLanguage(skill.title, language) : item.id, of: title, minutes: null }
  }
  const course = placeOf({ kind: 'course', slug: item.course }, language)
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
