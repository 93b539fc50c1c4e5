import { database, type Transaction } from '#app/platform/database.server.ts'

export type LastView = { categoryId: string; personId: string; score: number; sentence: string }

/** The lead's views of a round, of each candidate and star the last one given before a moment. */
export async function listLastViews(roundId: string, before: Date, transaction: Transaction = database): Promise<LastView[]> {
  const rows = await transaction.leadView.findMany({
    where: { roundId, givenAt: { lt: before } },
    orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
    select: { categoryId: true, personId: true, score: true, sentence: true },
  })
  return [...new Map(rows.map((row) => [`${row.categoryId} ${row.personId}`, row])).values()]
}
