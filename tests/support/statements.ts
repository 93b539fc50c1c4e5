import { createRequire } from 'node:module'
import { isPostgresql } from '#app/platform/database.server.ts'

// Every statement that this process has the database run, told by the drivers themselves.

const load = createRequire(import.meta.url)
const told: string[] = []

function tell(prototype: object, methods: readonly string[], textOf: (statement: unknown, first: unknown) => unknown): void {
  for (const method of methods) {
    const original: unknown = Reflect.get(prototype, method)
    if (typeof original !== 'function') throw new Error(`the driver has no ${method} any more`)
    Reflect.set(prototype, method, function (this: unknown, ...given: unknown[]): unknown {
      told.push(String(textOf(this, given[0])))
      const answer: unknown = Reflect.apply(original, this, given)
      return answer
    })
  }
}

function member(of: unknown, name: string): unknown {
  return (typeof of === 'object' && of !== null) || typeof of === 'function' ? Reflect.get(of, name) : undefined
}

function prototypeOf(constructor: unknown): object {
  const prototype = member(constructor, 'prototype')
  if (typeof prototype !== 'object' || prototype === null) throw new Error('the driver has no class of this name any more')
  return prototype
}

function listen(): void {
  if (isPostgresql) {
    tell(prototypeOf(member(load('pg'), 'Client')), ['query'], (_client, first) => member(first, 'text') ?? first)
    return
  }
  const driver: unknown = load('better-sqlite3')
  if (typeof driver !== 'function') throw new Error('better-sqlite3 is no class any more')
  const connection: unknown = Reflect.construct(driver, [':memory:'])
  const prepare = member(connection, 'prepare')
  if (typeof prepare !== 'function') throw new Error('better-sqlite3 prepares nothing any more')
  const statement: unknown = Reflect.apply(prepare, connection, ['SELECT 1'])
  tell(prototypeOf(member(statement, 'constructor')), ['all', 'run', 'get'], (statement) => member(statement, 'source'))
}

listen()

/** Whether another process has written: a number that SQLite has at hand, of no table. */
const isWhetherWritten = (sql: string) => sql === 'PRAGMA data_version'

/** The texts of what is run meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = told.length
  await work()
  return told.slice(before).filter((sql) => !isWhetherWritten(sql))
}
