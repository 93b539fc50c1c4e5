import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { applyMigrations } from '#app/platform/migrations.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { modelDatabase, startPostgresql } from './postgresql.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The throw-away PostgreSQL's own URL, or '' where the machine has none. */
    postgresqlUrl: string
    /** A migrated SQLite database without rows, for each file to copy; PostgreSQL keeps its own as `modelDatabase`. */
    modelFile: string
    /** Where each file of tests makes its data folder: all go when the last test has ended, also those of tests that broke off. */
    housesFolder: string
  }
}

/** Migrations take seconds and are the same for every file of tests: they run once, on the database that all others are copied from. */
export default async function setup(project: TestProject) {
  if (!existsSync('build/server/index.js')) throw new Error('request tests run against the build: npm run build first')
  const isPostgresql = project.name.includes('postgresql')
  const postgresql = isPostgresql ? await startPostgresql() : null
  if (isPostgresql && !postgresql && process.env['CI']) throw new Error('in CI the request tests must run on PostgreSQL too')
  const folder = mkdtempSync(join(tmpdir(), 'starhall-model-'))
  const settings = readSettings({ STARHALL_DATA: folder, DATABASE_URL: postgresql?.createDatabase(modelDatabase) })
  await applyMigrations(settings)
  project.provide('postgresqlUrl', postgresql?.url ?? '')
  project.provide('housesFolder', folder)
  project.provide('modelFile', settings.databaseUrl.replace(/^file:/, ''))
  return async () => {
    await postgresql?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
