import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseAdapter } from '#app/platform/database-adapter.server.ts'
import { applyMigrations, migrationsFolder } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'

const settings = readSettings()
const file = settings.databaseUrl.replace(/^file:/, '')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'starhall-migrations-'))
  cpSync(migrationsFolder(settings), folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function ask(sql: string): Promise<unknown[][]> {
  const connection = await databaseAdapter(settings).connect()
  try {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows
  } finally {
    await connection.dispose()
  }
}

const half = 'CREATE TABLE "Half" ("word" TEXT NOT NULL);\nINSERT INTO "Half" ("word") VALUES (\'written\');\n'
const unfinished = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL'

test('a migration that fails in its middle leaves nothing behind, and runs once it is mended', async () => {
  const [before] = await ask('SELECT count(*) FROM _prisma_migrations')
  addMigration('9001_broken', `${half}ALTER TABLE "NoSuchTable" ADD COLUMN "word" TEXT;\n`)
  await expect(applyMigrations(settings, folder)).rejects.toThrow(/NoSuchTable/)
  await expect(ask('SELECT * FROM "Half"')).rejects.toThrow()
  expect(await ask(unfinished)).toEqual([])
  expect(await ask('SELECT count(*) FROM _prisma_migrations')).toEqual([before])
  expect(existsSync(`${file}.before-migration`)).toBe(false)

  addMigration('9001_broken', half)
  expect(await applyMigrations(settings, folder)).toEqual(['9001_broken'])
  expect(await ask('SELECT * FROM "Half"')).toEqual([['written']])
})

test('what a process left that died over a migration does not stop the next', async () => {
  await ask(`INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count) VALUES ('gone', 'none', '9002_dead', CURRENT_TIMESTAMP, 0)`)
  // On SQLite such a process has left the file as it was before beside the one that it had begun to change.
  if (!settings.isPostgresql) {
    await ask('DELETE FROM _prisma_migrations WHERE id = \'gone\'')
    await ask(`VACUUM INTO '${file}.before-migration'`)
    await ask('CREATE TABLE "Begun" ("word" TEXT)')
  }
  addMigration('9001_broken', half)
  addMigration('9002_dead', 'CREATE TABLE "Begun" ("word" TEXT NOT NULL);\n')
  expect(await applyMigrations(settings, folder)).toEqual(['9002_dead'])
  expect(await ask('SELECT * FROM "Begun"')).toEqual([])
  expect(await ask(unfinished)).toEqual([])
})
