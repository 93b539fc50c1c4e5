import type { Learning } from '#app/learning/completions.server.ts'
import { type PathView, viewPath } from '#app/learning/courses/path-view.server.ts'
import type { PathItem } from '#app/learning/path-progress.ts'
import type { Member } from '#app/people/member.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { findNextAttempts } from '#app/quizzes/attempts/start-attempt.server.ts'

/** A quiz that is next in its course and cannot be taken now: not before a time, or never again. */
export type LockedQuiz = { slug: string; to: string; course: string } & ({ kind: 'quiz-waits'; until: string } | { kind: 'quiz-used-up' })

export async function findLockedQuizzes({ id, unit, language }: Member, { courses }: Learning, now: Date): Promise<LockedQuiz[]> {
  const onlyQuizMissing = courses.filter(({ progress: { missing } }) => missing.length > 0 && missing.every(({ kind }) => kind === 'quiz'))
  const nexts = await findNextAttempts(id, onlyQuizMissing, now)
  return onlyQuizMissing.flatMap(({ course }, index): LockedQuiz[] => {
    const next = nexts[index] ?? { may: 'start' }
    const quiz = { slug: course.slug, to: `/quizzes/${course.slug}`, course: inLanguage(course.title, language) }
    if (next.may === 'wait') return [{ ...quiz, kind: 'quiz-waits', until: momentWords(next.until, unit.timeZone, language) }]
    return next.may === 'never' ? [{ ...quiz, kind: 'quiz-used-up' }] : []
  })
}

/**
 * The next thing on a path that one can do now: a locked quiz is passed over, and a teach-back, which nobody holds alone, as
 * long as there is anything else.
 */
export function nextBeyond(locked: readonly LockedQuiz[], { path, progress }: Learning['paths'][number], language: Member['language']): PathView['next'] {
  const isLocked = (course: string) => locked.some(({ slug }) => slug === course)
  const isUnlocked = (item: PathItem) => item.kind !== 'quiz' || !isLocked(item.course)
  const nextAmong = (isOffered: (item: PathItem) => boolean) => {
    const steps = progress.steps.map((step) => ({ ...step, missing: step.missing.filter(isOffered) }))
    return viewPath({ path, progress: { ...progress, steps } }, language).next
  }
  return nextAmong((item) => isUnlocked(item) && item.kind !== 'teach-back') ?? nextAmong(isUnlocked)
}
