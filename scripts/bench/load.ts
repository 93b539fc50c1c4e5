// A closed loop of n people: each sends the next request when the last one was answered. Client and server share the machine.
import { Agent, request } from 'node:http'
import { readFileSync } from 'node:fs'

export type Sent = { status: number; location: string | null; body: string }

/** Sends one request over a kept-alive connection. */
export class Client {
  readonly #agent: Agent
  readonly #url: string

  constructor(url: string, connections: number) {
    this.#url = url
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  get(path: string, cookie: string): Promise<Sent> {
    return this.#send({ path, method: 'GET', headers: { Cookie: cookie } }, '')
  }

  post(path: string, cookie: string, fields: Record<string, string>): Promise<Sent> {
    const body = new URLSearchParams(fields).toString()
    const headers = { Cookie: cookie, Origin: this.#url, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }
    return this.#send({ path, method: 'POST', headers }, body)
  }

  close(): void {
    this.#agent.destroy()
  }

  #send({ path, method, headers }: { path: string; method: string; headers: Record<string, string | number> }, body: string): Promise<Sent> {
    return new Promise((resolve, reject) => {
      const sending = request(new URL(path, this.#url), { method, headers, agent: this.#agent }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => (text += chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null, body: text }))
      })
      sending.on('error', reject)
      sending.end(body)
    })
  }
}

export type Measured = { people: number; median: number; p99: number; perSecond: number; faults: number }

type Load = {
  people: number
  seconds: number
  /** One whole task of one person; false when it went wrong. Null when there is nothing left to do. */
  task: (person: number) => Promise<boolean | null>
}

/** Runs the task in a closed loop and measures it. Times in milliseconds. */
export async function measure({ people, seconds, task }: Load): Promise<Measured> {
  const times: number[] = []
  let faults = 0
  const started = performance.now()
  const end = started + seconds * 1000
  const one = async (person: number) => {
    while (performance.now() < end) {
      const before = performance.now()
      const went = await task(person)
      if (went === null) return
      if (!went) faults += 1
      times.push(performance.now() - before)
    }
  }
  await Promise.all(Array.from({ length: people }, (_, person) => one(person)))
  const elapsed = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { people, median: at(0.5), p99: at(0.99), perSecond: times.length / elapsed, faults }
}

/** Resident memory of a process in MB; null where the system does not tell. */
export function residentMegabytes(pid: number | undefined): number | null {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Math.round(Number(found[1]) / 1024) : null
  } catch {
    return null
  }
}
