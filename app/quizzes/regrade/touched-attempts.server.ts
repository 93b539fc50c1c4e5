import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { listCallUps } from '#app/learning/assignments/assignment-rows.server.ts'
import { currentRound, roundName } from '#app/learning/round.ts'
import { isPostgresql, type Transaction } from '#app/platform/database.server.ts'
import { questionHash } from '#app/practice/cards/question-hash.ts'
import { scoreByPaper, Scores } from '../analysis/analysed-attempts.server.ts'
import { Answer } from '../answer.ts'
import { GradeMethod } from '../grade.ts'
import { type DrawnQuestion, HalfUpTo, QuestionOrder } from '../paper.ts'
import { Question } from '../question.ts'
import { type Mend, scoreMended } from './mend.ts'
import { attemptedAs } from './regraded-quiz.server.ts'
import type { EndedAttempt } from './regrading.ts'

/** The ended attempts of one person in one round, in the order in which they ended. */
export type Round = { personId: string; attempts: (EndedAttempt & { endedAt: Date })[] }
type Asked = { quiz: string; question: string; versions: ReadonlySet<string>; mend: Mend }
type Had = { quizzes: readonly string[]; question: string }

/**
 * Everybody whose attempts had this question in one of these versions, with what the mended one is worth in each: a few
 * statements, however many attempts. An attempt whose paper cannot be read is left as it is.
 */
export async function listRounds(asked: Asked, transaction: Transaction): Promise<Round[]> {
  const { quiz, question, versions, mend } = asked
  const had = { quizzes: await attemptedAs(quiz, transaction), question }
  const ended = await listEnded(had.quizzes, transaction)
  const drawn = await listDrawn(had, transaction)
  const given = await listGiven(had, transaction)
  const attempts = ended.map(({ personId, startedAt, ...attempt }) => {
    const own = drawn.get(attempt.id)
    const mended = own && versions.has(own.hash) ? scoreMended(mend, { drawn: own.drawn, given: given.get(attempt.id) ?? null, halfUpTo: own.halfUpTo }) : undefined
    return { personId, startedAt, attempt: { ...attempt, grade: own?.grade ?? ('best' as const), mended } }
  })
  const people = [...Map.groupBy(attempts, ({ personId }) => personId)].filter(([, own]) => own.some(({ attempt }) => attempt.mended !== undefined))
  const rounds: Round[] = []
  for (const [personId, own] of people) {
    const names = await roundsOf({ personId, quiz, starts: own.map(({ startedAt }) => startedAt) }, transaction)
    const ofRound = Map.groupBy(own, (_, index) => names[index] ?? '')
    for (const one of ofRound.values()) rounds.push({ personId, attempts: one.map(({ attempt }) => attempt) })
  }
  return rounds
}

async function listEnded(quizzes: readonly string[], transaction: Transaction) {
  const rows = await transaction.attempt.findMany({
    where: { quiz: { in: [...quizzes] }, endedAt: { not: null } },
    select: { id: true, personId: true, startedAt: true, endedAt: true, points: true, maxPoints: true, passed: true, passMark: true, scores: true },
    orderBy: [{ endedAt: 'asc' }, { id: 'asc' }],
  })
  const unscored = await scoreByPaper(rows.filter(({ scores }) => scores === null).map(({ id }) => id), transaction)
  return rows.flatMap(({ id, personId, startedAt, endedAt, points, maxPoints, passed, passMark, scores }) => {
    const read = unscored.get(id) ?? Scores.safeParse(scores).data
    if (!read || endedAt === null) return []
    return [{ id, personId, startedAt, endedAt, passMark, standing: { points: points ?? 0, maxPoints: maxPoints ?? 0, passed: passed === true, scores: read } }]
  })
}

const DrawnRow = z.object({ id: z.string(), question: z.string().nullable(), order: z.string().nullable(), grade: z.string().nullable(), halfUpTo: z.coerce.number() })

// Most papers hold the same text of a question: it is read and named once.
const known = new LRUCache<string, { question: Question; hash: string }>({ max: 500 })

function readQuestion(text: string): { question: Question; hash: string } | null {
  const question = Question.safeParse(JSON.parse(text)).data
  const read = known.get(text) ?? (question ? { question, hash: questionHash(question) } : null)
  if (read) known.set(text, read)
  return read
}

type Frozen = { drawn: DrawnQuestion; hash: string; grade: GradeMethod; halfUpTo: HalfUpTo }

/** The question as each paper froze it: the database takes it out of the papers. */
async function listDrawn({ quizzes, question }: Had, transaction: Transaction): Promise<Map<string, Frozen>> {
  if (quizzes.length === 0) return new Map()
  const rows = isPostgresql
    ? await transaction.$queryRaw`SELECT "id", CAST(d -> 'question' AS TEXT) AS "question", CAST(d -> 'order' AS TEXT) AS "order", "grade", "halfUpTo" FROM (
        SELECT "id", jsonb_path_query_first("paper", '$.questions[*] ? (@.question.id == $id)', jsonb_build_object('id', CAST(${question} AS TEXT))) AS d, "paper" ->> 'grade' AS "grade", "paper" ->> 'halfUpTo' AS "halfUpTo"
        FROM "Attempt" WHERE "quiz" IN (${Prisma.join([...quizzes])}) AND "endedAt" IS NOT NULL) AS papers WHERE d IS NOT NULL`
    : await transaction.$queryRaw(Prisma.sql`SELECT a."id", json_extract(q.value, '$.question') AS "question", json_extract(q.value, '$.order') AS "order", json_extract(a."paper", '$.grade') AS "grade", json_extract(a."paper", '$.halfUpTo') AS "halfUpTo"
        FROM "Attempt" a, json_each(a."paper", '$.questions') q WHERE a."quiz" IN (${Prisma.join([...quizzes])}) AND a."endedAt" IS NOT NULL AND json_extract(q.value, '$.question.id') = ${question}`)
  return new Map(
    z.array(DrawnRow).parse(rows).flatMap(({ id, question: text, order, grade, halfUpTo }): [string, Frozen][] => {
      const read = text === null ? null : readQuestion(text)
      const shown = order === null ? undefined : QuestionOrder.safeParse(JSON.parse(order)).data
      if (!read || !shown) return []
      return [[id, { drawn: { question: read.question, order: shown }, hash: read.hash, grade: GradeMethod.catch('best').parse(grade), halfUpTo: HalfUpTo.catch(100).parse(halfUpTo) }]]
    }),
  )
}

async function listGiven({ quizzes, question }: Had, transaction: Transaction): Promise<Map<string, Answer>> {
  const rows = await transaction.response.findMany({ where: { questionId: question, attempt: { quiz: { in: [...quizzes] }, endedAt: { not: null } } }, select: { attemptId: true, answer: true } })
  return new Map(
    rows.flatMap(({ attemptId, answer }) => {
      const read = Answer.nullable().safeParse(answer).data
      return read ? [[attemptId, read] as const] : []
    }),
  )
}

type Started = { personId: string; quiz: string; starts: readonly Date[] }

/** In which round each attempt was begun: a course that was called up again is graded by itself. */
async function roundsOf({ personId, quiz, starts }: Started, transaction: Transaction): Promise<string[]> {
  const callUps = await listCallUps(personId, quiz, { now: new Date(), transaction })
  if (callUps.length === 0) return starts.map(() => '')
  const completed = await transaction.courseCompletion.findMany({ where: { personId, course: quiz, withdrawnAt: null }, select: { completedAt: true } })
  return starts.map((startedAt) => roundName(currentRound(completed.map(({ completedAt }) => completedAt), callUps.filter(({ assignedAt }) => assignedAt <= startedAt))))
}
