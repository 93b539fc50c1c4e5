import { z } from 'zod'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { Answer, readAnswer } from '../answer.ts'
import { acceptsAnswer } from '../attempt-clock.ts'
import { Id } from '../question.ts'
import { type Attempt, lockAttempt, type SavedAnswer } from './attempt-rows.server.ts'

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
type Saved = { savedAt: Date; deadline: Date }

/**
 * Saves answers in one transaction, all or none. A sequence not above the one stored is a late or repeated save: it is
 * acknowledged and changes nothing. Null for somebody else's attempt.
 */
export async function saveAnswers({ personId, attemptId, answers, now }: Saving): Promise<Saved | { refused: 'ended' | 'not-an-answer' } | null> {
  return database.$transaction(async (transaction) => {
    const attempt = await lockAttempt({ personId, attemptId }, transaction)
    if (!attempt) return null
    if (attempt.end || !acceptsAnswer({ deadline: attempt.deadline, now })) return { refused: 'ended' }
    if (!answers.every((given) => isAnswerIn(attempt, given))) return { refused: 'not-an-answer' }
    const kept = new Map(attempt.answers)
    for (const given of answers) await keepAnswer(transaction, { attempt, kept, given, now })
    return { savedAt: now, deadline: attempt.deadline }
  })
}

function isAnswerIn({ paper }: Attempt, { question, answer }: GivenAnswer): boolean {
  const drawn = paper.questions.find((one) => one.question.id === question)
  return drawn !== undefined && (answer === null || readAnswer(drawn, answer) !== null)
}

type Keeping = { attempt: Attempt; kept: Map<string, SavedAnswer>; given: GivenAnswer; now: Date }

async function keepAnswer(transaction: Transaction, { attempt, kept, given, now }: Keeping): Promise<void> {
  const { question, sequence, answer, flagged } = given
  const before = kept.get(question)
  if (before && before.sequence >= sequence) return
  const content = { sequence, answer: answer ?? Prisma.JsonNull, flagged, savedAt: now }
  const key = { attemptId: attempt.id, questionId: question }
  if (before) await transaction.response.update({ where: { attemptId_questionId: key }, data: content })
  else await transaction.response.create({ data: { ...key, ...content } })
  kept.set(question, { sequence, answer, flagged, savedAt: now })
}
