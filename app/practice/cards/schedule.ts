import { createEmptyCard, fsrs, type Grade, State } from 'ts-fsrs'
import type { Rating } from './rating.ts'

/*
 * When a question comes back: FSRS-6 by ts-fsrs, on whole days and without its random spread, so that the same answers
 * at the same moments always give the same dates. What matters at a counter is seen again within a year.
 */
const dayMs = 86_400_000
const longestDays = 365
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: longestDays })

/** What is remembered of a question after its last review. */
export type Memory = { due: Date; stability: number; difficulty: number; reps: number; lapses: number; reviewedAt: Date; rating: Rating }

/** The memory after an answer; `before` is null for a question that is new to the person. */
export function remember(before: Memory | null, rating: Rating, now: Date): Memory {
  const { card } = scheduler.next(before ? toCard(before) : createEmptyCard(now), notBefore(before, now), gradeOf[rating])
  const { stability, difficulty, reps, lapses } = card
  // It adds a day to keep a good answer apart from a hard one, beyond its own longest interval too.
  const due = new Date(Math.min(card.due.getTime(), notBefore(before, now).getTime() + longestDays * dayMs))
  return { due, stability, difficulty, reps, lapses, reviewedAt: now, rating }
}

/** How likely the answer is still known, 0 to 1. */
export function retrievability(memory: Memory, now: Date): number {
  return scheduler.get_retrievability(toCard(memory), notBefore(memory, now), false)
}

const gradeOf: Record<Rating, Grade> = { 1: 1, 2: 2, 3: 3 }

/** A quiz whose time ran out is closed later than the daily answers since: time never runs backwards here. */
function notBefore(memory: Memory | null, now: Date): Date {
  return memory && memory.reviewedAt > now ? memory.reviewedAt : now
}

function toCard({ due, stability, difficulty, reps, lapses, reviewedAt }: Memory) {
  const scheduled_days = Math.round((due.getTime() - reviewedAt.getTime()) / dayMs)
  return { due, stability, difficulty, reps, lapses, scheduled_days, elapsed_days: 0, learning_steps: 0, state: State.Review, last_review: reviewedAt }
}
