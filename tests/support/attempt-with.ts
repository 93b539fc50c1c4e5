import { database } from '#app/platform/database.server.ts'
import type { GradeMethod } from '#app/quizzes/grade.ts'
import type { ReviewOptions } from '#app/quizzes/review-options.ts'

export type Terms = { grade?: GradeMethod; review?: Partial<ReviewOptions> }

/**
 * An attempt that has just begun, in its place as if its paper had been drawn with these terms, under another id: a paper
 * is frozen, and the server that drew it does not read it again. Gives the new id.
 */
export async function attemptWith(terms: Terms, attemptId: string): Promise<string> {
  const { id: _, paper, scores: __, ...row } = await database.attempt.delete({ where: { id: attemptId } })
  if (typeof paper !== 'object' || paper === null || Array.isArray(paper)) throw new Error('no paper')
  const { id } = await database.attempt.create({ data: { ...row, paper: { ...paper, ...terms } }, select: { id: true } })
  return id
}
