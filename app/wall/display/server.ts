import type { BundleFile, Delivery, PairingState } from '../panel.ts'
import { isBundle } from './last-good.ts'

const patienceMs = 12_000
const filePatienceMs = 30_000

/** `at`: the server's time. `build`: of the display's program that it has. `key`: what opens the wall for this screen, also without its cookie. */
type Said = { at: number; build: string | null; key: string | null }

export type Answer =
  | ({ is: 'bundle'; bundle: Delivery } & Said)
  | ({ is: 'same' } & Said)
  | ({ is: 'pairing'; state: PairingState } & Said)
  | { is: 'forbidden' }
  | { is: 'busy' }
  | { is: 'away' }

/** Asks for the bundle. Whatever is not clearly our server's answer counts as nobody there. */
export async function askForBundle(address: string, { version, key }: { version: string | null; key: string | null }): Promise<Answer> {
  return ask(address, { headers: { ...(version === null ? {} : { 'If-None-Match': `"${version}"` }), ...(key === null ? {} : { 'X-Starhall-Screen': key }) } })
}

/** Asks for a code to be approved by. */
export async function askForCode(): Promise<Answer> {
  return ask('/wall/pair', { method: 'POST' })
}

async function ask(address: string, request: RequestInit): Promise<Answer> {
  try {
    const { headers, status, ok, body } = await patiently(patienceMs, async (signal) => {
      const response = await fetch(address, { ...request, signal, cache: 'no-store', credentials: 'same-origin' })
      // Within the same patience: an answer can stop in its middle.
      return { headers: response.headers, status: response.status, ok: response.ok, body: await bodyOf(response) }
    })
    const said = { at: Number(headers.get('X-Starhall-Now')) || Date.parse(headers.get('Date') ?? '') || Date.now(), build: headers.get('X-Starhall-Wall'), key: headers.get('X-Starhall-Screen') }
    // A cache between us may say this too, of something else.
    if (status === 304) return said.build === null ? { is: 'away' } : { is: 'same', ...said }
    if (status === 403) return { is: 'forbidden' }
    if (status === 429) return { is: 'busy' }
    if (ok && isBundle(body)) return { is: 'bundle', bundle: body, ...said }
    return isPairing(body) ? { is: 'pairing', state: body, ...said } : { is: 'away' }
  } catch {
    return { is: 'away' }
  }
}

/** Undefined for what is no JSON: an answer without a body, or a page of somebody between the server and us. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text()
  return text.startsWith('{') ? JSON.parse(text) : undefined
}

function isPairing(body: unknown): body is PairingState {
  return typeof body === 'object' && body !== null && 'pairing' in body && (body.pairing === 'none' || (body.pairing === 'waiting' && 'code' in body))
}

/**
 * All files of a bundle; those at hand are not asked for again, and what comes is at hand for the next try. Throws when the
 * server goes away: half a bundle is not shown.
 */
export async function fetchFiles(wanted: readonly BundleFile[], atHand: Map<string, Blob>): Promise<Map<string, Blob>> {
  const files = new Map<string, Blob>()
  for (const { address, use } of wanted) {
    const blob = atHand.get(address) ?? (await fetchFile(address, use))
    if (!blob) continue
    files.set(address, blob)
    atHand.set(address, blob)
  }
  return files
}

/** What came with the bundle itself. */
export function unpack(parts: NonNullable<Delivery['parts']>): [string, Blob][] {
  return Object.entries(parts).map(([address, text]) => [address, new Blob([Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))], { type: 'font/ttf' })])
}

/** Null for a picture that the server says is not there: one lost file must not keep the wall from moving on. */
async function fetchFile(address: string, use: BundleFile['use']): Promise<Blob | null> {
  return patiently(filePatienceMs, async (signal) => {
    // On the lead's page stand many previews: parts of fonts that one of them has loaded are there for all.
    const response = await fetch(address + location.search, { signal, cache: location.search === '' ? 'no-store' : 'default', credentials: 'same-origin' })
    if (response.status === 404) return null
    const blob = await response.blob()
    const isOurs = response.ok && blob.type.startsWith(use === 'font' ? 'font/' : 'image/')
    if (!isOurs) throw new Error(`${address}: ${response.status} ${blob.type}`)
    return blob
  })
}

async function patiently<T>(milliseconds: number, begin: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController()
  const limit = setTimeout(() => abort.abort(), milliseconds)
  try {
    return await begin(abort.signal)
  } finally {
    clearTimeout(limit)
  }
}
