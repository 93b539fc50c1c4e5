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

/** How long to wait after so many failures in a row: 5, 10, 20, 40, then 60 s, a quarter more or less so that screens do not come all at once. */
export function backOff(failures: number, random = Math.random()): number {
  return Math.min(60_000, 5_000 * 2 ** Math.min(failures - 1, 6)) * (0.75 + random / 2)
}
