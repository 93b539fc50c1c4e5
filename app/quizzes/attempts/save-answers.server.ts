import { z } from 'zod'
import { asJson, asMoment, database, isPostgresql } from '#app/platform/database.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { Answer, readAnswer } from '../answer.ts'
import { acceptsAnswer, earliestOpenDeadline, isSuspended } from '../attempt-clock.ts'
import { Id } from '../question.ts'
import type { AttemptPaper } from './attempt-paper.ts'
import { findAttemptHead, findPaper } from './attempt-rows.server.ts'

/** One save as a browser sends it. `sequence` grows with every save of this attempt, on whatever machine. */
export const GivenAnswer = z.strictObject({
  question: Id,
  sequence: z.int().min(0).max(2_000_000_000),
  answer: Answer.nullable(),
  flagged: z.boolean(),
})
export type GivenAnswer = z.infer<typeof GivenAnswer>

export const GivenAnswers = z.strictObject({ answers: z.array(GivenAnswer).min(1).max(200) })

type Saving = { personId: string; attemptId: string; answers: readonly GivenAnswer[]; now: Date }
/** `isOvertaken`: of one of them there is a later answer, which stands. */
type Saved = { savedAt: Date; isOvertaken?: true }
type Refused = { refused: 'ended' | 'suspended' | 'not-an-answer' }

/**
 * Saves answers, all or none. A sequence not above the one stored is a late or repeated save: it is acknowledged and
 * changes nothing, and of a late one that is said. Null for somebody else's attempt.
 */
export async function saveAnswers({ answers, now, ...owner }: Saving): Promise<Saved | Refused | null> {
  const paper = await findPaper(owner.attemptId)
  const areAnswers = paper !== null && answers.every((given) => isAnswerIn(paper, given))
  const kept = areAnswers ? await keepAnswers(answers, { ...owner, now }) : 0
  const saved = async (): Promise<Saved> => (kept < answers.length && (await areOvertaken(owner.attemptId, answers)) ? { savedAt: now, isOvertaken: true } : { savedAt: now })
  if (kept > 0) return saved()
  // None kept: it is not theirs, it is over or suspended, or all were late saves. Whose it is comes first, for that alone may be told to anybody.
  const attempt = await findAttemptHead(owner)
  if (!attempt) return null
  if (attempt.hasEnded || !acceptsAnswer({ deadline: attempt.deadline, now })) return { refused: 'ended' }
  if (isSuspended(attempt.pausedUntil, now)) return { refused: 'suspended' }
  return areAnswers ? saved() : { refused: 'not-an-answer' }
}

/** Whether a later answer to any of these questions is stored; the same one is one that was sent twice. */
async function areOvertaken(attemptId: string, answers: readonly GivenAnswer[]): Promise<boolean> {
  const stored = await database.response.findMany({ where: { attemptId, questionId: { in: answers.map(({ question }) => question) } }, select: { questionId: true, sequence: true } })
  const highest = (question: string) => Math.max(...answers.flatMap((given) => (given.question === question ? [given.sequence] : [])))
  return stored.some(({ questionId, sequence }) => sequence > highest(questionId))
}

function isAnswerIn(paper: AttemptPaper, { question, answer }: GivenAnswer): boolean {
  const drawn = paper.questions.find((one) => one.question.id === question)
  return drawn !== undefined && (answer === null || readAnswer(drawn, answer) !== null)
}

/**
 * Writes the answers that are newer than what is stored, and says how many were. One statement, the most frequent write
 * there is: it looks itself whose the attempt is and whether it is still open, and on PostgreSQL a hand-in waits for it
 * or it for that, so that an answer that was acknowledged is scored.
 */
async function keepAnswers(answers: readonly GivenAnswer[], { personId, attemptId, now }: Omit<Saving, 'answers'>): Promise<number> {
  // The highest sequence of each question; of equals the first.
  const latest = new Map(answers.toSorted((one, other) => other.sequence - one.sequence).toReversed().map((given) => [given.question, given]))
  const rows = [...latest.values()].map(
    ({ question, sequence, answer, flagged }) =>
      Prisma.sql`SELECT ${question} AS "question", CAST(${sequence} AS INTEGER) AS "sequence", ${asJson(answer)} AS "answer", CAST(${flagged} AS BOOLEAN) AS "flagged"`,
  )
  return database.$executeRaw`
    INSERT INTO "Response" ("attemptId", "questionId", "sequence", "answer", "flagged", "savedAt")
    SELECT a."id", g."question", g."sequence", g."answer", g."flagged", ${asMoment(now)}
    FROM "Attempt" a CROSS JOIN (${Prisma.join(rows, ' UNION ALL ')}) g
    WHERE a."id" = ${attemptId} AND a."personId" = ${personId} AND a."endedAt" IS NULL AND a."deadline" >= ${asMoment(earliestOpenDeadline(now))}
      AND (a."pausedUntil" IS NULL OR a."pausedUntil" <= ${asMoment(now)})
    ${isPostgresql ? Prisma.sql`FOR SHARE OF a` : Prisma.empty}
    ON CONFLICT ("attemptId", "questionId") DO UPDATE
    SET "sequence" = excluded."sequence", "answer" = excluded."answer", "flagged" = excluded."flagged", "savedAt" = excluded."savedAt"
    WHERE "Response"."sequence" < excluded."sequence"`
}
