import { LRUCache } from 'lru-cache'

/*
 * Which tables were written to, told by the statements themselves: every name that stands in quotes in a statement that
 * writes counts as written, be it a column's. Too many names cost a look at the database; one too few would be a fault.
 */

export type TableWrites = {
  /** Before a statement that writes runs. */
  wrote: (sql: string) => void
  /** Anything may have been written. */
  wroteAll: () => void
  /** What was written is kept or undone: either way it can be read now. */
  ended: () => void
  /** How the tables stand, as a number that grows with every write to one of them; null as long as one is not ended. */
  standOf: (tables: readonly string[]) => number | null
}

export function tableWrites(): TableWrites {
  const ended = new Map<string, number>()
  const open = new Set<string>()
  const named = new LRUCache<string, readonly string[]>({ max: 512 })
  let all = 0
  return {
    wrote(sql) {
      const names = named.get(sql) ?? namesIn(sql)
      named.set(sql, names)
      for (const name of names) open.add(name)
    },
    wroteAll() {
      all += 1
    },
    ended() {
      for (const name of open) ended.set(name, (ended.get(name) ?? 0) + 1)
      open.clear()
    },
    standOf(tables) {
      return tables.some((table) => open.has(table)) ? null : tables.reduce((sum, table) => sum + (ended.get(table) ?? 0), all)
    },
  }
}

function namesIn(sql: string): string[] {
  return [...new Set([...sql.matchAll(/["`](\w+)["`]/g)].flatMap(([, name]) => name ?? []))]
}
