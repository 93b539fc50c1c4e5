import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils'

/*
 * Prisma asks for the children of what it found also where it found nothing: a third of all that Today asks. What can
 * have no answer is not asked.
 */

export function withoutEmptySearches(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory
  return { provider, adapterName, connect: async () => sparing(await factory.connect()) }
}

function sparing(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = adapter
  return {
    provider,
    adapterName,
    queryRaw: async (query) => (asksNobody(query) ? noRows : adapter.queryRaw(query)),
    executeRaw: async (query) => adapter.executeRaw(query),
    executeScript: async (script) => adapter.executeScript(script),
    startTransaction: async (isolation) => sparingIn(await adapter.startTransaction(isolation)),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: async () => adapter.dispose(),
  }
}

function sparingIn(transaction: Transaction): Transaction {
  const queryRaw = async (query: SqlQuery) => (asksNobody(query) ? noRows : transaction.queryRaw(query))
  const { provider, adapterName, options } = transaction
  return { provider, adapterName, options, queryRaw, executeRaw: async (query) => transaction.executeRaw(query), commit: async () => transaction.commit(), rollback: async () => transaction.rollback() }
}

const noRows: SqlResultSet = { columnNames: [], columnTypes: [], rows: [] }

/** Only what Prisma composed, plain searches all of whose conditions must hold: nothing is in NULL, nor is 1 ever 0. */
export function asksNobody({ sql }: SqlQuery): boolean {
  if (!sql.startsWith('SELECT `main`.') && !sql.startsWith('SELECT "public".')) return false
  const where = sql.indexOf(' WHERE ')
  if (where < 0) return false
  const conditions = sql.slice(where)
  return /(?<!NOT )(?:\bIN \(NULL\)|\b1=0\b)/.test(conditions) && !/\b(?:OR|EXISTS|UNION)\b|(?<!IS )\bNOT\b/.test(conditions)
}
