import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import { groupCommits, type Groups } from './group-commit.ts'
import { writeAheadLog } from './write-ahead-log.server.ts'

/*
 * The SQLite driver has one connection, and a statement outside of a transaction runs in whatever transaction is open
 * there: it would read what is not committed, and be undone with somebody else's rollback. So reads have a connection
 * of their own, which sees what is committed, and writes wait for their turn.
 */

export function withOneWriter(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory
  return { provider, adapterName, connect: async () => joined(await factory.connect(), await factory.connect()) }
}

async function joined(writer: SqlDriverAdapter, reader: SqlDriverAdapter): Promise<SqlDriverAdapter> {
  const log = writeAheadLog(await fileOf(writer))
  const groups = groupCommits(writer, log.reachDisk)
  const write = <T>(query: SqlQuery, run: (query: SqlQuery) => Promise<T>): Promise<T> =>
    isPragma(query) ? groups.alone(() => run(query)) : inPart(groups, () => run(query))
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    queryRaw: (query) => (isRead(query) ? reader.queryRaw(query) : write(query, (one) => writer.queryRaw(one))),
    executeRaw: (query) => write(query, (one) => writer.executeRaw(one)),
    executeScript: (script) => groups.alone(() => writer.executeScript(script)),
    startTransaction: async () => transactionIn(writer, await groups.begin()),
    getConnectionInfo: () => writer.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: async () => {
      await groups.alone(() => writer.dispose())
      await reader.dispose()
      await log.close()
    },
  }
}

async function fileOf(connection: SqlDriverAdapter): Promise<string> {
  const { rows } = await connection.queryRaw({ sql: `SELECT "file" FROM pragma_database_list WHERE "name" = 'main'`, args: [], argTypes: [] })
  return String(rows[0]?.[0])
}

/** One that begins with WITH may end in either. */
const isRead = ({ sql }: SqlQuery): boolean => /^\s*SELECT\b/i.test(sql) || (/^\s*WITH\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql))
/** How the connection works cannot be changed within a transaction. */
const isPragma = ({ sql }: SqlQuery): boolean => /^\s*PRAGMA\b/i.test(sql)

async function inPart<T>(groups: Groups, write: () => Promise<T>): Promise<T> {
  const part = await groups.begin()
  const outcome = await write().catch(async (error: unknown) => {
    await part.rollBack()
    throw error
  })
  await part.commit()
  return outcome
}

/** SQLite knows one isolation, serializable: whatever was asked for is had. */
function transactionIn(writer: SqlDriverAdapter, part: Awaited<ReturnType<Groups['begin']>>): Transaction {
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    // Its beginning and end are ours to say, not the engine's.
    options: { usePhantomQuery: true },
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw: (query) => writer.executeRaw(query),
    commit: () => part.commit(),
    rollback: () => part.rollBack(),
  }
}
