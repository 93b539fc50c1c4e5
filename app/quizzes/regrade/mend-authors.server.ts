import { database } from '#app/platform/database.server.ts'

/** Who proposed a mended key and who approved it, by their names. */
export type MendAuthors = { proposer: string; approver: string }

/** By the regrade; those that nobody has decided have none. */
export async function findMendAuthors(regradeIds: readonly string[]): Promise<ReadonlyMap<string, MendAuthors>> {
  if (regradeIds.length === 0) return new Map()
  const rows = await database.regrade.findMany({ where: { id: { in: [...regradeIds] }, decision: { isNot: null } }, select: { id: true, proposer: { select: { name: true } }, decision: { select: { decidedBy: true } } } })
  const people = await database.person.findMany({ where: { id: { in: rows.flatMap(({ decision }) => decision?.decidedBy ?? []) } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, proposer, decision }) => [id, { proposer: proposer.name, approver: people.find((one) => one.id === decision?.decidedBy)?.name ?? '' }]))
}
