import { z } from 'zod'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { findExamTitles } from '#app/exams/exam-rows.server.ts'
import { Scores } from '../analysis/analysed-attempts.server.ts'
import type { Bilingual } from '../question.ts'
import { Mend } from './mend.ts'
import { findMendAuthors, type MendAuthors } from './mend-authors.server.ts'
import { asMoment, database } from '#app/platform/database.server.ts'

const Standing = z.object({ points: z.number(), maxPoints: z.number(), passed: z.boolean(), scores: Scores })

export type RegradeNote = { id: string; question: string; kind: Mend['kind']; reason: string; authors: MendAuthors | null; at: Date; taken: boolean; before: z.infer<typeof Standing>; after: z.infer<typeof Standing> }

/** What regrades made of an attempt, in their order. */
export async function listRegradeNotes(attemptId: string): Promise<RegradeNote[]> {
  const rows = await database.regradeResult.findMany({ where: { attemptId }, orderBy: { at: 'asc' }, select: { regradeId: true, before: true, after: true, taken: true, at: true, regrade: { select: { question: true, reason: true, mend: true } } } })
  const authors = await findMendAuthors(rows.map(({ regradeId }) => regradeId))
  return rows.map(({ regradeId, before, after, taken, at, regrade }) => ({ id: regradeId, question: regrade.question, reason: regrade.reason, kind: Mend.parse(regrade.mend).kind, authors: authors.get(regradeId) ?? null, at, taken, before: Standing.parse(before), after: Standing.parse(after) }))
}

type Regraded = { attemptId: string; quiz: string; /** What the exam is called. */ exam: Bilingual | null; endedAt: Date | null }

/** Attempts of a person whose points a regrade changed of late, the newest first, each once. */
export async function listRegradedSince(personId: string, since: Date): Promise<Regraded[]> {
  const rows = await database.regradeResult.findMany({ where: { at: { gt: since }, taken: true, attempt: { personId } }, orderBy: { at: 'desc' }, select: { attemptId: true, attempt: { select: { quiz: true, endedAt: true } } } })
  const attempts = new Map(rows.map(({ attemptId, attempt }) => [attemptId, attempt]))
  const exams = await findExamTitles([...attempts.values()].map(({ quiz }) => quiz))
  return [...attempts].map(([attemptId, { quiz, endedAt }]) => ({ attemptId, quiz, endedAt, exam: exams.get(quiz)?.title ?? null }))
}

/** Whether listRegradedSince has any, as a condition of a statement. */
export function hasRegradedSince(personId: string, since: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "RegradeResult" r JOIN "Attempt" a ON a."id" = r."attemptId" WHERE a."personId" = ${personId} AND r."at" > ${asMoment(since)} AND r."taken")`
}
