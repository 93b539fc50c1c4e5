import type { LoaderFunctionArgs } from '@remix-run/node'
import { watchedBundle } from '#app/wall/many/watched-bundle.server.ts'
import { noteSeen } from '#app/wall/screens/displays.server.ts'
import { keepScreenSecret, readScreenSecret } from '#app/wall/screens/screen-cookie.server.ts'
import { offerToken } from '#app/wall/screens/tokens.server.ts'
import { findWatcher, refuseWatcher, watchedWall } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

/** What a screen shows: an approved display its bundle (304 when that is what it has), any other the state of its pairing. */
export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked
  const now = new Date()
  const watcher = await findWatcher(asked, now)
  // Not an error but what this screen is to show: its code.
  if (watcher.is === 'unpaired') return Response.json(watcher.state, { headers: { 'Cache-Control': 'no-store' } })
  const wall = watchedWall(watcher)
  const bundle = wall && (await watchedBundle(wall, { now, origin: context.visit.origin }))
  if (!bundle) return refuseWatcher(watcher)
  const headers = new Headers({ ETag: `"${bundle.version}"`, 'Cache-Control': 'no-store' })
  if (watcher.is === 'display') {
    await noteSeen(watcher.display.id, now)
    // The next token, where it is time for one; else the one that it came with, kept anew.
    const secret = (watcher.display.isDue ? await offerToken(watcher.display.id, now) : null) ?? (await readScreenSecret(request))
    if (secret) headers.set('Set-Cookie', await keepScreenSecret(secret, context.visit))
  }
  const isKnown = request.headers.get('If-None-Match') === `"${bundle.version}"`
  return isKnown ? new Response(null, { status: 304, headers }) : Response.json(bundle, { headers })
}
