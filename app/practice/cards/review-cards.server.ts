import type { Transaction } from '#app/platform/database.server.ts'
import { database } from '#app/platform/database.server.ts'
import type { Attempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import type { QuestionScore } from '#app/quizzes/scoring.ts'
import { keyOf, type QuestionVersion } from './deck.ts'
import { questionHash } from './question-hash.ts'
import { type Rating, ratingOf } from './rating.ts'
import { type Memory, remember } from './schedule.ts'

type Row = Omit<Memory, 'rating'> & { rating: number }

/** Columns of a card that are its memory. */
export function memoryOf({ due, stability, difficulty, reps, lapses, reviewedAt, rating }: Row): Memory {
  return { due, stability, difficulty, reps, lapses, reviewedAt, rating: readRating(rating) }
}

function readRating(rating: number): Rating {
  return rating === 1 || rating === 2 ? rating : 3
}

/** What a person remembers, by the key of the question's version. */
export async function findMemories(personId: string): Promise<Map<string, Memory>> {
  const rows = await database.reviewCard.findMany({ where: { personId } })
  return new Map(rows.map((row) => [keyOf(row), memoryOf(row)]))
}

type Ended = { personId: string; attempt: Attempt; scores: readonly QuestionScore[]; at: Date }

/**
 * Takes a quiz attempt into the person's cards, in the transaction that ends it: what was answered wrong becomes a card,
 * and a card there is already learns of the new answer. What was left open says nothing. Of every
 * type: the notebook lists all mistakes, though the deck asks the questions of one tap alone. Of an exam nothing: its
 * questions are secret until everybody has sat it.
 */
export async function rememberAttempt(transaction: Transaction, { personId, attempt, scores, at }: Ended): Promise<void> {
  if (attempt.paper.exam) return
  const cards = await transaction.reviewCard.findMany({ where: { personId, course: attempt.quiz } })
  const before = new Map(cards.map((card) => [keyOf(card), memoryOf(card)]))
  for (const { question } of attempt.paper.questions) {
    const score = scores.find(({ id }) => id === question.id)
    const isAnswered = (attempt.answers.get(question.id)?.answer ?? null) !== null
    if (!score || !isAnswered) continue
    const version = { course: attempt.quiz, question: question.id, hash: questionHash(question) }
    const known = before.get(keyOf(version)) ?? null
    const isRight = score.points === score.maxPoints
    if (isRight && !known) continue
    const memory = remember(known, ratingOf({ isRight, tookMs: null, earlierMs: [] }), at)
    await keepMemory(transaction, { personId, version, memory, attemptId: attempt.id })
  }
}

type Kept = { personId: string; version: QuestionVersion; memory: Memory; attemptId: string | null }

/** Writes what is remembered now and returns the card's id. */
export async function keepMemory(transaction: Transaction, { personId, version, memory, attemptId }: Kept): Promise<string> {
  const { course, question, hash } = version
  const { id } = await transaction.reviewCard.upsert({
    where: { personId_course_question_hash: { personId, course, question, hash } },
    create: { personId, course, question, hash, ...memory, attemptId },
    update: { ...memory, attemptId },
    select: { id: true },
  })
  return id
}
