import type { Entry, Told } from '../rules/entry.ts'
import type { Tenure } from '../rules/tenure.ts'

// One small store: who is here, what waits, what is to be told, and whether a sign-out is owed to the server.

const databaseName = 'starhall-staff'
const storeName = 'kept'

type Kinds = { tenure: Tenure; entry: Entry; told: Told; owed: true }
type Kind = keyof Kinds
type Row = { [K in Kind]: { kind: K; value: Kinds[K] } }[Kind]

export async function readTenure(): Promise<Tenure | null> {
  return (await read('tenure'))[0] ?? null
}

export async function keepTenure(value: Tenure): Promise<void> {
  await write((store) => store.put({ kind: 'tenure', value } satisfies Row, 'tenure'))
}

export async function endTenure(): Promise<void> {
  await drop('tenure')
}

export async function listEntries(): Promise<Entry[]> {
  return read('entry')
}

export async function keepEntry(value: Entry): Promise<void> {
  await write((store) => store.put({ kind: 'entry', value } satisfies Row, `entry ${value.id}`))
}

export async function dropEntry(id: string): Promise<void> {
  await drop(`entry ${id}`)
}

/** The entry goes and what became of it is told, in one step. */
export async function settleEntry(value: Told): Promise<void> {
  await write((store) => {
    store.delete(`entry ${value.id}`)
    store.put({ kind: 'told', value } satisfies Row, `told ${value.id}`)
  })
}

export async function listTold(): Promise<Told[]> {
  return read('told')
}

export async function dropTold(id: string): Promise<void> {
  await drop(`told ${id}`)
}

/** A sign-out that the server has not heard of. */
export async function oweSignOut(): Promise<void> {
  await write((store) => store.put({ kind: 'owed', value: true } satisfies Row, 'owed'))
}

export async function isSignOutOwed(): Promise<boolean> {
  return (await read('owed')).length > 0
}

/** Nothing is left, not even an empty house. */
export async function dropStore(): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(databaseName)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}

async function read<K extends Kind>(kind: K): Promise<Kinds[K][]> {
  const database = await open({ mayMake: false })
  if (!database) return []
  try {
    const rows: unknown[] = await answerOf(database.transaction(storeName).objectStore(storeName).getAll())
    return rows.flatMap((row) => (isOf(row, kind) ? [row.value] : []))
  } finally {
    database.close()
  }
}

/** Nobody else writes here: what says that it is of a kind is. */
function isOf<K extends Kind>(row: unknown, kind: K): row is { kind: K; value: Kinds[K] } {
  return typeof row === 'object' && row !== null && 'kind' in row && row.kind === kind
}

async function drop(key: string): Promise<void> {
  await write((store) => store.delete(key), { mayMake: false })
}

async function write(change: (store: IDBObjectStore) => unknown, { mayMake } = { mayMake: true }): Promise<void> {
  const database = await open({ mayMake })
  if (!database) return
  try {
    const transaction = database.transaction(storeName, 'readwrite')
    change(transaction.objectStore(storeName))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not kept'))
    })
  } finally {
    database.close()
  }
}

/** Looking must not make a database where there is none. */
async function open({ mayMake }: { mayMake: boolean }): Promise<IDBDatabase | null> {
  const request = indexedDB.open(databaseName, 1)
  request.onupgradeneeded = () => {
    if (mayMake) request.result.createObjectStore(storeName)
    else request.transaction?.abort()
  }
  try {
    return await answerOf(request)
  } catch (error) {
    if (mayMake) throw error
    return null
  }
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not read'))
  })
}
