import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { type Settings } from './settings.server.ts'

/** The driver for the database that the settings name. */
export function databaseAdapter(settings: Settings): SqlMigrationAwareDriverAdapterFactory {
  return settings.isPostgresql
    ? new PrismaPg({ connectionString: settings.databaseUrl, max: 12 })
    : new PrismaBetterSqlite3({ url: settings.databaseUrl, timeout: 10_000 })
}
