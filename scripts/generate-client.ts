// Generates the Prisma client for SQLite and its twin for PostgreSQL from one schema folder.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sqliteSchema = join(root, 'prisma/schema')
const postgresqlSchema = join(root, 'prisma/generated/postgresql')

writePostgresqlSchema()
rmSync(join(root, 'app/generated'), { recursive: true, force: true })
generate(sqliteSchema)
generate(postgresqlSchema)

/** Copies the schema folder with the two lines changed that name the database and the output. */
function writePostgresqlSchema(): void {
  rmSync(postgresqlSchema, { recursive: true, force: true })
  mkdirSync(postgresqlSchema, { recursive: true })
  cpSync(sqliteSchema, postgresqlSchema, { recursive: true })
  const main = join(postgresqlSchema, 'schema.prisma')
  const text = readFileSync(main, 'utf8')
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../../app/generated/sqlite"', '"../../../app/generated/postgresql"')
  writeFileSync(main, text)
}

/** Prisma's command line looks for a schema engine it does not need to generate; any executable keeps it from downloading one. */
function generate(schema: string): void {
  const prisma = join(root, 'node_modules/prisma/build/index.js')
  execFileSync(process.execPath, [prisma, 'generate', '--schema', schema, '--no-hints'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
}
