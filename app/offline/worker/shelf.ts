import { filesIn, isImmutable, isKept, isLesson, lessonsIn } from '../rules/addresses.ts'
import type { KeptPage } from '../rules/entry.ts'
import { cachesToDrop, filesCache, pagesCache, readSessionLine, sessionHeader } from '../rules/tenure.ts'

// The pages that an account has kept, and the files that they need.

const titleHeader = 'X-Kept-Title'
const timeHeader = 'X-Kept-At'
const freshMs = 10 * 60_000
const mostPages = 120
const mostFiles = 400

/** Keeps a page that was just answered, if it is the account's own and whole. */
export async function keepAnswer(path: string, answer: Response, account: string): Promise<void> {
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

async function keepHtml(path: string, answer: Response, account: string): Promise<void> {
  const html = await answer.text()
  const headers = new Headers(answer.headers)
  for (const name of ['Content-Encoding', 'Content-Length', 'Set-Cookie']) headers.delete(name)
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path
  headers.set(titleHeader, encodeURIComponent(title.replace(/ · Starhall$/, '')))
  headers.set(timeHeader, String(Date.now()))
  // The page says by itself that it comes from here, and of when it is.
  const marked = html.replace('<html ', `<html data-kept="${Date.now()}" `)
  const cache = await caches.open(pagesCache(account))
  await put(cache, path, new Response(marked, { status: 200, headers }))
  await keepFiles(filesIn(html))
  await trim(cache, mostPages)
  if (!isLesson(path)) for (const lesson of lessonsIn(html, path)) await keepQuietly(lesson, account)
}

/** One lesson that cannot be kept does not hold up the others. */
async function keepQuietly(path: string, account: string): Promise<void> {
  try {
    await keepPage(path, account)
  } catch {
    // The network went: what is here is here.
  }
}

export async function keepFiles(files: readonly string[]): Promise<void> {
  const cache = await caches.open(filesCache)
  for (const file of files) {
    if (await cache.match(file)) continue
    try {
      const answer = await fetch(file)
      if (answer.ok) await put(cache, file, answer)
    } catch {
      // A page opens without a picture too.
    }
  }
  await trim(cache, mostFiles)
}

/** A file from here where its name says that it never changes; else from the network, and from here where that fails. */
export async function fileFor(request: Request): Promise<Response> {
  const cache = await caches.open(filesCache)
  const kept = await cache.match(request, { ignoreVary: true })
  if (kept && isImmutable(new URL(request.url).pathname)) return kept
  try {
    const answer = await fetch(request)
    if (answer.ok && answer.type === 'basic') await put(cache, request.url, answer.clone())
    return answer
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

export async function findKept(path: string, account: string): Promise<Response | null> {
  if (!(await caches.has(pagesCache(account)))) return null
  const cache = await caches.open(pagesCache(account))
  return (await cache.match(path, { ignoreVary: true })) ?? null
}

export async function titleOf(path: string, account: string): Promise<string> {
  const kept = await findKept(path, account)
  return kept ? decodeURIComponent(kept.headers.get(titleHeader) ?? '') : ''
}

async function isFresh(path: string, account: string): Promise<boolean> {
  const kept = await findKept(path, account)
  return kept !== null && Date.now() - Number(kept.headers.get(timeHeader)) < freshMs
}

/** What can be opened, in the order of its addresses. */
export async function listKept(account: string): Promise<KeptPage[]> {
  if (!(await caches.has(pagesCache(account)))) return []
  const cache = await caches.open(pagesCache(account))
  const pages: KeptPage[] = []
  for (const { url } of await cache.keys()) {
    const path = new URL(url).pathname
    const kept = await cache.match(url, { ignoreVary: true })
    if (kept) pages.push({ path, title: decodeURIComponent(kept.headers.get(titleHeader) ?? ''), keptAt: Number(kept.headers.get(timeHeader)) })
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What others left goes; for nobody, everything. */
export async function dropPages(account: string | null): Promise<void> {
  for (const name of cachesToDrop(await caches.keys(), account)) await caches.delete(name)
}

/** A full device keeps half of what it had, the latest half, and then what is new; if even that is too much, nothing new. */
async function put(cache: Cache, key: string, answer: Response): Promise<void> {
  const spare = answer.clone()
  try {
    await cache.put(key, answer)
  } catch {
    await trim(cache, Math.floor((await cache.keys()).length / 2))
    try {
      await cache.put(key, spare)
    } catch {
      // Full: the page in front of the reader matters more than its copy.
    }
  }
}

async function trim(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys()
  for (const key of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(key)
}
