import { Prisma } from '#app/generated/sqlite/client.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import { unitsUpwards } from './units.server.ts'

type Over = 'LEAD' | 'ADMIN'

/**
 * Who leads or administers a unit: whoever holds that role, by a grant that stands, over the unit itself or one above it, and
 * has not left the house. For a statement, in which the unit may be a column; `at`: who left after that moment had not then.
 */
export function idsOver(unitId: string | Prisma.Sql, roles: readonly Over[], at: Date | null = null): Prisma.Sql {
  const wasThere = at === null ? Prisma.empty : Prisma.sql`OR h."deactivatedAt" > ${asMoment(at)}`
  return Prisma.sql`SELECT g."personId" FROM "RoleGrant" g JOIN "Person" h ON h."id" = g."personId" AND (h."deactivatedAt" IS NULL ${wasThere})
    WHERE g."role" IN (${Prisma.raw(roles.map((role) => `'${role}'`).join(', '))}) AND g."revokedAt" IS NULL
      AND g."unitId" IN (${unitsUpwards(unitId)} SELECT "id" FROM "up")`
}

/** As idsOver says, each person once, by employee number. */
export async function listOver(unitId: string, roles: readonly Over[], at: Date | null = null): Promise<{ id: string; name: string }[]> {
  return database.$queryRaw<{ id: string; name: string }[]>`SELECT p."id", p."name" FROM "Person" p WHERE p."id" IN (${idsOver(unitId, roles, at)}) ORDER BY p."employeeNumber"`
}
