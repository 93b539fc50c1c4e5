import { existsSync, renameSync, rmSync } from 'node:fs'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { databaseAdapter } from './database-adapter.server.ts'
import type { Settings } from './settings.server.ts'

/**
 * Runs migrations so that one that fails, or a process that dies over one, leaves the database as it was, and the next
 * start may try again.
 */
export async function keepOldState<T>(settings: Settings, migrate: () => Promise<T>): Promise<T> {
  return settings.isPostgresql ? forgetFailures(settings, migrate) : putBackOnFailure(settings, migrate)
}

/** SQLite runs a script statement by statement, and some of them cannot stand in a transaction: the whole file is kept and put back. */
async function putBackOnFailure<T>(settings: Settings, migrate: () => Promise<T>): Promise<T> {
  const file = settings.databaseUrl.replace(/^file:/, '')
  const copy = `${file}.before-migration`
  // Fails while another process migrates, which then needs its copy.
  await runScript(settings, 'BEGIN EXCLUSIVE; ROLLBACK')
  // A process that died over a migration has left its copy.
  if (existsSync(copy)) putBack(file, copy)
  await copyTo(settings, copy)
  try {
    return await migrate()
  } catch (error) {
    putBack(file, copy)
    throw error
  } finally {
    rmSync(copy, { force: true })
  }
}

/** A copy that is there is whole. */
async function copyTo(settings: Settings, copy: string): Promise<void> {
  const part = `${copy}.part`
  rmSync(part, { force: true })
  await runScript(settings, `VACUUM INTO '${part.replaceAll("'", "''")}'`)
  renameSync(part, copy)
}

function putBack(file: string, copy: string): void {
  for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
  renameSync(copy, file)
}

async function runScript(settings: Settings, script: string): Promise<void> {
  const connection = await databaseAdapter(settings).connect()
  try {
    await connection.executeScript(script)
  } finally {
    await connection.dispose()
  }
}

/** A whole script as one message, which PostgreSQL runs as one transaction: its adapter sends the statements one by one. */
export async function runWhole({ databaseUrl }: Settings, script: string): Promise<void> {
  const client = await connectTo(databaseUrl)
  try {
    await client.query(script)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    const { code = '', severity = '', message, detail, column, hint } = error
    throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
  } finally {
    await client.end()
  }
}

async function connectTo(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  return client
}

/** Any number that nobody else locks. */
const turn = 20_260_113

/**
 * A failed script is undone by PostgreSQL, but the engine's note of it would stop every start from then on. Whoever
 * migrates does so alone, so a note without an end is of one who is gone.
 */
async function forgetFailures<T>({ databaseUrl }: Settings, migrate: () => Promise<T>): Promise<T> {
  const client = await connectTo(databaseUrl)
  const forget = async () => {
    const { rowCount } = await client.query(`SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL`)
    if (rowCount) await client.query('DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL')
  }
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turn])
    await forget()
    return await migrate().finally(forget)
  } finally {
    await client.end()
  }
}
