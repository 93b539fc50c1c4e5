import type { Page } from '@playwright/test'
import { expect } from './house.ts'

/** How many records of the wall lie in this browser: the bundle, its version and when it was confirmed; 0 where there is no storage. */
export async function keptRecords(screen: Page): Promise<number> {
  return screen.evaluate(async () => {
    // Opening one that is not there would make it.
    if (!(await indexedDB.databases()).some(({ name }) => name === 'starhall-wall')) return 0
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('starhall-wall')
      opening.onerror = () => reject(new Error('no storage'))
      opening.onsuccess = () => {
        const counting = opening.result.transaction('kept').objectStore('kept').count()
        counting.onsuccess = () => {
          opening.result.close()
          resolve(counting.result)
        }
      }
    })
  })
}

/** Until this screen could be switched off and on again without a network. */
export async function untilKept(screen: Page): Promise<void> {
  await expect.poll(() => keptRecords(screen)).toBe(3)
  await expect.poll(() => screen.evaluate(async () => (await navigator.serviceWorker.getRegistration('/wall'))?.active?.state)).toBe('activated')
}
