// A worker's surroundings as far as ours needs them: the compiler knows those of pages.

type Visitor = { id: string; url: string; postMessage: (message: unknown) => void; navigate?: (url: string) => Promise<unknown> }

declare const clients: {
  claim: () => Promise<void>
  get: (id: string) => Promise<Visitor | undefined>
  matchAll: (options: { type: 'window' }) => Promise<Visitor[]>
}
declare const registration: { sync?: { register: (tag: string) => Promise<void> } }
declare function skipWaiting(): Promise<void>

export type Lasting = Event & { waitUntil: (until: Promise<unknown>) => void }
export type Asking = Lasting & { request: Request; clientId: string; respondWith: (answer: Promise<Response>) => void }
export type Telling = Lasting & { data: unknown }

export const outboxTag = 'starhall-outbox'

export async function takeOver(): Promise<void> {
  await clients.claim()
}

export async function replaceEarlier(): Promise<void> {
  await skipWaiting()
}

/** To every open page of ours. */
export async function tellPages(message: object): Promise<void> {
  for (const page of await clients.matchAll({ type: 'window' })) page.postMessage(message)
}

/** Leads the page that asked to an address as a whole page; false where the browser cannot. */
export async function leadTo(clientId: string, path: string): Promise<boolean> {
  const page = await clients.get(clientId)
  if (!page?.navigate) return false
  // The answer that this page waits for never comes: it is leaving.
  void page.navigate(path).catch(() => undefined)
  return true
}

/** Asks the browser to wake the worker when the network is back; where it cannot, the next page opened does. */
export async function askToBeWoken(): Promise<void> {
  try {
    await registration.sync?.register(outboxTag)
  } catch {
    // Not allowed here: the next page sends.
  }
}
