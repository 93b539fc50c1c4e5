// Lets a screen that is switched on while the server is away show its shell; the shell then plays the kept bundle.

/** Filled in by the build: this build's name, and the addresses of its script and style sheet. */
declare const BUILD: string
declare const FILES: string[]
declare const clients: { claim: () => Promise<void> }
declare function skipWaiting(): Promise<void>

type Lasting = Event & { waitUntil: (until: Promise<unknown>) => void }
type Asking = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }

const shell = '/wall'
const cacheName = `starhall-wall-${BUILD}`
const patienceMs = 5_000

addEventListener('install', {
  handleEvent(event: Lasting) {
    event.waitUntil(keepShell())
  },
})

addEventListener('activate', {
  handleEvent(event: Lasting) {
    event.waitUntil(dropOthers())
  },
})

addEventListener('fetch', {
  handleEvent(event: Asking) {
    const { pathname, search } = new URL(event.request.url)
    if (pathname === shell && search === '') event.respondWith(shellFromNetworkFirst(event.request))
    else if (FILES.includes(pathname)) event.respondWith(fromCacheFirst(event.request))
  },
})

async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll([shell, ...FILES])
  await skipWaiting()
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('starhall-wall-') && name !== cacheName).map((name) => caches.delete(name)))
  await clients.claim()
}

async function shellFromNetworkFirst(request: Request): Promise<Response> {
  const abort = new AbortController()
  const limit = setTimeout(() => abort.abort(), patienceMs)
  try {
    const response = await fetch(request.url, { signal: abort.signal, cache: 'no-store', credentials: 'same-origin' })
    // A proxy's error page or a captive portal is not our shell.
    if (response.ok && response.headers.has('X-Starhall-Wall')) return response
  } catch {
    // Nobody there: the shell that was kept.
  } finally {
    clearTimeout(limit)
  }
  return (await caches.match(shell)) ?? fetch(request)
}

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request)
}
