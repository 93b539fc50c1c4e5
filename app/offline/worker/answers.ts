import { offlinePage } from '../rules/addresses.ts'
import { sessionHeader, type Tenure } from '../rules/tenure.ts'
import { closedPage } from './closed-page.ts'
import { deliver, putAway, tellStanding } from './outbox.ts'
import { type Asking, leadTo } from './scope.ts'
import { findKept, keepAnew, keepAnswer, keepPage } from './shelf.ts'
import { countDepartures } from './turn.ts'
import { currentTenure, hear, leave, settleSignOut } from './whose.ts'

const patienceMs = 3_000
const sendPatienceMs = 10_000

/** Network first; where it fails, or is slow and the page is kept, the kept page; else the page that lists what is. */
export async function answerPage(event: Asking, path: string): Promise<Response> {
  const { request } = event
  if (!(await settleSignOut())) return closedPage()
  const since = countDepartures()
  const arriving = fetch(request)
  event.waitUntil(arriving.then((answer) => arrived(event, { path, since, answer: answer.clone() })).catch(() => undefined))
  const first = await Promise.race([arriving.catch(() => 'failed' as const), after(patienceMs)])
  if (typeof first !== 'string' && isOurs(first)) return first
  const tenure = await currentTenure()
  const kept = tenure && (await findKept(path, tenure.account))
  if (kept && tenure) return instead(event, path, kept)
  if (first === 'slow') return arriving.catch(() => withoutPage(event, path, tenure))
  return first === 'failed' ? withoutPage(event, path, tenure) : first
}

/** Hears who is here, and keeps the page. */
async function arrived(event: Asking, { path, since, answer }: { path: string; since: number; answer: Response }): Promise<void> {
  const tenure = await hear(answer, since)
  if (!tenure) return
  if (event.request.mode === 'navigate') await keepAnswer(path, answer, tenure.account)
  else await keepPage(path, tenure.account)
}

async function withoutPage(event: Asking, path: string, tenure: Tenure | null): Promise<Response> {
  const list = tenure && (await findKept(offlinePage, tenure.account))
  return instead(event, path, list ?? closedPage())
}

/** A page that is alive asks for its next one piecemeal: without a network the whole page is opened instead. */
async function instead({ request, clientId }: Asking, path: string, answer: Response): Promise<Response> {
  if (request.mode === 'navigate') return answer
  return (await leadTo(clientId, path)) ? new Promise<never>(() => undefined) : Response.error()
}

/** What cannot be sent now waits, and the page it was sent from says so. */
export async function answerSending(event: Asking, path: string): Promise<Response> {
  const { request } = event
  if (!(await settleSignOut())) return closedPage()
  const spare = request.clone()
  try {
    const answer = await fetchWithin(request, sendPatienceMs)
    if (isOurs(answer) || answer.status < 500) {
      event.waitUntil(sent(path).catch(() => undefined))
      return answer
    }
  } catch {
    // Not sent, or not known to be: the server counts a delivery once.
  }
  const tenure = await currentTenure()
  if (!tenure) return closedPage()
  await putAway(spare, path, tenure)
  return request.mode === 'navigate' ? Response.redirect(path, 303) : instead(event, path, Response.error())
}

async function sent(path: string): Promise<void> {
  const tenure = await currentTenure()
  if (!tenure) return
  await keepPage(path, tenure.account, { evenIfFresh: true })
  await deliver()
}

/** Sign-in, sign-out, preferences. Signed out without a network, nothing is left here, and the server hears of it first of all. */
export async function answerDoor(event: Asking, path: string): Promise<Response> {
  const { request } = event
  const isLeaving = path === '/logout' && request.method === 'POST'
  if (!isLeaving && !(await settleSignOut())) return closedPage()
  const since = countDepartures()
  try {
    const answer = await fetch(request)
    if (isLeaving) await leave({ isHeard: true })
    else await hear(answer, since)
    if (path === '/preferences') event.waitUntil(readAnotherWay().catch(() => undefined))
    return answer
  } catch {
    if (isLeaving) await leave({ isHeard: false })
    return closedPage()
  }
}

async function readAnotherWay(): Promise<void> {
  const tenure = await currentTenure()
  if (tenure) await keepAnew(tenure.account)
  await tellStanding()
}

/** A page that is never kept: without a network there is the list of what is. Who has signed out meanwhile is signed out before it opens. */
export async function answerPast(event: Asking, path: string): Promise<Response> {
  if (!(await settleSignOut())) return closedPage()
  return fetch(event.request).catch(async () => withoutPage(event, path, await currentTenure()))
}

function isOurs(answer: Response): boolean {
  return answer.type === 'opaqueredirect' || answer.headers.has(sessionHeader)
}

async function fetchWithin(request: Request, ms: number): Promise<Response> {
  const abort = new AbortController()
  const limit = setTimeout(() => abort.abort(), ms)
  try {
    return await fetch(request, { signal: abort.signal })
  } finally {
    clearTimeout(limit)
  }
}

function after(ms: number): Promise<'slow'> {
  return new Promise((resolve) => setTimeout(() => resolve('slow'), ms))
}
