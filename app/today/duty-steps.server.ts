import { translator } from '#app/languages/languages.server.ts'
import type { DutyView } from '#app/learning/duties/duty-view.server.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import type { NextStep } from '#app/learning/courses/path-view.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { type LockedQuiz, nextBeyond } from './locked-quizzes.server.ts'

/** `path`: of which path, or by which day. */
export type LearningStep = NextStep & { path: string }

type Asked = { learning: Learning; locked: readonly LockedQuiz[]; language: Language }

/** What one can do now for each assignment, the most pressing first; a locked quiz is passed over. */
export function dutySteps(duties: readonly DutyView[], { learning, locked, language }: Asked): LearningStep[] {
  const t = translator(language)
  return duties.flatMap((duty) => {
    if (duty.state === 'waived') return []
    const path = duty.kind === 'path' && learning.paths.find((one) => one.path.slug === duty.slug)
    const isLocked = duty.next?.kind === 'quiz' && locked.some(({ slug }) => slug === duty.slug)
    const next = path ? nextBeyond(locked, path, language) : isLocked ? null : duty.next
    return next ? [{ ...next, path: t(duty.state === 'overdue' ? 'learning:duty.wasDue' : 'learning:duty.by', { day: duty.dueOn }) }] : []
  })
}
