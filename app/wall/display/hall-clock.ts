import { Alarm } from './alarm.ts'

const jumpMs = 5_000
const lookEveryMs = 10_000

/**
 * The hall's time: the server's, carried on by a count of milliseconds that nobody sets. A television's own clock may be
 * wrong by hours, and is set while it runs.
 */
export class HallClock {
  readonly #look = new Alarm()
  #at = 0
  #counted = 0
  #screen = 0

  constructor() {
    this.set(Date.now())
  }

  now = (): number => this.#at + performance.now() - this.#counted

  /** From now on it is this time. */
  set(at: number): void {
    this.#at = at
    this.#counted = performance.now()
    this.#screen = Date.now()
  }

  /** Before the server has said anything: by the screen's clock, but no earlier than what is known to be over. */
  begin(notBefore: number): void {
    this.set(Math.max(Date.now(), notBefore))
  }

  /** Nobody can be asked. A clock that has run ahead was wrong before, or the screen slept; one set back is not believed. */
  believeScreen(): void {
    const jump = this.#jump()
    if (Math.abs(jump) > jumpMs) this.set(this.now() + Math.max(jump, 0))
  }

  /** Calls when the screen's clock has been set, or the screen has slept, until it is known what time it is. */
  watch(jumped: () => void): void {
    if (Math.abs(this.#jump()) > jumpMs) jumped()
    this.#look.set(lookEveryMs, () => this.watch(jumped))
  }

  #jump(): number {
    return Date.now() - this.#screen - (performance.now() - this.#counted)
  }
}
