import type { Answer } from '../answer.ts'

/*
 * Brings answers to the server as they are given. What it has not acknowledged stays in the browser's own store, bound
 * to the attempt, and is sent again: after a dead network, a killed tab, a restarted server.
 */

export type Save = { question: string; sequence: number; answer: Answer | null; flagged: boolean }

/** `isOvertaken`: of one of them the server has a later answer, given elsewhere, and keeps that. */
export type Reply = { kind: 'saved'; at: string; isOvertaken?: boolean } | { kind: 'ended' | 'signed-out' | 'refused' }

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
  /** The sequences that the server has, by question. */
  known: ReadonlyMap<string, number>
  report: (state: KeeperState) => void
  /** The server has an answer that is later than what was sent from here. */
  onOvertaken: () => void
}

const firstRetryMs = 2_000
const lastRetryMs = 30_000

export class AnswerKeeper {
  readonly #options: KeeperOptions
  readonly #waiting: Map<string, Save>
  /** The last sequence of each question that was loaded or given here. */
  readonly #known: Map<string, number>
  #sequence: number
  #isSending = false
  #failures = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(options: KeeperOptions) {
    this.#options = options
    this.#waiting = new Map(options.journal.read().map((save) => [save.question, save]))
    this.#known = new Map(options.known)
    for (const { question, sequence } of this.#waiting.values()) this.#known.set(question, Math.max(sequence, this.#known.get(question) ?? 0))
    this.#sequence = Math.max(0, ...this.#known.values())
  }

  /** What the server has not acknowledged yet. */
  get waiting(): readonly Save[] {
    return [...this.#waiting.values()]
  }

  /** Whether the server has something that is not known here: `saved` are the sequences of all it has together. */
  isBehind(saved: number): boolean {
    return this.#waiting.size === 0 && saved !== [...this.#known.values()].reduce((sum, sequence) => sum + sequence, 0)
  }

  /** Of what the server has, what is later than all that is known here; an earlier answer that waits here is let go. */
  takeIn(stored: readonly Save[]): Save[] {
    const later = stored.filter(({ question, sequence }) => sequence > (this.#known.get(question) ?? -1))
    for (const { question, sequence } of later) {
      this.#known.set(question, sequence)
      this.#waiting.delete(question)
      this.#sequence = Math.max(this.#sequence, sequence)
    }
    if (later.length > 0) this.#options.journal.write(this.waiting)
    return later
  }

  /** With `pauseMs` it is sent once nothing more was kept for so long: a word is not sent letter by letter. */
  async keep(question: string, { answer, flagged }: Pick<Save, 'answer' | 'flagged'>, pauseMs = 0): Promise<void> {
    this.#sequence = Math.max(this.#sequence + 1, Math.round(this.#options.age()))
    this.#waiting.set(question, { question, sequence: this.#sequence, answer, flagged })
    this.#known.set(question, this.#sequence)
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
    if (reply?.kind === 'saved') return this.#acknowledge(saves, reply)
    if (reply === null) return this.#waitAndRetry()
    if (reply.kind === 'ended') this.#clear()
    this.#options.report(reply.kind === 'signed-out' ? { kind: 'signed-out', count: this.#waiting.size } : { kind: reply.kind })
  }

  stop(): void {
    clearTimeout(this.#retry)
    clearTimeout(this.#pause)
  }

  async #acknowledge(saves: readonly Save[], { at, isOvertaken }: Extract<Reply, { kind: 'saved' }>): Promise<void> {
    this.#failures = 0
    for (const { question, sequence } of saves) {
      if (this.#waiting.get(question)?.sequence === sequence) this.#waiting.delete(question)
    }
    this.#options.journal.write(this.waiting)
    this.#options.report({ kind: 'saved', at })
    if (isOvertaken) this.#options.onOvertaken()
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
