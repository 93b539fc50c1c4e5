// A display as the server meets it: a stream that stays open, the bundle asked for at each change and once a minute, and,
// where it is wanted, the report that it sends as often.
import { createHash } from 'node:crypto'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'

const askEveryMs = 60_000
const spreadMs = 5_000
const newAgent = () => new Agent({ keepAlive: true, maxSockets: 4096, maxFreeSockets: 4096 })
let agent = newAgent()

export type Arrival = { version: string; at: number; bytes: number; /** With every font and picture that was not there before. */ completeAt: number; fileBytes: number }

export class Screen {
  readonly #url: string
  readonly cookie: string
  readonly #files = new Set<string>()
  #version = ''
  #stream: ClientRequest | null = null
  #asking: NodeJS.Timeout | null = null
  #reporting: NodeJS.Timeout | null = null
  #refreshing: Promise<void> | null = null
  #again = false
  #isOn = false
  onBundle: (arrival: Arrival) => void = () => undefined

  constructor(url: string, cookie: string) {
    this.#url = url
    this.cookie = cookie
  }

  get version(): string {
    return this.#version
  }

  get tokenHash(): string {
    const [, value = ''] = this.cookie.split('=', 2)
    const secret: unknown = JSON.parse(Buffer.from(decodeURIComponent(value), 'base64').toString())
    return createHash('sha256').update(String(secret)).digest('hex')
  }

  /** Closes the connections by which all of them have asked. */
  static hangUp(): void {
    agent.destroy()
    agent = newAgent()
  }

  /** Asks for the first bundle with its files, then listens. */
  async start(): Promise<void> {
    this.#isOn = true
    await this.#refresh()
    await this.#listen()
  }

  /** How it is, from now on once a minute. */
  async report(): Promise<void> {
    this.#reporting = setTimeout(() => void this.report(), askEveryMs + Math.random() * spreadMs).unref()
    const said = { panel: 'life', place: '1', shown: '4000', bundle: this.#version.slice(1, -1), confirmed: '4000', build: '0123456789', width: '1920', height: '1080', heap: '20' }
    const sent = this.#ask('/wall/report', { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, new URLSearchParams(said).toString())
    // A report waits for those of others, and the server may end meanwhile.
    const answer = await sent.catch((fault: unknown) => {
      if (this.#isOn) throw fault
    })
    if (this.#isOn && answer && answer.response.statusCode !== 204) throw new Error(`a report got ${answer.response.statusCode}`)
  }

  stop(): void {
    this.#isOn = false
    this.#stream?.destroy()
    if (this.#asking) clearTimeout(this.#asking)
    if (this.#reporting) clearTimeout(this.#reporting)
  }

  /** One question at a time; a change heard meanwhile asks once more. */
  async #refresh(): Promise<void> {
    if (this.#refreshing) {
      this.#again = true
      return this.#refreshing
    }
    do {
      this.#again = false
      this.#refreshing = this.#take()
      await this.#refreshing
      this.#refreshing = null
    } while (this.#again)
    if (this.#asking) clearTimeout(this.#asking)
    if (this.#isOn) this.#asking = setTimeout(() => void this.#refresh(), askEveryMs)
  }

  async #take(): Promise<void> {
    const { response, bytes } = await this.#ask('/wall/bundle', { headers: this.#version === '' ? {} : { 'If-None-Match': this.#version } })
    if (response.statusCode === 304) return
    const version = response.headers.etag
    // Taken off: it would show its code now.
    if (response.statusCode === 200 && version === undefined) return this.stop()
    if (response.statusCode !== 200 || version === undefined) throw new Error(`a display got ${response.statusCode}`)
    this.#version = version
    const at = performance.now()
    const { files, brought } = await readBundle(version, bytes, response.headers['content-encoding'])
    for (const address of brought) this.#files.add(address)
    let fileBytes = 0
    for (const address of files.filter((one) => !this.#files.has(one))) {
      fileBytes += (await this.#ask(address)).bytes.length
      this.#files.add(address)
    }
    this.onBundle({ version, at, bytes: bytes.length, completeAt: performance.now(), fileBytes })
  }

  #ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {}, body?: string): Promise<{ response: IncomingMessage; bytes: Buffer }> {
    return new Promise((resolve, reject) => {
      const sent = request(this.#url + path, { agent, method, headers: { ...headers, 'Cookie': this.cookie, 'Accept-Encoding': 'gzip' } }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => resolve({ response, bytes: Buffer.concat(parts) }))
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  #listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      // No agent: a stream has its connection to itself.
      const stream = request(`${this.#url}/wall/events`, { agent: false, headers: { Cookie: this.cookie, Accept: 'text/event-stream' } }, (response) => {
        if (response.statusCode !== 200) return reject(new Error(`a stream got ${response.statusCode}`))
        response.setEncoding('utf8')
        response.on('data', (text: string) => {
          resolve()
          if (text.includes('event: change')) void this.#refresh()
        })
        response.on('error', () => undefined)
      })
      stream.on('error', reject)
      stream.end()
      this.#stream = stream
    })
  }
}

type Read = { files: string[]; /** Those that came with it. */ brought: string[] }
const known = new Map<string, Promise<Read>>()

/** Each is read once for all: reading is the displays' work, and they are a thousand machines elsewhere. */
async function readBundle(version: string, bytes: Buffer, encoding: string | undefined): Promise<Read> {
  // The same version comes with other parts to displays that had others.
  const key = `${version} ${bytes.length}`
  const reading = known.get(key) ?? unpack(bytes, encoding)
  known.set(key, reading)
  return reading
}

async function unpack(bytes: Buffer, encoding: string | undefined): Promise<Read> {
  const text = encoding === 'gzip' ? await new Response(new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'))).text() : bytes.toString()
  return { files: [...text.matchAll(/"address":"(\/wall\/[^"]+)"/g)].map(([, address = '']) => address), brought: [...text.matchAll(/"(\/wall\/fonts\/[^"]+)":/g)].map(([, address = '']) => address) }
}
