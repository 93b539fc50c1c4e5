import type { Page } from '@playwright/test'

/** Waits until React has taken the page over: a choice made before is kept, but nothing answers to it yet. */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.querySelector('main form') ?? {}).some((key) => key.startsWith('__reactFiber')))
}
