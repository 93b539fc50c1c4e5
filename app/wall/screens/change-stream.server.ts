import { onChange } from '#app/platform/live.server.ts'
import { beginListening } from '../many/listening.server.ts'
import { tellInTurn } from '../many/telling.server.ts'
import { displayBuild } from './display-shell.server.ts'

const heartbeatMs = 15_000
/** A screen that reconnects without closing must not fill the server: the oldest of its streams ends. */
const mostStreams = 3

const streams = new Map<string, (() => void)[]>()

export const streamHeaders = {
  'Content-Type': 'text/event-stream',
  // no-transform: a compressing proxy would hold the events back.
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
}

/** `display`: its token, which the open stream vouches for, and the address at which it asks; null for a preview. */
type Watch = { unitId: string; screenId: string; display: { tokenHash: string; origin: string } | null }
type Line = { say: (text: string) => void; end: () => void }

/** Server-sent events: `change` when the unit's wall has something else to show, `heartbeat` with the build's name. Gives what ends it. */
export function tellChanges({ unitId, screenId, display }: Watch, line: Line): () => void {
  const say = (event: string, data: string) => line.say(`event: ${event}\ndata: ${data}\n\n`)
  const beat = setInterval(() => say('heartbeat', displayBuild()), heartbeatMs)
  // One that has waited its turn may be gone by then.
  const tell = () => {
    if (isOpen) say('change', '')
  }
  const stop = onChange(unitId, display ? () => tellInTurn({ unitId, origin: display.origin }, tell) : tell)
  const leave = display ? beginListening(display.tokenHash, { unitId, displayId: screenId }) : () => undefined
  let isOpen = true
  const end = () => {
    if (!isOpen) return
    isOpen = false
    clearInterval(beat)
    stop()
    leave()
    forget(screenId, end)
    line.end()
  }
  remember(screenId, end)
  say('heartbeat', displayBuild())
  return end
}

/** The same as an answer of a route. */
export function changeStream(watch: Watch, signal: AbortSignal): Response {
  const text = new TextEncoder()
  let end: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      end = tellChanges(watch, { say: (words) => stream.enqueue(text.encode(words)), end: () => stream.close() })
      signal.addEventListener('abort', end, { once: true })
    },
    cancel: () => end(),
  })
  return new Response(body, { headers: streamHeaders })
}

function remember(screenId: string, end: () => void): void {
  const open = [...(streams.get(screenId) ?? []), end]
  streams.set(screenId, open)
  if (open.length > mostStreams) open[0]?.()
}

function forget(screenId: string, end: () => void): void {
  const open = (streams.get(screenId) ?? []).filter((other) => other !== end)
  if (open.length > 0) streams.set(screenId, open)
  else streams.delete(screenId)
}
