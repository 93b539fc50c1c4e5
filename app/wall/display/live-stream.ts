import { Alarm, backOff } from './alarm.ts'

const silenceLimitMs = 40_000
/** After a silence, which many screens notice in the same moment. */
const spreadMs = 4_000

/** `change`: something else is to be shown, or may be: nobody knows what a stream would have said before it began. */
type Hear = { change: () => void; build: (build: string) => void }

/**
 * The server's stream of changes. A stream can stand open and dead, so the server's heartbeat is a named event and
 * silence ends it; a browser gives up for good on a bad answer, so every new beginning is ours.
 */
export class LiveStream {
  readonly #address: string
  readonly #hear: Hear
  readonly #silence = new Alarm()
  readonly #again = new Alarm()
  #source: EventSource | null = null
  #failures = 0

  constructor(address: string, hear: Hear) {
    this.#address = address
    this.#hear = hear
  }

  open(): void {
    if (this.#source) return
    this.#again.clear()
    const source = new EventSource(this.#address)
    let isFirst = true
    this.#source = source
    source.addEventListener('heartbeat', ({ data }) => {
      this.#failures = 0
      this.#listen()
      this.#hear.build(String(data))
      if (isFirst) this.#hear.change()
      isFirst = false
    })
    source.addEventListener('change', () => {
      this.#listen()
      this.#hear.change()
    })
    source.onerror = () => this.#reopen()
    this.#listen()
  }

  close(): void {
    this.#again.clear()
    this.#silence.clear()
    this.#source?.close()
    this.#source = null
  }

  #listen(): void {
    this.#silence.set(silenceLimitMs, () => this.#giveUp())
  }

  /** Connected, and nobody there: what was said meanwhile is lost, so it is asked for, by the stream or without. */
  #giveUp(): void {
    this.close()
    this.#failures += 1
    this.#again.set(Math.random() * spreadMs, () => {
      this.open()
      this.#hear.change()
    })
  }

  #reopen(): void {
    this.close()
    this.#failures += 1
    this.#again.set(backOff(this.#failures), () => this.open())
  }
}
