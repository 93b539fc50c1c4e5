import { database } from '#app/platform/database.server.ts'

export type Plan = { sql: string; steps: string[]; /** Tables that are read from end to end. */ scanned: string[] }

/** How SQLite goes about each statement; without its values, as it plans before it knows them. */
export async function explain(statements: readonly string[]): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const sql of statements) {
    const rows = await database.$queryRawUnsafe<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, ...Array.from({ length: valuesIn(sql) }, () => null))
    const steps = rows.map(({ detail }) => detail)
    plans.push({ sql, steps, scanned: steps.flatMap((step) => /^SCAN (?:main\.)?(\w+)/.exec(step)?.[1] ?? []) })
  }
  return plans
}

function valuesIn(sql: string): number {
  return sql.split('?').length - 1
}

/** What a table holds: reading one of a few hundred rows from end to end is no fault. Null for what is no table of ours. */
export async function countRows(table: string): Promise<number | null> {
  const known = await database.$queryRaw<{ name: string }[]>`SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" = ${table}`
  if (!known[0]) return null
  const [counted] = await database.$queryRawUnsafe<{ rows: number | bigint }[]>(`SELECT COUNT(*) AS "rows" FROM "${table}"`)
  return Number(counted?.rows ?? 0)
}
