import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { database, isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { Answer } from '../answer.ts'
import type { QuestionScore } from '../scoring.ts'
import { AttemptPaper } from './attempt-paper.ts'

export type SavedAnswer = { sequence: number; answer: Answer | null; flagged: boolean; savedAt: Date }

export type Attempt = {
  id: string
  quiz: string
  paper: AttemptPaper
  passMark: number
  startedAt: Date
  deadline: Date
  /** The clock stands still until then, where that is to come. */
  pausedUntil: Date | null
  /** By question id, in the keys that the paper shows. */
  answers: ReadonlyMap<string, SavedAnswer>
  end: { at: Date; ending: 'HANDED_IN' | 'TIME_OUT' | 'CLOSED'; points: number; maxPoints: number; passed: boolean; scores: readonly QuestionScore[] | null } | null
}

/** As they are kept with an attempt that has ended. */
const QuestionScores = z.array(z.object({ id: z.string(), points: z.number(), maxPoints: z.number() }))

type Owner = { personId: string; attemptId: string }

type Row = Pick<Attempt, 'id' | 'quiz' | 'passMark' | 'startedAt' | 'deadline' | 'pausedUntil'> & {
  endedAt: Date | null
  ending: NonNullable<Attempt['end']>['ending'] | null
  points: number | null
  maxPoints: number | null
  passed: boolean | null
  scores: unknown
}

/** A person's own attempt with its answers; null for anybody else's and for none. By hand: each page of an attempt asks, and a hand-in twice. */
export async function findAttempt({ personId, attemptId }: Owner, transaction: Transaction = database): Promise<Attempt | null> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT "id", "quiz", "passMark", "startedAt", "deadline", "pausedUntil", "endedAt", CAST("ending" AS TEXT) AS "ending", "points", "maxPoints", "passed", "scores"
    FROM "Attempt" WHERE "id" = ${attemptId} AND "personId" = ${personId}`
  const paper = row && (await findPaper(attemptId, transaction))
  if (!row || !paper) return null
  const { id, quiz, passMark, startedAt, deadline, pausedUntil, endedAt, ending, points, maxPoints, passed, scores } = row
  const hasEnded = endedAt !== null && ending !== null && points !== null && maxPoints !== null
  return {
    id,
    quiz,
    paper,
    passMark,
    startedAt,
    deadline,
    pausedUntil,
    answers: await listSaved(attemptId, transaction),
    end: hasEnded ? { at: endedAt, ending, points, maxPoints, passed: passed === true, scores: QuestionScores.safeParse(scores).data ?? null } : null,
  }
}

async function listSaved(attemptId: string, transaction: Transaction): Promise<Attempt['answers']> {
  const rows = await transaction.$queryRaw<(Omit<SavedAnswer, 'answer'> & { questionId: string; answer: unknown })[]>`
    SELECT "questionId", "sequence", "answer", "flagged", "savedAt" FROM "Response" WHERE "attemptId" = ${attemptId}`
  return new Map(rows.map(({ questionId, answer, ...saved }) => [questionId, { ...saved, answer: Answer.nullable().parse(answer) }]))
}

/** Until when an attempt of this person takes answers; null for anybody else's and for none. */
export async function findAttemptHead({ personId, attemptId }: Owner) {
  const row = await database.attempt.findFirst({ where: { id: attemptId, personId }, select: { deadline: true, pausedUntil: true, endedAt: true } })
  return row && { deadline: row.deadline, pausedUntil: row.pausedUntil, hasEnded: row.endedAt !== null }
}

// A paper is frozen when it is drawn, so it is read and checked once; each save and page asks for it again.
const papers = new LRUCache<string, AttemptPaper>({ max: 256 })

/** Once it is on record: its page comes next. */
export function keepPaper(attemptId: string, paper: AttemptPaper): void {
  papers.set(attemptId, paper)
}

/** Of whoever's attempt: who asks must not tell anything of it before it is known whose it is. */
export async function findPaper(attemptId: string, transaction: Transaction = database): Promise<AttemptPaper | null> {
  const known = papers.get(attemptId)
  if (known) return known
  const row = await transaction.attempt.findUnique({ where: { id: attemptId }, select: { paper: true } })
  const paper = row && AttemptPaper.parse(row.paper)
  if (paper) papers.set(attemptId, paper)
  return paper
}

/**
 * As findAttempt, and whoever saves or hands in next waits until this transaction ends: an answer that was
 * acknowledged is either scored or refused, never between. SQLite has one writer at a time anyway.
 */
export async function lockAttempt(owner: Owner, transaction: Transaction): Promise<Attempt | null> {
  if (isPostgresql) await transaction.$queryRaw`SELECT 1 FROM "Attempt" WHERE "id" = ${owner.attemptId} FOR UPDATE`
  return findAttempt(owner, transaction)
}

/** What the score is computed from: the answers alone, without sequence and flag. */
export function answersOf({ answers }: Attempt): ReadonlyMap<string, Answer> {
  return new Map([...answers].flatMap(([question, { answer }]) => (answer === null ? [] : [[question, answer] as const])))
}
