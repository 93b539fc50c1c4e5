import type { LoaderFunctionArgs } from '@remix-run/node'
import { makeBundle } from '#app/wall/bundle.server.ts'
import { noteSeen } from '#app/wall/screens/displays.server.ts'
import { keepScreenSecret, readScreenSecret } from '#app/wall/screens/screen-cookie.server.ts'
import { findWatcher, refuseWatcher, watchedUnit } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

/** What a screen shows: an approved display its bundle (304 when that is what it has), any other the state of its pairing. */
export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked
  const now = new Date()
  const watcher = await findWatcher(asked, now)
  // Not an error but what this screen is to show: its code.
  if (watcher.is === 'unpaired') return Response.json(watcher.state, { headers: { 'Cache-Control': 'no-store' } })
  const unitId = watchedUnit(watcher)
  const bundle = unitId === null ? null : await makeBundle({ unitId, now, origin: context.visit.origin })
  if (!bundle) return refuseWatcher(watcher)
  const headers = new Headers({ ETag: `"${bundle.version}"`, 'Cache-Control': 'no-store' })
  if (watcher.is === 'display') {
    await noteSeen(watcher.display.id, now)
    const secret = await readScreenSecret(request)
    if (secret) headers.set('Set-Cookie', await keepScreenSecret(secret, context.visit))
  }
  const isKnown = request.headers.get('If-None-Match') === `"${bundle.version}"`
  return isKnown ? new Response(null, { status: 304, headers }) : Response.json(bundle, { headers })
}
