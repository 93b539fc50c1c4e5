import { onChange } from '#app/platform/live.server.ts'
import { displayBuild } from './display-shell.server.ts'

const heartbeatMs = 15_000
/** A screen that reconnects without closing must not fill the server: the oldest of its streams ends. */
const mostStreams = 3

const streams = new Map<string, (() => void)[]>()

type Watch = { unitId: string; screenId: string; signal: AbortSignal }

/** A stream of server-sent events: `change` when the unit's wall has something else to show, `heartbeat` with the build's name. */
export function changeStream({ unitId, screenId, signal }: Watch): Response {
  const text = new TextEncoder()
  let end: () => void = () => undefined
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      const say = (event: string, data: string) => stream.enqueue(text.encode(`event: ${event}\ndata: ${data}\n\n`))
      const beat = setInterval(() => say('heartbeat', displayBuild()), heartbeatMs)
      const stop = onChange(unitId, () => say('change', ''))
      let isOpen = true
      end = () => {
        if (!isOpen) return
        isOpen = false
        clearInterval(beat)
        stop()
        forget(screenId, end)
        stream.close()
      }
      signal.addEventListener('abort', end, { once: true })
      remember(screenId, end)
      say('heartbeat', displayBuild())
    },
    cancel: () => end(),
  })
  // no-transform: a compressing proxy would hold the events back.
  return new Response(body, { headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' } })
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
