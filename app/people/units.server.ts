import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'

/** The ids given and those of all units below them. */
export async function unitsAtAndBelow(ids: readonly string[]): Promise<string[]> {
  const found = new Set(ids)
  let parents = [...found]
  while (parents.length > 0) {
    const children = await database.unit.findMany({ where: { parentId: { in: parents } }, select: { id: true } })
    parents = children.map(({ id }) => id).filter((id) => !found.has(id))
    for (const id of parents) found.add(id)
  }
  return [...found]
}

const highestTree = 12

/** For the beginning of a statement: "up" is the unit ("steps" 0) with all above it, up to the root. */
export function unitsUpwards(id: string): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE "up"("id", "parentId", "steps") AS (
    SELECT "id", "parentId", 0 FROM "Unit" WHERE "id" = ${id}
    UNION ALL SELECT u."id", u."parentId", "up"."steps" + 1 FROM "Unit" u JOIN "up" ON u."id" = "up"."parentId" WHERE "up"."steps" < ${highestTree})`
}

/** The id given and those of all units above it, up to the root. */
export async function unitsAtAndAbove(id: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`${unitsUpwards(id)} SELECT "id" FROM "up" ORDER BY "steps"`
  return rows.map((unit) => unit.id)
}

type EverUnit = { id: string; from: string; until: string | null; timeZone: string }

/** The units of all memberships of a person, each followed by those above it, with the days of the membership and the zone they are counted in. */
export async function listUnitsEverOf(personId: string, transaction: Transaction = database): Promise<EverUnit[]> {
  return transaction.$queryRaw<EverUnit[]>`WITH RECURSIVE "up"("id", "parentId", "steps", "membershipId", "from", "until", "timeZone") AS (
    SELECT u."id", u."parentId", 0, m."id", m."from", m."until", u."timeZone" FROM "Membership" m JOIN "Unit" u ON u."id" = m."unitId" WHERE m."personId" = ${personId}
    UNION ALL SELECT u."id", u."parentId", "up"."steps" + 1, "up"."membershipId", "up"."from", "up"."until", "up"."timeZone"
    FROM "Unit" u JOIN "up" ON u."id" = "up"."parentId" WHERE "up"."steps" < ${highestTree})
    SELECT "id", "from", "until", "timeZone" FROM "up" ORDER BY "membershipId", "steps"`
}

/** Teams among these units, by name: where a lead's work happens. */
export async function listTeams(ids: readonly string[]): Promise<{ id: string; name: string; timeZone: string }[]> {
  return database.unit.findMany({
    where: { id: { in: [...ids] }, kind: 'TEAM' },
    select: { id: true, name: true, timeZone: true },
    orderBy: { name: 'asc' },
  })
}
