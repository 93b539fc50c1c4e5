/** A browser as far as forms go: cookies, an Origin, no JavaScript. */
export class Browser {
  readonly #url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.#url = url
  }

  async get(path: string): Promise<Page> {
    return this.#send(path, { method: 'GET' })
  }

  /** Posts a form as a browser does. Arrays become repeated fields. */
  async post(path: string, fields: Record<string, string | string[]>): Promise<Page> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    return this.#send(path, { method: 'POST', body })
  }

  /** Posts files or anything else that is not a plain form. */
  async send(path: string, init: RequestInit): Promise<Page> {
    return this.#send(path, init)
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  async #send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method !== 'GET' && !headers.has('Origin')) headers.set('Origin', this.#url)
    const response = await fetch(new URL(path, this.#url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, location: response.headers.get('location'), bytes, text: readable(new TextDecoder().decode(bytes)) }
  }
}

/** Without what keeps dates whole on a page (app/ui/jsx): a reader does not see it. */
function readable(text: string): string {
  return text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')
}

export type Page = { status: number; headers: Headers; location: string | null; bytes: Uint8Array; text: string }
