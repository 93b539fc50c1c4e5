import type { SqlDriverAdapter, SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import { groupCommits, type Groups } from './group-commit.ts'
import { tableWrites, type TableWrites } from './table-writes.ts'
import { writeAheadLog } from './write-ahead-log.server.ts'

/*
 * The SQLite driver has one connection, and a statement outside of a transaction runs in whatever transaction is open
 * there: it would read what is not committed, and be undone with somebody else's rollback. So reads have a connection
 * of their own, which sees what is committed, and writes wait for their turn.
 */

/** What each connection keeps of the file, in KB: what it lacks the system has, and each commit empties the reader's anyway. The driver's 16 MB gave nothing that could be measured. */
const keptKilobytes = 4_000

/** How some tables stand: another word for each time that one of them was written to; null while nobody can tell. */
type Standing = (tables: readonly string[]) => Promise<string | null>

export function withOneWriter(factory: SqlDriverAdapterFactory): { factory: SqlDriverAdapterFactory; standOf: Standing } {
  const { provider, adapterName } = factory
  const writes = tableWrites()
  let writer: SqlDriverAdapter | null = null
  const connect = async () => joined((writer = await factory.connect()), await factory.connect(), writes)
  return { factory: { provider, adapterName, connect }, standOf: async (tables) => (writer ? standIn(writer, writes, tables) : null) }
}

/** SQLite says what other processes have committed, a restore or a test: this number changes with it, and not with our own writes. */
async function standIn(writer: SqlDriverAdapter, writes: TableWrites, tables: readonly string[]): Promise<string | null> {
  const { rows } = await writer.queryRaw({ sql: 'PRAGMA data_version', args: [], argTypes: [] })
  const stand = writes.standOf(tables)
  return stand === null ? null : `${String(rows[0]?.[0])}/${stand}`
}

async function joined(writer: SqlDriverAdapter, reader: SqlDriverAdapter, writes: TableWrites): Promise<SqlDriverAdapter> {
  const log = writeAheadLog(await fileOf(writer))
  for (const connection of [writer, reader]) await connection.executeScript(`PRAGMA cache_size = -${keptKilobytes}`)
  const groups = groupCommits(tellingEnds(writer, writes), log.reachDisk)
  const write = <T>(query: SqlQuery, run: (query: SqlQuery) => Promise<T>): Promise<T> => {
    if (isPragma(query)) return groups.alone(() => run(query))
    return inPart(groups, () => (writes.wrote(query.sql), run(query)))
  }
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    queryRaw: (query) => (isRead(query) ? reader.queryRaw(query) : write(query, (one) => writer.queryRaw(one))),
    executeRaw: (query) => write(query, (one) => writer.executeRaw(one)),
    executeScript: (script) => groups.alone(() => writer.executeScript(script).finally(writes.wroteAll)),
    startTransaction: async () => transactionIn(writer, await groups.begin(), writes),
    getConnectionInfo: () => writer.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: async () => {
      await groups.alone(() => writer.dispose())
      await reader.dispose()
      await log.close()
    },
  }
}

/** The beginning and end of a group, which is known to be over when it is. */
function tellingEnds(writer: SqlDriverAdapter, writes: TableWrites): Pick<SqlDriverAdapter, 'executeRaw'> {
  const ends = ({ sql }: SqlQuery) => sql === 'COMMIT' || sql === 'ROLLBACK'
  return { executeRaw: async (query) => writer.executeRaw(query).finally(() => ends(query) && writes.ended()) }
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
function transactionIn(writer: SqlDriverAdapter, part: Awaited<ReturnType<Groups['begin']>>, writes: TableWrites): Transaction {
  const noted = (query: SqlQuery) => {
    if (!isRead(query)) writes.wrote(query.sql)
    return query
  }
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    // Its beginning and end are ours to say, not the engine's.
    options: { usePhantomQuery: true },
    queryRaw: (query) => writer.queryRaw(noted(query)),
    executeRaw: (query) => writer.executeRaw(noted(query)),
    commit: () => part.commit(),
    rollback: () => part.rollBack(),
  }
}
