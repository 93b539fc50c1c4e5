import type { Page } from '@playwright/test'
import { expect } from './house.ts'

/** How many records of the wall lie in this browser: the bundle, its version and when it was confirmed; 0 where there is no storage. */
export async function keptRecords(screen: Page): Promise<number> {
  return (await keptIn(screen)).records
}

/** The bundle that lies in this browser, as it was sent. */
export async function keptWords(screen: Page): Promise<string> {
  return (await keptIn(screen)).bundle
}

/** The addresses of the pictures and fonts beside it. */
export async function keptFiles(screen: Page): Promise<string[]> {
  return (await keptIn(screen)).files
}

async function keptIn(screen: Page): Promise<{ records: number; bundle: string; files: string[] }> {
  return screen.evaluate(async () => {
    const nothing = { records: 0, bundle: '', files: [] }
    // Opening one that is not there would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'starhall-wall')) return nothing
    const asked = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('no storage'))
    })
    const database = await asked(indexedDB.open('starhall-wall'))
    const store = database.transaction('kept').objectStore('kept')
    const [records, found] = await Promise.all([asked(store.count()), asked<unknown>(store.get('last-good'))])
    database.close()
    if (typeof found !== 'object' || found === null || !('bundle' in found) || !('files' in found) || !(found.files instanceof Map)) return { ...nothing, records }
    return { records, bundle: JSON.stringify(found.bundle), files: [...found.files.keys()].map(String) }
  })
}

/** Until this screen could be switched off and on again without a network. */
export async function untilKept(screen: Page): Promise<void> {
  await expect.poll(() => keptRecords(screen)).toBe(3)
  await expect.poll(() => screen.evaluate(async () => (await navigator.serviceWorker.getRegistration('/wall'))?.active?.state)).toBe('activated')
}
