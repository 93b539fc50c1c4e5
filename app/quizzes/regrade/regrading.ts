import { type GradeMethod, gradeOf } from '../grade.ts'
import type { QuestionScore } from '../scoring.ts'
import type { Benefit } from './regrade-choices.ts'

/*
 * What a mended question makes of attempts that have ended. Points in 1/100. Only the one question's points change; the
 * rest of what was scored stays as it is written in the attempt, so that the parts always add up to the whole.
 */

export type Standing = { points: number; maxPoints: number; passed: boolean; scores: readonly QuestionScore[] }

/** An ended attempt of somebody, and what the mended question is worth in it; `mended` undefined where it was not asked. */
export type EndedAttempt = { id: string; standing: Standing; passMark: number; grade: GradeMethod; mended: QuestionScore | null | undefined }

/** `taken`: false where the old points stand in favour of the learner. */
export type Regraded = { id: string; before: Standing; after: Standing; taken: boolean }

/** The points with one question's replaced, or taken out with null. */
function withQuestion({ scores }: Pick<Standing, 'scores'>, question: string, score: QuestionScore | null): Omit<Standing, 'passed'> {
  const replaced = scores.flatMap((one) => (one.id === question ? (score ?? []) : one))
  const sum = (of: 'points' | 'maxPoints') => replaced.reduce((total, one) => total + one[of], 0)
  return { points: Math.max(0, sum('points')), maxPoints: sum('maxPoints'), scores: replaced }
}

/**
 * The attempts of one person in one round, in the order in which they ended, after the mend: those of which anything
 * changes. An attempt that is graded together with earlier ones may pass because one of those has changed.
 */
export function regradeRound(attempts: readonly EndedAttempt[], question: string, benefit: Benefit): Regraded[] {
  const rescored = attempts.map((attempt) => rescore(attempt, question, benefit))
  return attempts.flatMap((attempt, index) => {
    const own = rescored[index]
    if (!own) return []
    const counted = attempt.grade === 'best' ? [own] : rescored.slice(0, index + 1)
    const isMoved = counted.some(({ isChanged, taken }) => isChanged && taken)
    const grade = isMoved ? gradeOf(attempt.grade, counted.map(({ kept }) => kept), attempt.passMark).passed : attempt.standing.passed
    const passed = grade || (benefit === 'LEARNER' && attempt.standing.passed)
    if (!own.isChanged && passed === attempt.standing.passed) return []
    return [{ id: attempt.id, before: attempt.standing, after: { ...own.next, passed }, taken: own.taken }]
  })
}

/** `next`: by the mended question; `kept`: what stands of it, by who benefits. */
function rescore({ standing, mended }: EndedAttempt, question: string, benefit: Benefit) {
  const isAsked = mended !== undefined && standing.scores.some(({ id }) => id === question)
  const next = isAsked ? withQuestion(standing, question, mended) : standing
  const isChanged = next.points !== standing.points || next.maxPoints !== standing.maxPoints || !areSame(next.scores, standing.scores)
  const taken = benefit === 'BOTH_WAYS' || !isLower(next, standing)
  return { next, isChanged, taken, kept: taken ? next : standing }
}

function areSame(one: readonly QuestionScore[], other: readonly QuestionScore[]): boolean {
  return one.length === other.length && one.every(({ points, maxPoints }, index) => points === other[index]?.points && maxPoints === other[index].maxPoints)
}

/** As shares of what the paper is worth, compared as whole numbers. */
function isLower(one: Omit<Standing, 'passed'>, other: Omit<Standing, 'passed'>): boolean {
  return one.points * other.maxPoints < other.points * one.maxPoints
}

/** What stands of a regraded attempt. */
export function standingAfter({ before, after, taken }: Regraded): Standing {
  return taken ? after : { ...before, passed: after.passed }
}

/** What a regrade does to one person in one round: a pass won, a pass lost, or neither. */
export function passOf(attempts: readonly EndedAttempt[], regraded: readonly Regraded[]): 'won' | 'lost' | null {
  const after = new Map(regraded.map((one) => [one.id, standingAfter(one)]))
  const had = attempts.some(({ standing }) => standing.passed)
  const has = attempts.some(({ id, standing }) => (after.get(id) ?? standing).passed)
  return had === has ? null : has ? 'won' : 'lost'
}
