/** One timer for one concern: setting it again replaces it, so that timers never pile up over the months. */
export class Alarm {
  #id: ReturnType<typeof setTimeout> | undefined

  set(milliseconds: number, ring: () => void): void {
    clearTimeout(this.#id)
    this.#id = setTimeout(ring, milliseconds)
  }

  clear(): void {
    clearTimeout(this.#id)
  }
}

const firstWaitMs = 4_000
/** With one question that is given up after 12 s, a screen is back 45 s after its server at the latest. */
const longestWaitMs = 30_000

/** How long to wait after so many failures in a row: up to 4, 8, 16, then 30 s, and at least half of it, so that a thousand screens do not come all at once. */
export function backOff(failures: number, random = Math.random()): number {
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - 1, 6)) * (0.5 + random / 2)
}
