import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer }
export type Sending = { method?: 'GET' | 'POST'; cookie?: string; form?: Record<string, string>; json?: unknown; expects?: number }

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/** One request as a browser sends it. What it gets stays pressed: unpacking is not the server's work. Another status than the expected throws. */
export async function send(url: string, { method = 'GET', cookie = '', form, json, expects = 200 }: Sending = {}): Promise<Answer> {
  const body = form ? new URLSearchParams(form).toString() : json === undefined ? '' : JSON.stringify(json)
  const headers = {
    Accept: 'text/html',
    'Accept-Encoding': 'gzip, deflate, br',
    'User-Agent': 'Mozilla/5.0 (Linux; Android 10) Chrome/120.0 Mobile Safari/537.36',
    Cookie: cookie,
    ...(method === 'POST' ? { Origin: new URL(url).origin, 'Content-Length': Buffer.byteLength(body) } : {}),
    ...(form ? { 'Content-Type': 'application/x-www-form-urlencoded' } : json === undefined ? {} : { 'Content-Type': 'application/json' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const status = response.statusCode ?? 0
        if (status === expects) resolve({ status, headers: response.headers, bytes: Buffer.concat(parts) })
        else reject(new Error(`${method} ${url}: ${status} instead of ${expects}`))
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
