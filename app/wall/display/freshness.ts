import { Alarm } from './alarm.ts'
import type { HallClock } from './hall-clock.ts'
import { both } from './words.ts'

const staleMs = 180_000
const lookEveryMs = 20_000
const dayMs = 86_400_000

/** The small honest line: when the server last confirmed what is shown. Amber when that is a while ago. */
export class Freshness {
  readonly #line: HTMLElement
  readonly #clock: HallClock
  readonly #look = new Alarm()
  #timeZone = 'Asia/Shanghai'
  #confirmedAt: number | null = null
  #heardAt = 0

  constructor(line: HTMLElement, clock: HallClock) {
    this.#line = line
    this.#clock = clock
  }

  /** The server said at `at`, its own time, that this is the current bundle. */
  confirm(at: number, timeZone: string): void {
    this.#heardAt = performance.now()
    this.#tell(at, timeZone)
  }

  /** What is shown was kept from another day. */
  recall(confirmedAt: number, timeZone: string): void {
    this.#heardAt = performance.now() - staleMs
    this.#tell(confirmedAt, timeZone)
  }

  clear(): void {
    this.#confirmedAt = null
    this.#look.clear()
    this.#line.textContent = ''
  }

  #tell(confirmedAt: number, timeZone: string): void {
    this.#confirmedAt = confirmedAt
    this.#timeZone = timeZone
    this.#show()
  }

  #show(): void {
    if (this.#confirmedAt === null) return
    const isOld = this.#clock.now() - this.#confirmedAt > dayMs
    const format: Intl.DateTimeFormatOptions = { timeZone: this.#timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(isOld ? { month: 'numeric', day: 'numeric' } : {}) }
    const time = (language: string) => new Intl.DateTimeFormat(language, format).format(this.#confirmedAt ?? 0)
    const { zh, en } = both((of) => of.updated, (of) => ({ time: time(of === 'zh' ? 'zh-CN' : 'en-GB') }))
    this.#line.textContent = `${zh} · ${en}`
    this.#line.classList.toggle('stale', performance.now() - this.#heardAt >= staleMs)
    this.#look.set(lookEveryMs, () => this.#show())
  }
}
