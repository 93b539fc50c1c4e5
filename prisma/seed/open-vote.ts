import { databaseAdapter } from '#app/platform/database-adapter.server.ts'
import type { Settings } from '#app/platform/settings.server.ts'
import { castUnits } from '../cast.ts'

/**
 * Whether the demo's team is voting at that moment: then the demo is seeded and its month is where it should be. A demo that
 * starts again asks only this. One statement by hand: loading the seed and a second Prisma client takes a second.
 */
export async function isVoteOpen(settings: Settings, now: Date): Promise<boolean> {
  const connection = await databaseAdapter(settings).connect()
  const [name, begun, open] = settings.isPostgresql ? ['$1', '$2', '$3'] : ['?', '?', '?']
  const sql = `SELECT 1 FROM "Round" JOIN "Unit" ON "Unit"."id" = "Round"."unitId" WHERE "Unit"."name" = ${name} AND "voteFrom" <= ${begun} AND "noticeFrom" > ${open}`
  const moment = { scalarType: 'datetime', arity: 'scalar' } as const
  const args = [castUnits.team.name, now, now]
  try {
    const { rows } = await connection.queryRaw({ sql, args, argTypes: [{ scalarType: 'string', arity: 'scalar' }, moment, moment] })
    return rows.length > 0
  } finally {
    await connection.dispose()
  }
}
