import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { LRUCache } from 'lru-cache'

/*
 * Prisma's adapter for SQLite has each statement compiled anew, every time. The house asks the same few hundred again
 * and again, so each connection keeps what it compiled; SQLite itself compiles it anew when the schema has changed.
 */

/** What the adapter asks of better-sqlite3, and no more. */
type Statement = {
  reader: boolean
  run: (args: unknown) => unknown
  columns: () => unknown
  raw: () => { all: (args: unknown) => unknown }
}
type Connection = { prepare: (sql: string) => Statement; exec: (script: string) => unknown; close: () => unknown }

const most = 512

export function withKeptStatements<Factory extends SqlDriverAdapterFactory>(factory: Factory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory
  return { provider, adapterName, connect: async () => keeping(await factory.connect()) }
}

function keeping(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const connection: unknown = Reflect.get(adapter, 'client')
  if (!isConnection(connection)) throw new Error('the SQLite adapter keeps its connection elsewhere')
  const kept = new LRUCache<string, ReturnType<typeof keep>>({ max: most })
  const prepare = (sql: string) => {
    const known = kept.get(sql) ?? keep(connection.prepare(sql))
    kept.set(sql, known)
    return known
  }
  Reflect.set(adapter, 'client', { prepare, exec: connection.exec.bind(connection), close: connection.close.bind(connection) })
  return adapter
}

/** The statement as the adapter uses it: bound, then run or read once. Binding for good, as better-sqlite3 does it, would be once for ever. */
function keep(statement: Statement) {
  const { reader } = statement
  const columns = reader ? statement.columns() : []
  const rows = reader ? statement.raw() : null
  return { bind: (args: unknown) => ({ reader, run: () => statement.run(args), columns: () => columns, raw: () => ({ all: () => rows?.all(args) }) }) }
}

function isConnection(value: unknown): value is Connection {
  const has = (name: string) => typeof value === 'object' && value !== null && name in value && typeof Reflect.get(value, name) === 'function'
  return has('prepare') && has('exec') && has('close')
}
