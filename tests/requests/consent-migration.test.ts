// A house that runs already: what its people decided is in the one ledger after the migration, and reads as before.
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseAdapter } from '#app/platform/database-adapter.server.ts'
import { applyMigrations, migrationsFolder } from '#app/platform/migrations.server.ts'
import { readSettings, type Settings } from '#app/platform/settings.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'starhall-ledger-'))
let house: Settings

beforeAll(async () => {
  house = await emptyHouse()
  const before = join(folder, 'before')
  const all = migrationsFolder(house)
  for (const name of readdirSync(all)) if (!/^\d{4}_/.test(name) || name < '0041') cpSync(join(all, name), join(before, name), { recursive: true })
  await applyMigrations(house, before)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function emptyHouse(): Promise<Settings> {
  const own = readSettings()
  if (!own.isPostgresql) return readSettings({ STARHALL_DATA: folder })
  const name = `ledger_${randomUUID().replaceAll('-', '')}`
  await ask(own, `CREATE DATABASE ${name}`)
  return readSettings({ DATABASE_URL: own.databaseUrl.replace(/\/[^/]+$/, `/${name}`) })
}

async function ask(settings: Settings, sql: string): Promise<unknown[][]> {
  const connection = await databaseAdapter(settings).connect()
  try {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows
  } finally {
    await connection.dispose()
  }
}

const at = (day: number) => `'2026-10-0${day} 08:00:00'`

test('every decision is kept, and a portrait that hung goes on hanging by the word that it hung by', async () => {
  await ask(house, `INSERT INTO "Unit" ("id", "kind", "name") VALUES ('team', 'TEAM', '班')`)
  for (const id of ['said-yes', 'said-no', 'changed', 'silent', 'not-in-it']) await ask(house, `INSERT INTO "Person" ("id", "employeeNumber", "name") VALUES ('${id}', '${id}', '${id}')`)
  const decisions = [['said-yes', true, 1], ['said-no', true, 1], ['said-no', false, 2], ['changed', false, 1], ['changed', true, 2], ['not-in-it', true, 1]] as const
  for (const [person, given, day] of decisions) await ask(house, `INSERT INTO "PhotoConsent" ("id", "personId", "purpose", "given", "decidedAt") VALUES ('${person}${day}', '${person}', 'STAFF_WALL', ${given}, ${at(day)})`)
  await ask(house, `INSERT INTO "FamilyPortrait" ("id", "unitId", "photoKey", "caption", "takenOn") VALUES ('now', 'team', 'key', '一家人', '2026')`)
  for (const person of ['said-yes', 'said-no', 'changed', 'silent']) await ask(house, `INSERT INTO "PortraitTag" ("portraitId", "personId", "taggedAt", "taggedBy") VALUES ('now', '${person}', ${at(3)}, 'lead')`)

  expect(await applyMigrations(house)).toContain('0041_wall-life')

  const kept = await ask(house, `SELECT "personId", "given" FROM "Consent" WHERE "purpose" = 'STAFF_WALL' AND "recordedBy" IS NULL ORDER BY "id"`)
  expect(kept.map(([person, given]) => [person, Boolean(given)])).toEqual(decisions.toSorted(([one, , a], [other, , b]) => (`${one}${a}` < `${other}${b}` ? -1 : 1)).map(([person, given]) => [person, given]))
  expect(await ask(house, `SELECT "personId", "recordedBy" FROM "Consent" WHERE "purpose" = 'FAMILY_PORTRAIT' ORDER BY "personId"`)).toEqual([['changed', 'lead'], ['said-yes', 'lead'], ['silent', 'lead']])
})
