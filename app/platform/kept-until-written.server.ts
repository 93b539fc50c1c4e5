import { LRUCache } from 'lru-cache'
import { standOf } from './database.server.ts'

/*
 * Some of what every request asks is hardly ever written: who is here, which keys were mended. With SQLite this process
 * knows of every write to a table, its own and that of others, so it asks again when there was one. With PostgreSQL it
 * asks every time.
 */

type Kept<Value> = (key: string, read: () => Promise<Value>) => Promise<Value>

/** What `read` gives is handed out again as long as none of the tables that it reads was written to: nobody may change it. */
export function keptUntilWritten<Value>(tables: readonly string[], most: number): Kept<Value> {
  const kept = new LRUCache<string, { stand: string; value: Value }>({ max: most })
  return async (key, read) => {
    // Before the reading: what is written meanwhile makes it old.
    const stand = await standOf(tables)
    const known = kept.get(key)
    if (known && known.stand === stand) return known.value
    const value = await read()
    if (stand !== null) kept.set(key, { stand, value })
    return value
  }
}
