import { z } from 'zod'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { Answer } from '../answer.ts'
import { AttemptPaper } from '../attempts/attempt-paper.ts'
import { type PaperScore, scorePaper } from '../scoring.ts'
import { belongedThen, endedOf, type Source } from './analysed-people.server.ts'
import { type Chosen, chooseAttempts } from './chosen-attempts.ts'
import type { Score } from './matrix.ts'

export type AnalysedAttempt = { id: string; personId: string; startedAt: Date; points: number; maxPoints: number; passed: boolean; passMark: number; scores: readonly Score[] }

/** The points of each question, as they are kept with an attempt. */
export const Scores = z.array(z.object({ id: z.string(), points: z.number(), maxPoints: z.number() }))

/**
 * The ended attempts that are to be analysed, in the order of their starts: two statements, and more for
 * those that ended before the points of each question were kept, which are scored by their frozen papers. An attempt
 * whose paper cannot be read is left out.
 */
export async function listAnalysedAttempts(source: Source, chosen: Chosen): Promise<AnalysedAttempt[]> {
  const counts = source.scope ? await belongedThen(source.scope) : () => true
  const rows = await database.attempt.findMany({
    where: endedOf(source),
    select: { id: true, personId: true, startedAt: true, endedAt: true, points: true, maxPoints: true, passed: true, passMark: true, scores: true },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  })
  const ended = rows.filter(counts).map(({ points, maxPoints, passed, ...row }) => ({ ...row, points: points ?? 0, maxPoints: maxPoints ?? 0, passed: passed === true }))
  const attempts = chooseAttempts(ended, chosen)
  const rescored = await scoreByPaper(attempts.filter(({ scores }) => scores === null).map(({ id }) => id))
  return attempts.flatMap((attempt) => {
    const scores = rescored.get(attempt.id) ?? Scores.safeParse(attempt.scores).data
    return scores === undefined || scores.length === 0 ? [] : [{ ...attempt, scores }]
  })
}

/** Of attempts that ended before the points of each question were kept, by their frozen papers. */
export async function scoreByPaper(ids: readonly string[], transaction: Transaction = database): Promise<Map<string, PaperScore['perQuestion']>> {
  if (ids.length === 0) return new Map()
  const rows = await transaction.attempt.findMany({ where: { id: { in: [...ids] } }, select: { id: true, paper: true, responses: { select: { questionId: true, answer: true } } } })
  const scored = rows.flatMap(({ id, paper, responses }) => {
    const read = AttemptPaper.safeParse(paper).data
    if (!read) return []
    const answers = responses.flatMap(({ questionId, answer }) => {
      const given = Answer.safeParse(answer).data
      return given === undefined ? [] : [[questionId, given] as const]
    })
    return [[id, scorePaper(read, new Map(answers)).perQuestion] as const]
  })
  return new Map(scored)
}

/** The newest papers that together hold all questions of these attempts: one where all papers are alike. */
export async function findPapers(attempts: readonly AnalysedAttempt[]): Promise<AttemptPaper[]> {
  const missing = new Set(attempts.flatMap(({ scores }) => scores.map(({ id }) => id)))
  const ids: string[] = []
  for (const { id, scores } of attempts.toReversed()) {
    if (!scores.some((score) => missing.delete(score.id))) continue
    for (const score of scores) missing.delete(score.id)
    ids.push(id)
  }
  const rows = await database.attempt.findMany({ where: { id: { in: ids } }, select: { id: true, paper: true } })
  const papers = new Map(rows.map(({ id, paper }) => [id, AttemptPaper.safeParse(paper).data]))
  return ids.flatMap((id) => papers.get(id) ?? [])
}
