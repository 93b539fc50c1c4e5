// STARHALL_SLOW_DEVICE=8 gives every page an eighth of its processor, for its scripts alone: a cheap phone, or a busy machine.
// What fails then presses before the page is alive, or waits for something that a slow page never shows.
import type { BrowserContext, Page } from '@playwright/test'

const rate = Number(process.env['STARHALL_SLOW_DEVICE'] ?? 1)

export function slowDown(context: BrowserContext): void {
  if (rate > 1) context.on('page', (page) => void throttle(page))
}

async function throttle(page: Page): Promise<void> {
  try {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
  } catch {
    // It was closed before it could be slowed down.
  }
}
