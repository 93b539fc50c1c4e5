import { namespacesOf } from '#app/languages/words-of-pages.ts'
import { filesIn, isImmutable, isKept, isLesson, lessonsIn } from '../rules/addresses.ts'
import type { KeptPage } from '../rules/entry.ts'
import { cachesToDrop, filesCache, pagesCache, readSessionLine, sessionHeader } from '../rules/tenure.ts'
import { readTenure } from './store.ts'
import { inTurn } from './turn.ts'

// The pages that an account has kept, and the files that they need.

/** Put in by the build: the addresses of all words of all languages, and of what a page that is alive needs to open a kept one. */
declare const WORD_FILES: string[]
declare const ROUTE_FILES: string[]

const titleHeader = 'X-Kept-Title'
const timeHeader = 'X-Kept-At'
const lessonsHeader = 'X-Kept-Lessons'
const freshMs = 10 * 60_000
const mostPages = 120
const mostFiles = 400

/** Keeps a page that was just answered, if it is the account's own and whole; what is no longer there goes from here too. */
export async function keepAnswer(path: string, answer: Response, account: string): Promise<void> {
  if (answer.status === 404 && (await findKept(path, account))) await (await caches.open(pagesCache(account))).delete(path)
  if (!isKept(path) || !isOwn(answer, account)) return
  await keepHtml(path, answer, account)
}

/** Fetches and keeps a page, unless it was kept a moment ago. */
export async function keepPage(path: string, account: string, { evenIfFresh = false } = {}): Promise<void> {
  if (!isKept(path) || (!evenIfFresh && (await isFresh(path, account)))) return
  const answer = await fetch(path, { headers: { Accept: 'text/html' }, redirect: 'manual', cache: 'no-store' })
  if (isOwn(answer, account)) await keepHtml(path, answer, account)
}

function isOwn(answer: Response, account: string): boolean {
  const said = readSessionLine(answer.headers.get(sessionHeader), Date.now())
  const isHtml = answer.headers.get('Content-Type')?.startsWith('text/html') ?? false
  return answer.status === 200 && isHtml && said !== null && said !== 'nobody' && said.account === account
}

/** A page that is here is whole: its files come first. */
async function keepHtml(path: string, answer: Response, account: string): Promise<void> {
  const html = await answer.text()
  await keepFiles([...filesIn(html), ...wordsOf(path, html), ...ROUTE_FILES], account)
  const headers = new Headers(answer.headers)
  for (const name of ['Content-Encoding', 'Content-Length', 'Set-Cookie']) headers.delete(name)
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path
  headers.set(titleHeader, encodeURIComponent(title.replace(/ · Starhall$/, '')))
  headers.set(timeHeader, String(Date.now()))
  const lessons = isLesson(path) ? [] : lessonsIn(html, path)
  headers.set(lessonsHeader, lessons.join(' '))
  // The page says by itself that it comes from here, and of when it is.
  const marked = html.replace('<html ', `<html data-kept="${Date.now()}" `)
  await put(pagesCache(account), path, { answer: new Response(marked, { status: 200, headers }), account })
  for (const lesson of lessons) await keepQuietly(lesson, account)
}

/** The words that the page's scripts will ask for; their addresses come from the build. */
function wordsOf(path: string, html: string): string[] {
  const language = /<html[^>]* lang="([\w-]+)"/.exec(html)?.[1] ?? ''
  const wanted = namespacesOf(path, { desks: /<html[^>]* data-words="desks"/.test(html) })
  return wanted.flatMap((namespace) => WORD_FILES.find((file) => file.startsWith(`/assets/words-${language}-${namespace}-`)) ?? [])
}

/** In another language or theme, everything anew. */
export async function keepAnew(account: string): Promise<void> {
  for (const { path } of await listKept(account)) await keepPage(path, account, { evenIfFresh: true })
}

/** One lesson that cannot be kept does not hold up the others. */
async function keepQuietly(path: string, account: string): Promise<void> {
  try {
    await keepPage(path, account)
  } catch {
    // The network went: what is here is here.
  }
}

export async function keepFiles(files: readonly string[], account: string): Promise<void> {
  for (const file of files) {
    if (await caches.match(file, { cacheName: filesCache })) continue
    try {
      const answer = await fetch(file)
      if (answer.ok) await put(filesCache, file, { answer, account })
    } catch {
      // A page opens without a picture too.
    }
  }
}

/** A file from here where its name says that it never changes; else from the network, and from here where that fails. */
export async function fileFor(event: Fetching): Promise<Response> {
  const { request } = event
  const kept = await caches.match(request, { cacheName: filesCache, ignoreVary: true })
  if (kept && isImmutable(new URL(request.url).pathname)) return kept
  try {
    const answer = await fetch(request)
    if (answer.ok && answer.type === 'basic') event.waitUntil(keepFile(request.url, answer.clone()))
    return answer
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

type Fetching = { request: Request; waitUntil: (until: Promise<unknown>) => void }

async function keepFile(url: string, answer: Response): Promise<void> {
  const tenure = await readTenure()
  if (tenure) await put(filesCache, url, { answer, account: tenure.account })
}

export async function findKept(path: string, account: string): Promise<Response | null> {
  return (await caches.match(path, { cacheName: pagesCache(account), ignoreVary: true })) ?? null
}

export async function titleOf(path: string, account: string): Promise<string> {
  const kept = await findKept(path, account)
  return kept ? decodeURIComponent(kept.headers.get(titleHeader) ?? '') : ''
}

async function isFresh(path: string, account: string): Promise<boolean> {
  const kept = await findKept(path, account)
  return kept !== null && Date.now() - Number(kept.headers.get(timeHeader)) < freshMs
}

/** What can be opened: the daily question, then lessons in the order of their courses. */
export async function listKept(account: string): Promise<KeptPage[]> {
  if (!(await caches.has(pagesCache(account)))) return []
  const cache = await caches.open(pagesCache(account))
  const pages: KeptPage[] = []
  const order = ['/practice']
  for (const key of await cache.keys()) {
    const headers = (await cache.match(key, { ignoreVary: true }))?.headers
    if (!headers) continue
    order.push(...(headers.get(lessonsHeader) ?? '').split(' '))
    pages.push({ path: new URL(key.url).pathname, title: decodeURIComponent(headers.get(titleHeader) ?? ''), keptAt: Number(headers.get(timeHeader)) })
  }
  const placeOf = ({ path }: KeptPage) => (order.includes(path) ? order.indexOf(path) : order.length)
  return pages.sort((a, b) => placeOf(a) - placeOf(b) || (a.path < b.path ? -1 : 1))
}

/** What others left goes; for nobody, everything. */
export async function dropPages(account: string | null): Promise<void> {
  for (const name of cachesToDrop(await caches.keys(), account)) await caches.delete(name)
}

/**
 * Only while the account is the one that is here. A full device lets go of its older half and keeps what is new; if even
 * that is too much, nothing new: the page in front of the reader matters more than its copy.
 */
function put(cacheName: string, key: string, { answer, account }: { answer: Response; account: string }): Promise<void> {
  return inTurn(async () => {
    if ((await readTenure())?.account !== account) return
    const cache = await caches.open(cacheName)
    const spare = answer.clone()
    try {
      await cache.put(key, answer)
      await trim(cache, cacheName === filesCache ? mostFiles : mostPages)
    } catch {
      await trim(cache, Math.floor((await cache.keys()).length / 2))
      await cache.put(key, spare).catch(() => undefined)
    }
  })
}

async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys()
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key)
}
