/**
 * What the worker does with a request. page: network first, kept for the next time; way: network first, and a page that
 * says what can be opened where it fails; file: kept as it passes; send: waits in the outbox where it fails;
 * door: who is here may change, or how they read; past: passed on, never kept; null: not the worker's.
 */
export type Treatment = 'page' | 'way' | 'file' | 'send' | 'door' | 'past' | null

export const offlinePage = '/offline'

/** Where it changes who is here, or in which language and theme they read. */
const doors = ['/login', '/logout', '/preferences']
const lesson = /^\/learn\/[\w-]+\/[\w-]+$/
const course = /^\/learn\/[\w-]+$/
const ways = /^\/$|^\/learn(\/|$)|^\/practice(\/|$)|^\/quizzes\/|^\/account$/
const files = /^\/assets\/|^\/hands\/[\w-]+\.svg$|^\/star\.svg$|^\/practice\/hands\/|^\/lesson-pictures\/[\w-]+$/

/** The page that a pathname is of: `/learn/x.data` and `/learn/x` are the same one, `/_root.data` is Today. */
export function pageOf(pathname: string): string {
  const path = pathname.replace(/\.data$/, '')
  return path === '/_root' ? '/' : path
}

export function isLesson(path: string): boolean {
  return lesson.test(path)
}

/** Lessons, their courses, the question of the day, and the page that lists them; nothing of others, nothing that is a vote. */
export function isKept(path: string): boolean {
  return path === offlinePage || path === '/practice' || course.test(path) || isLesson(path)
}

/** Pages that say how far one is, and on which nobody types: Today, the courses, one course. */
export function saysProgress(path: string): boolean {
  return path === '/' || path === '/learn' || course.test(path)
}

/** What may be done without a network and sent later. */
export function isSendable(path: string): boolean {
  return path === '/practice' || isLesson(path)
}

type Asked = { method: string; pathname: string; search: string; isPage: boolean }

/** `isPage`: the browser asks for a whole page. */
export function treatmentOf({ method, pathname, search, isPage }: Asked): Treatment {
  const path = pageOf(pathname)
  if (doors.includes(path)) return 'door'
  if (method === 'POST') return isSendable(path) ? 'send' : null
  if (method !== 'GET') return null
  if (files.test(pathname)) return 'file'
  const isAsked = isPage || pathname.endsWith('.data')
  if (!isAsked) return null
  if (isKept(path) && (search === '' || pathname !== path)) return 'page'
  if (ways.test(path)) return 'way'
  return isPage && !isDisplay(path) ? 'past' : null
}

/** The display has a worker of its own. */
function isDisplay(path: string): boolean {
  return path === '/wall' || (path.startsWith('/wall/') && path !== '/wall/kind-words')
}

/** A file whose name changes with its content needs no second look. */
export function isImmutable(pathname: string): boolean {
  return /^\/assets\/.+-[\w-]{8,}\.\w+$|^\/lesson-pictures\//.test(pathname)
}

/** The lessons that a course's page leads to, in its order. */
export function lessonsIn(html: string, coursePath: string): string[] {
  const found = [...html.matchAll(/href="(\/learn\/[\w-]+\/[\w-]+)"/g)].flatMap(([, path]) => path ?? [])
  return [...new Set(found)].filter((path) => path.startsWith(`${coursePath}/`))
}

/** What a page shows and runs besides its words; its scripts name each other in quotes. */
export function filesIn(html: string): string[] {
  const found = [...html.matchAll(/"(\/[\w./-]+)"/g)].flatMap(([, path]) => path ?? [])
  return [...new Set(found)].filter((path) => files.test(path))
}
