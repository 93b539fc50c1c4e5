import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { databaseAdapter } from './database-adapter.server.ts'
import { keepOldState, runWhole } from './old-state.server.ts'
import { type Settings } from './settings.server.ts'

const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Brings the database to the newest migration with Prisma's own engine; where one fails the old state stands, and it throws.
 * @returns the names of the migrations that were applied now
 */
export async function applyMigrations(settings: Settings, folder = migrationsFolder(settings)): Promise<string[]> {
  // The engine takes a SQLite file for itself; where there is nothing to do it must not disturb another process.
  if (await isUpToDate(settings, folder)) return []
  return keepOldState(settings, async () =>
    withEngine(settings, async (schemaEngine) => {
      const { appliedMigrationNames } = await schemaEngine.applyMigrations({
        migrationsList: readMigrations(folder, settings),
        filters: noFilters,
      })
      return appliedMigrationNames
    }),
  )
}

type SchemaFile = { path: string; content: string }

/** The SQL that leads from one state of the schema files to another; null for `from` means an empty database. */
export async function diffSchemas(settings: Settings, from: SchemaFile[] | null, to: SchemaFile[]): Promise<string> {
  return withEngine(settings, async (schemaEngine) => {
    const { stdout } = await schemaEngine.diff({
      from: from ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters: noFilters,
    })
    return stdout ?? ''
  })
}

export function migrationsFolder({ isPostgresql }: Settings): string {
  return join(projectRoot(), 'prisma/migrations', isPostgresql ? 'postgresql' : 'sqlite')
}

/** Runs with an engine of its own and closes its connections afterwards: on SQLite they hold the file for themselves. */
async function withEngine<T>(settings: Settings, run: (schemaEngine: engine.SchemaEngine) => Promise<T>): Promise<T> {
  await (globalThis.schemaEngineLoaded ??= loadEngine())
  const adapter = databaseAdapter(settings)
  const connections: SqlDriverAdapter[] = []
  const keep = async (opening: Promise<SqlDriverAdapter>) => {
    const connection = await opening
    connections.push(connection)
    return settings.isPostgresql ? Object.assign(connection, { executeScript: async (script: string) => runWhole(settings, script) }) : connection
  }
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: () => keep(adapter.connect()),
    connectToShadowDb: () => keep(adapter.connectToShadowDb()),
  })
  try {
    const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory)
    return await run(schemaEngine)
  } finally {
    await Promise.all(connections.map((connection) => connection.dispose()))
  }
}

// One instance per process, however often this module is loaded: the package's glue code, which is loaded once, keeps a
// single reference to the WebAssembly memory, and what a first instance still has to do would run in a second one's.
declare global {
  var schemaEngineLoaded: Promise<void> | undefined
}

async function loadEngine(): Promise<void> {
  const wasmFile = join(dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { './schema_engine_bg.js': { ...engine } })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') Reflect.apply(start, undefined, [])
}

async function isUpToDate(settings: Settings, folder: string): Promise<boolean> {
  const connection = await databaseAdapter(settings).connect()
  try {
    const sql = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'
    const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
    const applied = new Set(rows.map(([name]) => name))
    return migrationNames(folder).every((name) => applied.has(name))
  } catch {
    // No such table: an empty database.
    return false
  } finally {
    await connection.dispose()
  }
}

function migrationNames(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function readMigrations(folder: string, { isPostgresql }: Settings) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: `provider = "${isPostgresql ? 'postgresql' : 'sqlite'}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** The folder that holds prisma/, whether this runs from the sources or from the build. */
function projectRoot(): string {
  return process.cwd()
}
