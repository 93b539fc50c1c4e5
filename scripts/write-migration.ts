// Writes the next migration for both databases: node scripts/write-migration.ts <name-in-kebab-case>
// It compares the schema with the copy kept at the last migration (prisma/migrations/schema).
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { diffSchemas, migrationsFolder } from '#app/platform/migrations.server.ts'
import { readSettings, type Settings } from '#app/platform/settings.server.ts'
import { startPostgresql } from '#tests/support/postgresql.ts'

const schemaFolder = 'prisma/schema'
const copyFolder = 'prisma/migrations/schema'

const name = process.argv[2]
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('usage: write-migration <name-in-kebab-case>')
  process.exit(1)
}
await writeMigration(readSettings({ DATABASE_URL: 'file::memory:' }), name)
const postgresql = await startPostgresql()
if (!postgresql) throw new Error('writing the PostgreSQL migration needs a PostgreSQL on this machine')
try {
  await writeMigration(readSettings({ DATABASE_URL: postgresql.url }), name)
} finally {
  await postgresql.stop()
}
rmSync(copyFolder, { recursive: true, force: true })
cpSync(schemaFolder, copyFolder, { recursive: true })

async function writeMigration(settings: Settings, title: string): Promise<void> {
  const before = existsSync(copyFolder) ? readSchema(copyFolder, settings) : null
  const sql = await diffSchemas(settings, before, readSchema(schemaFolder, settings))
  const folder = migrationsFolder(settings)
  const count = readdirSync(folder).filter((entry) => /^\d{4}_/.test(entry)).length
  const target = join(folder, `${String(count + 1).padStart(4, '0')}_${title}`)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'migration.sql'), sql)
  console.log(`wrote ${target}`)
}

function readSchema(folder: string, { isPostgresql }: Settings) {
  return readdirSync(folder).map((file) => ({
    path: join(folder, file),
    content: readFileSync(join(folder, file), 'utf8').replace(
      'provider = "sqlite"',
      `provider = "${isPostgresql ? 'postgresql' : 'sqlite'}"`,
    ),
  }))
}
