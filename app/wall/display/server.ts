import type { Bundle, BundleFile, PairingState } from '../panel.ts'
import { isBundle } from './last-good.ts'

const patienceMs = 20_000

export type Answer =
  | { is: 'bundle'; bundle: Bundle; at: number }
  | { is: 'same'; at: number }
  | { is: 'pairing'; state: PairingState; at: number }
  | { is: 'forbidden' }
  | { is: 'busy' }
  | { is: 'away' }

/** Asks for the bundle. Whatever is not clearly our server's answer counts as nobody there. */
export async function askForBundle(address: string, version: string | null): Promise<Answer> {
  return ask(address, { headers: version === null ? {} : { 'If-None-Match': `"${version}"` } })
}

/** Asks for a code to be approved by. */
export async function askForCode(): Promise<Answer> {
  return ask('/wall/pair', { method: 'POST' })
}

async function ask(address: string, request: RequestInit): Promise<Answer> {
  try {
    const response = await patiently((signal) => fetch(address, { ...request, signal, cache: 'no-store', credentials: 'same-origin' }))
    const at = Date.parse(response.headers.get('Date') ?? '') || Date.now()
    if (response.status === 304) return { is: 'same', at }
    if (response.status === 403) return { is: 'forbidden' }
    if (response.status === 429) return { is: 'busy' }
    const body: unknown = await response.json()
    if (response.ok && isBundle(body)) return { is: 'bundle', bundle: body, at }
    return isPairing(body) ? { is: 'pairing', state: body, at } : { is: 'away' }
  } catch {
    return { is: 'away' }
  }
}

function isPairing(body: unknown): body is PairingState {
  return typeof body === 'object' && body !== null && 'pairing' in body && (body.pairing === 'none' || (body.pairing === 'waiting' && 'code' in body))
}

/** All files of a bundle; those at hand are not asked for again. Throws when the server goes away: half a bundle is not shown. */
export async function fetchFiles(wanted: readonly BundleFile[], atHand: Map<string, Blob>): Promise<Map<string, Blob>> {
  const files = new Map<string, Blob>()
  for (const { address } of wanted) {
    const blob = atHand.get(address) ?? (await fetchFile(address))
    if (blob) files.set(address, blob)
  }
  return files
}

/** Null for a picture that the server says is not there: one lost file must not keep the wall from moving on. */
async function fetchFile(address: string): Promise<Blob | null> {
  const response = await patiently((signal) => fetch(address + location.search, { signal, cache: 'no-store', credentials: 'same-origin' }))
  if (response.status === 404) return null
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.blob()
}

async function patiently(begin: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const abort = new AbortController()
  const limit = setTimeout(() => abort.abort(), patienceMs)
  try {
    return await begin(abort.signal)
  } finally {
    clearTimeout(limit)
  }
}
