// What lies between a television and its server: a line that can be cut, a proxy with an error page of its own, a portal.
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** `stalled`: connected, and nothing comes. */
type State = 'open' | 'cut' | 'bad-gateway' | 'portal' | 'stalled'

export type HallLine = {
  url: string
  /** What happens to every request from now on; streams that are open end, but where it is stalled. */
  set: (state: State) => void
  /** `once`: the streams that are open now stay open, and nothing comes through them any more. `always`: the later ones too. */
  muteStreams: (which: 'once' | 'always') => void
  /** As if the server had another build of the display: its name stands in the place of the one that is there. */
  release: (from: string, to: string) => void
  /** Only this much of the server is there; null: all of it. */
  lose: (path: RegExp | null) => void
  close: () => void
}

const pages: Partial<Record<State, [number, string]>> = {
  'bad-gateway': [502, '<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>'],
  portal: [200, '<!doctype html><title>Wi-Fi</title><form>密码 <input type="password"></form>'],
}

export async function layHallLine(to: string): Promise<HallLine> {
  const sockets = new Set<Socket>()
  let streams: ServerResponse[] = []
  let state: State = 'open'
  let lost: RegExp | null = null
  let isMute = false
  let renamed: [string, string] | null = null

  const server = createServer((asked, answer) => {
    const page = lost?.test(asked.url ?? '') ? pages['bad-gateway'] : pages[state]
    if (state === 'cut') return asked.socket.destroy()
    if (state === 'stalled') return
    if (page) return answer.writeHead(page[0], { 'Content-Type': 'text/html' }).end(page[1])
    forward(asked, answer)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })

  function forward(asked: IncomingMessage, answer: ServerResponse): void {
    const isStream = asked.url?.startsWith('/wall/events') ?? false
    const { 'accept-encoding': _pressed, ...headers } = asked.headers
    const far = request(new URL(asked.url ?? '/', to), { method: asked.method ?? 'GET', headers }, (said) => {
      const names = said.headers['content-length'] === undefined || !renamed ? said.headers : { ...said.headers, 'content-length': undefined }
      for (const [name, value] of Object.entries(names)) if (value !== undefined) answer.setHeader(name, typeof value === 'string' ? rename(value) : value)
      answer.writeHead(said.statusCode ?? 502)
      if (!isStream || !isMute) answer.flushHeaders()
      if (isStream && !isMute) streams.push(answer)
      const isText = /html|javascript|event-stream/.test(said.headers['content-type'] ?? '')
      said.on('data', (bytes: Buffer) => {
        const isHeard = isStream ? streams.includes(answer) : true
        if (isHeard) answer.write(isText ? rename(bytes.toString()) : bytes)
      })
      said.on('end', () => answer.end())
      said.on('error', () => answer.destroy())
    })
    far.on('error', () => answer.destroy())
    answer.on('close', () => far.destroy())
    asked.pipe(far)
  }

  function rename(text: string): string {
    return renamed ? text.replaceAll(...renamed) : text
  }

  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the line has no port')
  return {
    url: `http://localhost:${address.port}`,
    set: (next) => {
      state = next
      if (next === 'cut') for (const socket of sockets) socket.destroy()
      else if (next !== 'open' && next !== 'stalled') for (const stream of streams) stream.destroy()
      if (next === 'stalled') streams = []
    },
    muteStreams: (which) => {
      streams = []
      isMute = which === 'always'
    },
    release: (from, name) => void (renamed = [from, name]),
    lose: (path) => void (lost = path),
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
