import { isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import type { Answer } from '../answer.ts'
import type { AttemptPaper } from '../attempts/attempt-paper.ts'
import { type PaperScore, scorePaper } from '../scoring.ts'
import { scoreMended } from './mend.ts'
import { listMends, mendOf, type MendInForce } from './mends-in-force.server.ts'
import { regradedAs } from './regraded-quiz.server.ts'
import { regradeRound, type Standing, standingAfter } from './regrading.ts'

/** What a mended key made of an attempt that was handed in after it was applied. */
type MendedHere = { regradeId: string; before: Standing; after: Standing; taken: boolean }
export type AttemptScore = PaperScore & { mended: MendedHere[] }

type Scored = { quiz: string; paper: AttemptPaper; passMark: number }

/**
 * The score of an attempt by its frozen paper, and by the keys of it that were mended since: in the order in which they
 * were applied, each for whom it benefits.
 */
export async function scoreAttempt({ quiz, paper, passMark }: Scored, answers: ReadonlyMap<string, Answer>, transaction?: Transaction): Promise<AttemptScore> {
  const score = scorePaper(paper, answers)
  const regraded = regradedAs({ quiz, paper })
  if (transaction) await awaitRegrades(transaction, regraded)
  const mends = await listMends(regraded, transaction)
  return mends.length === 0 ? { ...score, mended: [] } : mendScore(score, { paper, passMark, answers, mends })
}

/**
 * A hand-in and a regrade of its quiz, one after the other: either the hand-in sees the mended key, or the regrade the
 * attempt that ended. Hand-ins do not wait for each other. SQLite has one writer at a time anyway.
 */
async function awaitRegrades(transaction: Transaction, quiz: string): Promise<void> {
  if (isPostgresql) await transaction.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended(${`regrade:${quiz}`}, 0))`
}

/** As awaitRegrades, for the regrade itself. */
export async function awaitHandIns(transaction: Transaction, quiz: string): Promise<void> {
  if (isPostgresql) await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`regrade:${quiz}`}, 0))`
}

type Mending = { paper: AttemptPaper; passMark: number; answers: ReadonlyMap<string, Answer>; mends: readonly MendInForce[] }

function mendScore({ perQuestion, ...totals }: PaperScore, { paper, passMark, answers, mends }: Mending): AttemptScore {
  let standing: Standing = { ...totals, passed: false, scores: perQuestion }
  const mended: MendedHere[] = []
  for (const drawn of paper.questions) {
    const { question } = drawn
    const mend = mendOf(mends, question)
    if (!mend) continue
    const worth = scoreMended(mend.mend, { drawn, given: answers.get(question.id) ?? null, halfUpTo: paper.halfUpTo })
    const [regraded] = regradeRound([{ id: question.id, standing, passMark, grade: 'best', mended: worth }], question.id, mend.benefit)
    if (!regraded) continue
    standing = standingAfter(regraded)
    mended.push({ regradeId: mend.id, before: regraded.before, after: regraded.after, taken: regraded.taken })
  }
  return { points: standing.points, maxPoints: standing.maxPoints, perQuestion: [...standing.scores], mended }
}

/** On record beside the attempt, in the transaction that hands it in. */
export async function recordMended(transaction: Transaction, { mended }: AttemptScore, { attemptId, at }: { attemptId: string; at: Date }): Promise<void> {
  if (mended.length === 0) return
  // A re-opened attempt is handed in again: what it was before the first time is on record with the re-opening.
  await transaction.regradeResult.deleteMany({ where: { attemptId, regradeId: { in: mended.map(({ regradeId }) => regradeId) } } })
  await transaction.regradeResult.createMany({ data: mended.map(({ regradeId, before, after, taken }) => ({ regradeId, attemptId, before: rowOf(before), after: rowOf(after), taken, at })) })
}

/** As it is written: a plain copy. */
export function rowOf({ points, maxPoints, passed, scores }: Standing) {
  return { points, maxPoints, passed, scores: scores.map(({ id, ...score }) => ({ id, points: score.points, maxPoints: score.maxPoints })) }
}
