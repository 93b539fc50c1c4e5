import type { Answer } from '../answer.ts'

/*
 * Brings answers to the server as they are given. What it has not acknowledged stays in the browser's own store, bound
 * to the attempt, and is sent again: after a dead network, a killed tab, a restarted server.
 */

export type Save = { question: string; sequence: number; answer: Answer | null; flagged: boolean }

export type Reply = { kind: 'saved'; at: string } | { kind: 'ended' | 'signed-out' | 'refused' }

export type KeeperState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  | { kind: 'waiting' | 'signed-out'; count: number }
  | { kind: 'refused' | 'ended' }

export type KeeperOptions = {
  /** Throws where there is no connection. */
  send: (saves: readonly Save[]) => Promise<Reply>
  journal: { read: () => Save[]; write: (saves: readonly Save[]) => void }
  /** Age of the attempt in milliseconds, by the server's clock. */
  age: () => number
  /** The highest sequence that the server has. */
  lastSequence: number
  report: (state: KeeperState) => void
}

const firstRetryMs = 2_000
const lastRetryMs = 30_000

export class AnswerKeeper {
  readonly #options: KeeperOptions
  readonly #waiting: Map<string, Save>
  #sequence: number
  #isSending = false
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(options: KeeperOptions) {
    this.#options = options
    this.#waiting = new Map(options.journal.read().map((save) => [save.question, save]))
    this.#sequence = Math.max(options.lastSequence, ...[...this.#waiting.values()].map(({ sequence }) => sequence))
  }

  /** What the server has not acknowledged yet. */
  get waiting(): readonly Save[] {
    return [...this.#waiting.values()]
  }

  /** With `pauseMs` it is sent once nothing more was kept for so long: a word is not sent letter by letter. */
  async keep(question: string, { answer, flagged }: Pick<Save, 'answer' | 'flagged'>, pauseMs = 0): Promise<void> {
    this.#sequence = Math.max(this.#sequence + 1, Math.round(this.#options.age()))
    this.#waiting.set(question, { question, sequence: this.#sequence, answer, flagged })
    this.#options.journal.write(this.waiting)
    if (pauseMs === 0) return this.flush()
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.flush(), pauseMs)
  }

  /** Sends what waits. Never throws; tries again by itself while there is no connection. */
  async flush(): Promise<void> {
    if (this.#isSending || this.#waiting.size === 0) return
    const saves = this.waiting
    this.#isSending = true
    clearTimeout(this.#retry)
    clearTimeout(this.#pause)
    this.#options.report({ kind: 'saving' })
    const reply = await this.#options.send(saves).catch(() => null)
    this.#isSending = false
    if (reply?.kind === 'saved') return this.#acknowledge(saves, reply.at)
    if (reply === null) return this.#waitAndRetry()
    if (reply.kind === 'ended') this.#clear()
    this.#options.report(reply.kind === 'signed-out' ? { kind: 'signed-out', count: this.#waiting.size } : { kind: reply.kind })
  }

  stop(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#pause)
  }

  async #acknowledge(saves: readonly Save[], at: string): Promise<void> {
    this.#failures = 0
    for (const { question, sequence } of saves) {
      if (this.#waiting.get(question)?.sequence === sequence) this.#waiting.delete(question)
    }
    this.#options.journal.write(this.waiting)
    this.#options.report({ kind: 'saved', at })
    return this.flush()
  }

  #waitAndRetry(): void {
    this.#options.report({ kind: 'waiting', count: this.#waiting.size })
    const pause = Math.min(lastRetryMs, firstRetryMs * 2 ** this.#failures)
    this.#failures += 1
    this.#retry = setTimeout(() => void this.flush(), pause)
  }

  #clear(): void {
    this.#waiting.clear()
    this.#options.journal.write([])
  }
}
