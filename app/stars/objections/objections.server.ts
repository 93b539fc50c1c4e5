import { database, type Transaction } from '#app/platform/database.server.ts'

export type Answer = { isUpheld: boolean; text: string; at: Date; by: string }
/** `aboutId` is '' where nobody is proposed. */
export type Objection = { id: string; categoryId: string; aboutId: string; objectorId: string; reason: string; raisedAt: Date; answer: Answer | null }

/** All objections of a round, the oldest first. Who raised them is for those to read who must answer. */
export async function listObjections(roundId: string): Promise<Objection[]> {
  const rows = await database.objection.findMany({ where: { roundId }, include: { answer: true }, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }] })
  return rows.map(({ answer, ...objection }) => ({ ...objection, answer: answer && { isUpheld: answer.isUpheld, text: answer.text, at: answer.answeredAt, by: answer.answeredBy } }))
}

export type Struck = { categoryId: string; personId: string }

/** Whom upheld objections have struck, each once for a star. */
export async function listStruck(roundId: string, transaction: Transaction = database): Promise<Struck[]> {
  const rows = await transaction.objection.findMany({ where: { roundId, aboutId: { not: '' }, answer: { isUpheld: true } }, select: { categoryId: true, aboutId: true } })
  return [...new Map(rows.map(({ categoryId, aboutId }) => [`${categoryId} ${aboutId}`, { categoryId, personId: aboutId }])).values()]
}

/** How many objections of a round wait for their answer: as long as there is one, nothing is published. */
export async function countUnanswered(roundId: string, transaction: Transaction = database): Promise<number> {
  return transaction.objection.count({ where: { roundId, answer: null } })
}
