import { log } from '#app/platform/log.server.ts'
import { lookAtDisplays } from './silences.server.ts'

const lookEveryMs = 60_000
/** When more than this lies between two looks the house was shut, or its clock was set: it begins to listen anew. */
const breakMs = 3 * lookEveryMs

/** Looks after the displays once a minute, as long as this process is there. */
export function watchDisplays(): void {
  let watchedSince = new Date()
  let lastLook = watchedSince.getTime()
  const look = async () => {
    const now = new Date()
    if (Math.abs(now.getTime() - lastLook) > breakMs) watchedSince = now
    lastLook = now.getTime()
    await lookAtDisplays({ watchedSince, now })
  }
  const lookSafely = () => void look().catch((error: unknown) => log.error({ err: error }, 'the displays could not be looked after'))
  lookSafely()
  setInterval(lookSafely, lookEveryMs).unref()
}
