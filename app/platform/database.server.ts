import { Prisma, PrismaClient } from '#app/generated/sqlite/client.ts'
import { databaseAdapter } from './database-adapter.server.ts'
import { withKeptStatements } from './kept-statements.server.ts'
import { withoutEmptySearches } from './nobody-asked.ts'
import { withOneWriter } from './one-writer.ts'
import { readSettings, type Settings } from './settings.server.ts'

export type Database = PrismaClient
/** What a function needs that works inside a transaction as well as outside of one. */
export type Transaction = Prisma.TransactionClient

/** The database, and how tables of it stand: a word that is another one after each write to one of them; null where or while nobody can tell. */
type Opened = { database: Database; standOf: (tables: readonly string[]) => Promise<string | null> }

/** Opens the database that the settings name; migrations are not its concern. */
async function openDatabase(settings: Settings): Promise<Opened> {
  const adapter = databaseAdapter(settings)
  const transactionOptions = { maxWait: 15_000, timeout: 20_000 }
  if (settings.isPostgresql) {
    const postgresql = await import('#postgresql-client')
    // Another instance may write to it at any time.
    return { database: new postgresql.PrismaClient({ adapter: withoutEmptySearches(adapter), transactionOptions }), standOf: async () => null }
  }
  const { factory, standOf } = withOneWriter(withKeptStatements(adapter))
  const database = new PrismaClient({ adapter: withoutEmptySearches(factory), transactionOptions })
  // A commit is on disk before it is acknowledged, so that kill -9 or a power cut loses nothing: who writes waits for that
  // (write-ahead-log.server.ts), not SQLite, with which all others would wait.
  await database.$queryRawUnsafe('PRAGMA journal_mode = WAL')
  await database.$queryRawUnsafe('PRAGMA synchronous = NORMAL')
  await database.$queryRawUnsafe('PRAGMA foreign_keys = ON')
  // What is deleted or moved leaves no bytes behind: an old place of a ballot in the file would tell when it came.
  await database.$queryRawUnsafe('PRAGMA secure_delete = ON')
  return { database, standOf }
}

/** The one database of this process. */
export const { database, standOf } = await openDatabase(readSettings())

export const isPostgresql = readSettings().isPostgresql

/** A moment as a value of a statement written by hand, on either database. */
export function asMoment(at: Date): Prisma.Sql {
  return isPostgresql ? Prisma.sql`CAST(${at} AS TIMESTAMP(3))` : Prisma.sql`${at}`
}

/** What a Json column keeps, as a value of a statement written by hand, on either database. */
export function asJson(value: unknown): Prisma.Sql {
  const text = JSON.stringify(value)
  return isPostgresql ? Prisma.sql`CAST(${text} AS JSONB)` : Prisma.sql`${text}`
}

/** Ids to look for in a statement written by hand: its text is the same however many they are, so it is put together once. */
export function asIds(ids: readonly string[]): Prisma.Sql {
  const text = JSON.stringify(ids)
  return isPostgresql ? Prisma.sql`SELECT jsonb_array_elements_text(${text}::jsonb)` : Prisma.sql`SELECT value FROM json_each(${text})`
}

/** Did this write break a unique key? Then somebody (or the same person, twice) was first. */
export function isUniqueViolation(error: unknown): boolean {
  return hasCode(error) && error.code === 'P2002'
}

/** Did the database find no room for it? SQLite says so in words, PostgreSQL by its class of errors 53 (insufficient resources). Nothing was written. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /disk (is )?full|SQLITE_FULL|No space left|\b53[0-9]{3}\b/.test(`${error.message} ${JSON.stringify(error)}`)
}

function hasCode(error: unknown): error is { code: unknown } {
  return typeof error === 'object' && error !== null && 'code' in error
}
