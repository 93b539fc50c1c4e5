import { Alarm } from './alarm.ts'

const everyMs = 60_000
/** So that screens which were switched on together do not go on reporting together. */
const spreadMs = 5_000
const patienceMs = 10_000

export type Shown = { panel: string; place: number; /** By the clock that nobody sets. */ at: number }
type Playing = { shown: Shown; bundle: string }

/** Tells the server once a minute how this screen is. Whatever becomes of that, the picture knows nothing of it. */
export class Reporter {
  readonly #ask: () => Playing | null
  readonly #next = new Alarm()
  #confirmedAt = 0
  #isOn = false

  constructor(ask: () => Playing | null) {
    this.#ask = ask
  }

  /** The server said just now that what is shown is current. */
  confirm(): void {
    this.#confirmedAt = performance.now()
    if (this.#isOn) return
    this.#isOn = true
    this.#report()
  }

  end(): void {
    this.#isOn = false
    this.#next.clear()
  }

  #report(): void {
    this.#next.set(everyMs + Math.random() * spreadMs, () => this.#report())
    const playing = this.#ask()
    if (playing) send(this.#say(playing)).catch(() => undefined)
  }

  #say({ shown, bundle }: Playing): URLSearchParams {
    const now = performance.now()
    const heap = heapMegabytes()
    const since = (at: number) => String(Math.round(now - at))
    return new URLSearchParams({
      panel: shown.panel,
      place: String(shown.place),
      shown: since(shown.at),
      bundle,
      confirmed: since(this.#confirmedAt),
      build: document.documentElement.dataset['build'] ?? '',
      width: String(innerWidth),
      height: String(innerHeight),
      ...(heap === null ? {} : { heap: String(heap) }),
    })
  }
}

async function send(body: URLSearchParams): Promise<void> {
  const abort = new AbortController()
  const limit = setTimeout(() => abort.abort(), patienceMs)
  try {
    await fetch('/wall/report', { method: 'POST', body, signal: abort.signal, cache: 'no-store', credentials: 'same-origin' })
  } finally {
    clearTimeout(limit)
  }
}

/** Chromium alone tells it. */
function heapMegabytes(): number | null {
  const memory: unknown = Reflect.get(performance, 'memory')
  if (typeof memory !== 'object' || memory === null || !('usedJSHeapSize' in memory)) return null
  return typeof memory.usedJSHeapSize === 'number' ? Math.round(memory.usedJSHeapSize / 1_000_000) : null
}
