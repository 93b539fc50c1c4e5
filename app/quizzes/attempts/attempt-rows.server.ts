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

/** A person's own attempt with its answers; null for anybody else's and for none. */
export async function findAttempt({ personId, attemptId }: Owner, transaction: Transaction = database): Promise<Attempt | null> {
  const row = await transaction.attempt.findFirst({ where: { id: attemptId, personId }, omit: { paper: true }, include: { responses: true } })
  const paper = row && (await findPaper(attemptId, transaction))
  if (!row || !paper) return null
  const { id, quiz, passMark, startedAt, deadline, pausedUntil, endedAt, ending, points, maxPoints, passed, scores, responses } = row
  const hasEnded = endedAt !== null && ending !== null && points !== null && maxPoints !== null
  return {
    id,
    quiz,
    paper,
    passMark,
    startedAt,
    deadline,
    pausedUntil,
    answers: new Map(
      responses.map(({ questionId, answer, ...saved }) => [questionId, { ...saved, answer: Answer.nullable().parse(answer) }]),
    ),
    end: hasEnded ? { at: endedAt, ending, points, maxPoints, passed: passed === true, scores: QuestionScores.safeParse(scores).data ?? null } : null,
  }
}

/** Until when an attempt of this person takes answers; null for anybody else's and for none. */
export async function findAttemptHead({ personId, attemptId }: Owner) {
  const row = await database.attempt.findFirst({ where: { id: attemptId, personId }, select: { deadline: true, pausedUntil: true, endedAt: true } })
  return row && { deadline: row.deadline, pausedUntil: row.pausedUntil, hasEnded: row.endedAt !== null }
}

// A paper is frozen when it is drawn, so it is read and checked once; each save and page asks for it again.
const papers = new LRUCache<string, AttemptPaper>({ max: 256 })

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
