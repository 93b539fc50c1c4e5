import { calendarDay } from '#app/platform/dates.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'

export type Colleague = { id: string; name: string; employeeNumber: string }

/** Who belongs to a unit at this moment, by employee number. Somebody deactivated since then did. */
export async function listMembers({ id, timeZone }: { id: string; timeZone: string }, at: Date): Promise<Colleague[]> {
  const day = calendarDay(at, timeZone)
  const memberships = await database.membership.findMany({
    where: { unitId: id, from: { lte: day }, OR: [{ until: null }, { until: { gt: day } }], person: { OR: [{ deactivatedAt: null }, { deactivatedAt: { gt: at } }] } },
    select: { person: { select: { id: true, name: true, employeeNumber: true } } },
    orderBy: { person: { employeeNumber: 'asc' } },
  })
  return [...new Map(memberships.map(({ person }) => [person.id, person])).values()]
}

/** Who may vote. */
export async function listElectors(roundId: string): Promise<Colleague[]> {
  const rows = await database.elector.findMany({
    where: { roundId },
    select: { person: { select: { id: true, name: true, employeeNumber: true } } },
    orderBy: { person: { employeeNumber: 'asc' } },
  })
  return rows.map(({ person }) => person)
}

export async function isElector(roundId: string, personId: string): Promise<boolean> {
  return (await database.elector.findUnique({ where: { roundId_personId: { roundId, personId } } })) !== null
}

/**
 * How many could vote at any time of the vote. The quorum is counted on them: were it counted on those left, it would
 * tell whether somebody who was taken out had voted.
 */
export async function countEverElectors(roundId: string, transaction: Transaction = database): Promise<number> {
  const [row] = await transaction.$queryRaw<{ people: number | bigint }[]>`SELECT COUNT(*) AS "people" FROM (
    SELECT "personId" FROM "Elector" WHERE "roundId" = ${roundId} UNION SELECT "personId" FROM "ElectorateChange" WHERE "roundId" = ${roundId}) AS "ever"`
  return Number(row?.people ?? 0)
}
