import type { Bundle } from '../panel.ts'

/** A bundle with the pictures and fonts it needs: complete, or not kept at all. */
export type KeptBundle = { bundle: Bundle; files: Map<string, Blob> }

const store = 'kept'
const key = 'last-good'
const confirmedKey = 'confirmed-at'

// IndexedDB and not the Cache, because halls reach their server by plain HTTP, where browsers offer no Cache.
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('starhall-wall', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(store)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB'))
  })
}

async function inStore<T>(mode: IDBTransactionMode, ask: (of: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const asking = ask(database.transaction(store, mode).objectStore(store))
      asking.onsuccess = () => resolve(asking.result)
      asking.onerror = () => reject(asking.error ?? new Error('IndexedDB'))
    })
  } finally {
    database.close()
  }
}

/** Keeps the bundle over a restart of the screen. A browser that does not let us still plays from memory. */
export async function keepLastGood(kept: KeptBundle): Promise<void> {
  await inStore('readwrite', (of) => of.put(kept, key)).catch(() => undefined)
}

export async function findLastGood(): Promise<KeptBundle | null> {
  const found: unknown = await inStore<unknown>('readonly', (of) => of.get(key)).catch(() => undefined)
  return isKept(found) ? found : null
}

/** When the server last said that the bundle is current, by its own clock and by this machine's; 0: not known. */
export type Confirmation = { at: number; heardAt: number }

/** Apart from the bundle, so that a minute costs the disk a few bytes. */
export async function keepConfirmation(confirmation: Confirmation): Promise<void> {
  await inStore('readwrite', (of) => of.put(confirmation, confirmedKey)).catch(() => undefined)
}

export async function findConfirmation(): Promise<Confirmation> {
  const found: unknown = await inStore<unknown>('readonly', (of) => of.get(confirmedKey)).catch(() => undefined)
  // A build before this one kept the server's time alone.
  if (typeof found === 'number') return { at: found, heardAt: 0 }
  return isConfirmation(found) ? found : { at: 0, heardAt: 0 }
}

export async function forgetLastGood(): Promise<void> {
  await inStore('readwrite', (of) => of.delete(key)).catch(() => undefined)
}

function isConfirmation(found: unknown): found is Confirmation {
  return typeof found === 'object' && found !== null && 'at' in found && typeof found.at === 'number' && 'heardAt' in found && typeof found.heardAt === 'number'
}

function isKept(found: unknown): found is KeptBundle {
  return typeof found === 'object' && found !== null && 'bundle' in found && isBundle(found.bundle) && 'files' in found && found.files instanceof Map
}

/** Enough to tell our server's answer from a captive portal's; the content is the server's own. */
export function isBundle(found: unknown): found is Bundle {
  return typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'string' && 'panels' in found && Array.isArray(found.panels) && 'files' in found && Array.isArray(found.files)
}
