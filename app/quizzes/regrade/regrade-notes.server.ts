import { z } from 'zod'
import { findExamTitles } from '#app/exams/exam-rows.server.ts'
import { Scores } from '../analysis/analysed-attempts.server.ts'
import { findMendAuthors, type MendAuthors } from './mend-authors.server.ts'
import { database } from '#app/platform/database.server.ts'

const Standing = z.object({ points: z.number(), maxPoints: z.number(), passed: z.boolean(), scores: Scores })

export type RegradeNote = { id: string; question: string; reason: string; authors: MendAuthors | null; at: Date; taken: boolean; before: z.infer<typeof Standing>; after: z.infer<typeof Standing> }

/** What regrades made of an attempt, in their order. */
export async function listRegradeNotes(attemptId: string): Promise<RegradeNote[]> {
  const rows = await database.regradeResult.findMany({ where: { attemptId }, orderBy: { at: 'asc' }, select: { regradeId: true, before: true, after: true, taken: true, at: true, regrade: { select: { question: true, reason: true } } } })
  const authors = await findMendAuthors(rows.map(({ regradeId }) => regradeId))
  return rows.map(({ regradeId, before, after, taken, at, regrade }) => ({ id: regradeId, ...regrade, authors: authors.get(regradeId) ?? null, at, taken, before: Standing.parse(before), after: Standing.parse(after) }))
}

/** Attempts of a person whose points a regrade changed of late, the newest first, each once. `exam`: what the exam is called. */
export async function listRegradedSince(personId: string, since: Date): Promise<{ attemptId: string; quiz: string; exam: string | null }[]> {
  const rows = await database.regradeResult.findMany({ where: { at: { gt: since }, taken: true, attempt: { personId } }, orderBy: { at: 'desc' }, select: { attemptId: true, attempt: { select: { quiz: true } } } })
  const quizzes = new Map(rows.map(({ attemptId, attempt }) => [attemptId, attempt.quiz]))
  const exams = await findExamTitles([...quizzes.values()])
  return [...quizzes].map(([attemptId, quiz]) => ({ attemptId, quiz, exam: exams.get(quiz)?.title ?? null }))
}
