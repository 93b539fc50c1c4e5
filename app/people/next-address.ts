const here = 'http://portal.invalid'

/** Where to go after signing in: an address of this portal, or Today. Never another site. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/') || !URL.canParse(next, here)) return '/'
  // As a browser reads it, which leaves out tabs and line breaks and takes \ for /.
  const { origin, pathname, search, hash } = new URL(next, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : '/'
}

/** What an address says of a deed that was done before. */
const saysDone = ['done', 'made', 'saved', 'given', 'posted', 'set', 'connected', 'returned', 'imported', 'retired', 'discarded']

/** The page on which a form was sent, as the browser names it; null where it is none of this portal. */
export function pageOfForm(referrer: string | null, origin: string): string | null {
  if (!referrer || !URL.canParse(referrer)) return null
  const page = new URL(referrer)
  if (page.origin !== origin || page.pathname === '/login') return null
  for (const name of saysDone) page.searchParams.delete(name)
  return safeNext(page.pathname + page.search)
}
