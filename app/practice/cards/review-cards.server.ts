import { randomUUID } from 'node:crypto'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { asMoment, database, type Transaction } from '#app/platform/database.server.ts'
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
  const cards = await transaction.$queryRaw<(Row & QuestionVersion)[]>`
    SELECT "course", "question", "hash", "due", "stability", "difficulty", "reps", "lapses", "reviewedAt", "rating" FROM "ReviewCard" WHERE "personId" = ${personId} AND "course" = ${attempt.quiz}`
  const before = new Map(cards.map((card) => [keyOf(card), memoryOf(card)]))
  const kept = attempt.paper.questions.flatMap(({ question }): Kept[] => {
    const score = scores.find(({ id }) => id === question.id)
    const isAnswered = (attempt.answers.get(question.id)?.answer ?? null) !== null
    if (!score || !isAnswered) return []
    const version = { course: attempt.quiz, question: question.id, hash: questionHash(question) }
    const known = before.get(keyOf(version)) ?? null
    const isRight = score.points === score.maxPoints
    if (isRight && !known) return []
    const memory = remember(known, ratingOf({ isRight, tookMs: null, earlierMs: [] }), at)
    return [{ personId, version, memory, attemptId: attempt.id }]
  })
  if (kept.length > 0) await keepMemories(transaction, kept)
}

/** In one statement: a long quiz that goes wrong leaves a card for each of its questions. */
async function keepMemories(transaction: Transaction, kept: readonly Kept[]): Promise<void> {
  const rows = kept.map(({ personId, version: { course, question, hash }, memory: { due, stability, difficulty, reps, lapses, reviewedAt, rating }, attemptId }) => {
    const memory = [asMoment(due), stability, difficulty, reps, lapses, asMoment(reviewedAt), rating]
    return Prisma.sql`(${Prisma.join([randomUUID(), personId, course, question, hash, ...memory, attemptId])})`
  })
  await transaction.$executeRaw`
    INSERT INTO "ReviewCard" ("id", "personId", "course", "question", "hash", "due", "stability", "difficulty", "reps", "lapses", "reviewedAt", "rating", "attemptId")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("personId", "course", "question", "hash") DO UPDATE
    SET "due" = excluded."due", "stability" = excluded."stability", "difficulty" = excluded."difficulty", "reps" = excluded."reps",
      "lapses" = excluded."lapses", "reviewedAt" = excluded."reviewedAt", "rating" = excluded."rating", "attemptId" = excluded."attemptId"`
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
