import type { Memory } from './schedule.ts'
import { retrievability } from './schedule.ts'

/** However long somebody was away: more than this is never asked on one day. */
export const dailyMost = 3

/** Why a question is asked today. */
export type Reason = 'mistake' | 'due' | 'new' | 'ahead'

export type Candidate = { key: string; memory: Memory | null; isAnsweredToday: boolean }
export type Chosen<T> = { candidate: T; reason: Reason }

type Day = {
  now: Date
  /** The first moment that is no longer today where the person works. */
  endOfDay: Date
  /** How many daily questions are answered today. */
  answered: number
}

/**
 * The next question of the day, or null when it is enough. Own mistakes that are due come first, then what is due, each
 * with the most forgotten ahead; then the first new one as they are given. When nothing of these is left and nothing was
 * answered yet, the next one to become due is asked ahead of time: there is a question every day.
 */
export function chooseNext<T extends Candidate>(candidates: readonly T[], { now, endOfDay, answered }: Day): Chosen<T> | null {
  if (answered >= dailyMost) return null
  const open = candidates.filter(({ isAnsweredToday }) => !isAnsweredToday)
  const known = open.flatMap((candidate) => (candidate.memory ? [{ candidate, memory: candidate.memory }] : []))
  const due = leastKnown(known.filter(({ memory }) => memory.due < endOfDay), now)
  const mistake = due.find(({ memory }) => memory.rating === 1)
  if (mistake) return { candidate: mistake.candidate, reason: 'mistake' }
  if (due[0]) return { candidate: due[0].candidate, reason: 'due' }
  const fresh = open.find(({ memory }) => memory === null)
  if (fresh) return { candidate: fresh, reason: 'new' }
  const [ahead] = answered === 0 ? [...known].sort((a, b) => a.memory.due.getTime() - b.memory.due.getTime() || byKey(a, b)) : []
  return ahead ? { candidate: ahead.candidate, reason: 'ahead' } : null
}

type Known<T> = { candidate: T; memory: Memory }

function leastKnown<T extends Candidate>(known: readonly Known<T>[], now: Date): Known<T>[] {
  const rated = known.map((one) => ({ ...one, chance: retrievability(one.memory, now) }))
  return rated.sort((a, b) => a.chance - b.chance || byKey(a, b))
}

function byKey(a: { candidate: Candidate }, b: { candidate: Candidate }): number {
  return a.candidate.key < b.candidate.key ? -1 : 1
}
