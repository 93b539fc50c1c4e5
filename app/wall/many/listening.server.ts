import { LRUCache } from 'lru-cache'

// The displays of which a stream of changes is open here. Each has shown its token when it opened; that it still opens
// its wall is looked up with the wall itself.

type Listener = { unitId: string; displayId: string }

const listeners = new Map<string, Listener & { streams: number }>()
/** Those that were sent a bundle within the last minute, and so ask for its files before they open a stream. */
const served = new LRUCache<string, string>({ max: 10_000, ttl: 60_000 })

/** Until the returned function is called, the token's display is known without a look into the database. */
export function beginListening(tokenHash: string, listener: Listener): () => void {
  const { streams } = listeners.get(tokenHash) ?? { streams: 0 }
  listeners.set(tokenHash, { ...listener, streams: streams + 1 })
  return () => {
    const open = listeners.get(tokenHash)
    if (open && open.streams > 1) listeners.set(tokenHash, { ...open, streams: open.streams - 1 })
    else listeners.delete(tokenHash)
  }
}

export function listenerOf(tokenHash: string): Listener | null {
  return listeners.get(tokenHash) ?? null
}

export function wasServed(tokenHash: string, unitId: string): void {
  served.set(tokenHash, unitId)
}

/** The unit whose files a token may ask for: who listens, or was sent what names them. */
export function unitOfAsker(tokenHash: string): string | null {
  return listeners.get(tokenHash)?.unitId ?? served.get(tokenHash) ?? null
}
