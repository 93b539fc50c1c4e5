import type { LoaderFunctionArgs } from '@remix-run/node'
import { log } from '#app/platform/log.server.ts'
import { wasServed } from '#app/wall/many/listening.server.ts'
import { watchedBundle } from '#app/wall/many/watched-bundle.server.ts'
import { saidToDisplays } from '#app/wall/screens/display-shell.server.ts'
import { noteSeen } from '#app/wall/screens/displays.server.ts'
import { keepScreenSecret, readScreenSecret, screenKey } from '#app/wall/screens/screen-cookie.server.ts'
import { hashed, offerToken } from '#app/wall/screens/tokens.server.ts'
import { findWatcher, refuseWatcher, watchedWall } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

/** What a screen shows: an approved display its bundle (304 when that is what it has), any other the state of its pairing. */
export async function loader(asked: LoaderFunctionArgs) {
  const { request, context } = asked
  const now = new Date()
  const watcher = await findWatcher(asked, now)
  const said = saidToDisplays(now)
  // Not an error but what this screen is to show: its code.
  if (watcher.is === 'unpaired') return Response.json(watcher.state, { headers: said })
  const wall = watchedWall(watcher)
  const bundle = wall && (await watchedBundle(wall, { now, origin: context.visit.origin }))
  if (!bundle) return refuseWatcher(watcher)
  const headers = new Headers({ ...said, ETag: `"${bundle.version}"` })
  if (watcher.is === 'display') {
    const { id, unitId, isDue } = watcher.display
    // The next token, where it is time for one; else the one that it came with, kept anew.
    const secret = (await whereThereIsRoom(() => keepBooks(id, { isDue, now }))) ?? (await readScreenSecret(request))
    if (secret) {
      headers.set('Set-Cookie', await keepScreenSecret(secret, context.visit))
      headers.set(screenKey, secret)
      wasServed(hashed(secret), unitId)
    }
  }
  const isKnown = request.headers.get('If-None-Match') === `"${bundle.version}"`
  return isKnown ? new Response(null, { status: 304, headers }) : Response.json(bundle, { headers })
}

async function keepBooks(displayId: string, { isDue, now }: { isDue: boolean; now: Date }): Promise<string | null> {
  await noteSeen(displayId, now)
  return isDue ? offerToken(displayId, now) : null
}

/** A server whose disk is full still has something to show. */
async function whereThereIsRoom(write: () => Promise<string | null>): Promise<string | null> {
  try {
    return await write()
  } catch (error) {
    log.error({ err: error }, 'a display was seen, and nothing of it could be kept')
    return null
  }
}
