import { Prisma } from '#app/generated/sqlite/client.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'

/** Whether somebody administers every top unit, and so all of the house. */
export async function administersHouse({ administers }: { administers: readonly string[] }): Promise<boolean> {
  return administers.length > 0 && (await database.unit.count({ where: { parentId: null, id: { notIn: [...administers] } } })) === 0
}

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

/** For the beginning of a statement: "up" is the unit ("steps" 0) with all above it, up to the root. Its id may be a column around the statement. */
export function unitsUpwards(id: string | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE "up"("id", "parentId", "steps") AS (
    SELECT "id", "parentId", 0 FROM "Unit" WHERE "id" = ${id}
    UNION ALL SELECT u."id", u."parentId", "up"."steps" + 1 FROM "Unit" u JOIN "up" ON u."id" = "up"."parentId" WHERE "up"."steps" < ${highestTree})`
}

/** The id given and those of all units above it, up to the root. */
export async function unitsAtAndAbove(id: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`${unitsUpwards(id)} SELECT "id" FROM "up" ORDER BY "steps"`
  return rows.map((unit) => unit.id)
}

/** With the days of a membership, and the zone that they are counted in. */
export type TimedUnit = { from: string; until: string | null; timeZone: string }

/** For the beginning of a statement: "up" is the units of all memberships of people ("steps" 0), each with all above it. */
export function unitsEverOf(...personIds: readonly string[]): Prisma.Sql {
  const ofThese = personIds.length === 0 ? Prisma.sql`1 = 0` : Prisma.sql`m."personId" IN (${Prisma.join([...personIds])})`
  return Prisma.sql`WITH RECURSIVE "up"("id", "parentId", "steps", "membershipId", "personId", "from", "until", "timeZone") AS (
    SELECT u."id", u."parentId", 0, m."id", m."personId", m."from", m."until", u."timeZone" FROM "Membership" m JOIN "Unit" u ON u."id" = m."unitId" WHERE ${ofThese}
    UNION ALL SELECT u."id", u."parentId", "up"."steps" + 1, "up"."membershipId", "up"."personId", "up"."from", "up"."until", "up"."timeZone"
    FROM "Unit" u JOIN "up" ON u."id" = "up"."parentId" WHERE "up"."steps" < ${highestTree})`
}

/** Does the membership hold on the day that it is there? */
export function isCurrent(now: Date): (unit: TimedUnit) => boolean {
  return ({ from, until, timeZone }) => {
    const today = calendarDay(now, timeZone)
    return from <= today && (until === null || today < until)
  }
}

/** Teams among these units, by name: where a lead's work happens. */
export async function listTeams(ids: readonly string[]): Promise<{ id: string; name: string; timeZone: string }[]> {
  return database.unit.findMany({
    where: { id: { in: [...ids] }, kind: 'TEAM' },
    select: { id: true, name: true, timeZone: true },
    orderBy: { name: 'asc' },
  })
}
