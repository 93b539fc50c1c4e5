// The worker of the staff's pages: keeps what was read, and what was done, for times without a network.
import { offlinePage, pageOf, treatmentOf } from '../rules/addresses.ts'
import { keepFiles, keepPage, fileFor } from './shelf.ts'
import { deliver, tellStanding } from './outbox.ts'
import { answerDoor, answerPage, answerPast, answerSending } from './answers.ts'
import { type Asking, type Lasting, outboxTag, replaceEarlier, takeOver, type Telling } from './scope.ts'
import { dropTold } from './store.ts'
import { countDepartures } from './turn.ts'
import { currentTenure, hear } from './whose.ts'

addEventListener('install', { handleEvent: (event: Lasting) => event.waitUntil(replaceEarlier()) })
addEventListener('activate', { handleEvent: (event: Lasting) => event.waitUntil(takeOver()) })

addEventListener('fetch', {
  handleEvent(event: Asking) {
    const { request } = event
    const { origin, pathname, search } = new URL(request.url)
    if (origin !== location.origin) return
    const treatment = treatmentOf({ method: request.method, pathname, search, isPage: request.mode === 'navigate' })
    if (treatment === 'file') event.respondWith(fileFor(event))
    if (treatment === 'page' || treatment === 'way') event.respondWith(answerPage(event, pageOf(pathname)))
    if (treatment === 'send') event.respondWith(answerSending(event, pageOf(pathname)))
    if (treatment === 'past') event.respondWith(answerPast(event, pageOf(pathname)))
    if (treatment === 'door') event.respondWith(answerDoor(event, pageOf(pathname)))
  },
})

addEventListener('sync', {
  handleEvent(event: Lasting & { tag: string }) {
    if (event.tag === outboxTag) event.waitUntil(deliver())
  },
})

addEventListener('message', {
  handleEvent(event: Telling) {
    const { data } = event
    if (typeof data !== 'object' || data === null) return
    if ('opened' in data && typeof data.opened === 'string') event.waitUntil(opened(data.opened, 'files' in data ? data.files : []))
    if ('isBack' in data) event.waitUntil(deliver().then(tellStanding))
    if ('seen' in data && Array.isArray(data.seen)) event.waitUntil(seen(data.seen))
  },
})

/** A page is open: it is kept with its files, the question of the day with it, and what waits is sent. */
async function opened(path: string, files: unknown): Promise<void> {
  await tellStanding()
  const since = countDepartures()
  try {
    // The first page ever was answered before the worker was there to hear whose it is.
    const tenure = (await currentTenure()) ?? (await hear(await fetch(offlinePage, { redirect: 'manual' }), since))
    if (!tenure) return
    await deliver()
    for (const page of [offlinePage, path, '/practice']) await keepPage(page, tenure.account)
    if (Array.isArray(files)) await keepFiles(files.filter(isFile), tenure.account)
  } catch {
    // No network: what is here stays as it is.
  }
  await tellStanding()
}

function isFile(name: unknown): name is string {
  return typeof name === 'string' && treatmentOf({ method: 'GET', pathname: name, search: '', isPage: false }) === 'file'
}

async function seen(ids: unknown[]): Promise<void> {
  for (const id of ids) if (typeof id === 'string') await dropTold(id)
  await tellStanding()
}
