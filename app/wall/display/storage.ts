// IndexedDB and not the Cache, because halls reach their server by plain HTTP, where browsers offer no Cache.
const store = 'kept'
/** A database that never answers must not hold up the wall. */
const patienceMs = 15_000

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('starhall-wall', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(store)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'))
  })
}

/** All that is asked for within one transaction: done as a whole or not at all, and on the disk when it is said to be done. */
export async function inStorage<T>(mode: IDBTransactionMode, ask: (of: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB is silent')), patienceMs))
  return Promise.race([late, transact(mode, ask)])
}

async function transact<T>(mode: IDBTransactionMode, ask: (of: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const work = database.transaction(store, mode, { durability: 'strict' })
      const asking = ask(work.objectStore(store))
      // A full disk can still undo what a request has said.
      work.oncomplete = () => resolve(asking.result)
      work.onabort = () => reject(work.error ?? asking.error ?? new Error('IndexedDB'))
    })
  } finally {
    database.close()
  }
}
