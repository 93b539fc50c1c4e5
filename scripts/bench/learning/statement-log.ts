// Loaded into a measured process before its own program: keeps the text of every statement that SQLite's driver compiles,
// and tells them when it is asked for them over the channel.
import { createRequire } from 'node:module'

const driver: unknown = createRequire(import.meta.url)('better-sqlite3')
if (typeof driver !== 'function') throw new Error('better-sqlite3 is no class any more')
const connection: unknown = driver.prototype
if (typeof connection !== 'object' || connection === null) throw new Error('better-sqlite3 has no methods any more')
const prepare: unknown = Reflect.get(connection, 'prepare')
if (typeof prepare !== 'function') throw new Error('better-sqlite3 prepares nothing any more')

const statements = new Set<string>()
Reflect.set(connection, 'prepare', function (this: unknown, sql: string): unknown {
  statements.add(sql)
  const statement: unknown = Reflect.apply(prepare, this, [sql])
  return statement
})

process.on('message', (question) => {
  if (question === 'statements') process.send?.([...statements])
})
