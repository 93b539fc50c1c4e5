import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils'
import { inTurn, turns } from './turns.ts'

/*
 * The SQLite driver has one connection, and a statement outside of a transaction runs in whatever transaction is open
 * there: it would read what is not committed, and be undone with somebody else's rollback. So reads have a connection
 * of their own, which sees what is committed, and writes wait for their turn.
 */

export function withOneWriter(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory
  return { provider, adapterName, connect: async () => joined(await factory.connect(), await factory.connect()) }
}

function joined(writer: SqlDriverAdapter, reader: SqlDriverAdapter): SqlDriverAdapter {
  const take = turns()
  const alone = <T>(write: () => Promise<T>): Promise<T> => inTurn(take, write)
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    queryRaw: (query) => (/^\s*SELECT\b/i.test(query.sql) ? reader.queryRaw(query) : alone(() => writer.queryRaw(query))),
    executeRaw: (query) => alone(() => writer.executeRaw(query)),
    executeScript: (script) => alone(() => writer.executeScript(script)),
    startTransaction: async (level) => {
      const done = await take()
      try {
        return endingWith(await writer.startTransaction(level), done)
      } catch (error) {
        done()
        throw error
      }
    },
    getConnectionInfo: () => writer.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: async () => {
      await Promise.all([reader.dispose(), writer.dispose()])
    },
  }
}

/** The same transaction; when it ends, however it ends, the next writer's turn comes. */
function endingWith(transaction: Transaction, done: () => void): Transaction {
  return {
    provider: transaction.provider,
    adapterName: transaction.adapterName,
    options: transaction.options,
    queryRaw: (query) => transaction.queryRaw(query),
    executeRaw: (query) => transaction.executeRaw(query),
    commit: () => transaction.commit().finally(done),
    rollback: () => transaction.rollback().finally(done),
    createSavepoint: async (name) => transaction.createSavepoint?.(name),
    rollbackToSavepoint: async (name) => transaction.rollbackToSavepoint?.(name),
    releaseSavepoint: async (name) => transaction.releaseSavepoint?.(name),
  }
}
