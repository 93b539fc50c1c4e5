import { Prisma } from '#app/generated/sqlite/client.ts'
import { database } from '#app/platform/database.server.ts'

/** Of conditions with names, all of them asked in one statement, whether one holds. The names are ours, and stand in the statement as they are. */
export async function whichHold<Name extends string>(conditions: Readonly<Record<Name, Prisma.Sql>>): Promise<(name: Name) => boolean> {
  const asked = Object.entries<Prisma.Sql>(conditions).map(([name, condition]) => Prisma.sql`SELECT ${Prisma.raw(`'${name}'`)} AS "name" WHERE ${condition}`)
  const rows = await database.$queryRaw<{ name: string }[]>`${Prisma.join(asked, ' UNION ALL ')}`
  const holding = new Set(rows.map(({ name }) => name))
  return (name) => holding.has(name)
}
