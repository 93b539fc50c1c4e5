// Lets a screen that is switched on while the server is away show its shell; the shell then plays the kept bundle. The
// page and its files always are of one build: another one comes with its own worker, once all of it is here.

/** Filled in by the build: this build's name, and the addresses of its script and style sheet. */
declare const BUILD: string
declare const FILES: string[]
declare const clients: { claim: () => Promise<void> }
declare function skipWaiting(): Promise<void>

type Lasting = Event & { waitUntil: (until: Promise<unknown>) => void }
type Asking = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }

const shell = '/wall'
const cacheName = `starhall-wall-${BUILD}`

addEventListener('install', {
  handleEvent(event: Lasting) {
    event.waitUntil(keepAll())
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
    const isPage = pathname === shell && search === '' && event.request.mode === 'navigate'
    if (isPage || FILES.includes(pathname)) event.respondWith(fromCacheFirst(event.request))
    // Words of the page may change without its build.
    if (isPage) event.waitUntil(keep(shell).catch(() => undefined))
  },
})

/** The page last: where it is, all is. */
async function keepAll(): Promise<void> {
  await Promise.all(FILES.map(keep))
  await keep(shell)
  await skipWaiting()
}

/** A proxy's error page or a captive portal is not ours, and neither is another build's. */
async function keep(address: string): Promise<void> {
  const response = await fetch(address, { cache: 'no-store' })
  const isOurs = address === shell ? response.headers.get('X-Starhall-Wall') === BUILD : !/html/.test(response.headers.get('Content-Type') ?? 'html')
  if (!response.ok || !isOurs) throw new Error(`${address}: ${response.status}`)
  await (await caches.open(cacheName)).put(address, response)
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('starhall-wall-') && name !== cacheName).map((name) => caches.delete(name)))
  await clients.claim()
}

async function fromCacheFirst(request: Request): Promise<Response> {
  return (await (await caches.open(cacheName)).match(new URL(request.url).pathname)) ?? fetch(request)
}
