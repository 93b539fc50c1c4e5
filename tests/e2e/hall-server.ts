import type { Page } from '@playwright/test'
import { screenTime } from './hall.ts'
import type { Bundle } from '#app/wall/panel.ts'

type HallServer = {
  /** Its time now. */
  now: () => Promise<number>
  setAway: (isAway: boolean) => void
}

/**
 * The answers of the real server, by a clock that begins at `begin` and goes with the screen's; with this in the place
 * of what they say. For a screen without a worker, whose requests a test could not see.
 */
export async function moveServer(screen: Page, begin: number, instead: Partial<Bundle> = {}): Promise<HallServer> {
  const started = await screenTime(screen)
  let isAway = false
  const now = async () => begin + (await screenTime(screen)) - started
  await screen.context().route('**/wall/bundle', async (route) => {
    if (isAway) return route.abort('connectionrefused')
    const { 'if-none-match': _known, ...headers } = route.request().headers()
    const answer = await route.fetch({ headers })
    if (!answer.ok()) return route.fulfill({ response: answer })
    const bundle: unknown = await answer.json()
    const shown = typeof bundle === 'object' && bundle !== null ? { ...bundle, ...instead } : bundle
    await route.fulfill({ response: answer, headers: { ...answer.headers(), 'x-starhall-now': String(Math.round(await now())) }, json: shown })
  })
  return { now, setAway: (away) => void (isAway = away) }
}
