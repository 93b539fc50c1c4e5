import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBundleFile } from '#app/wall/bundle.server.ts'
import { toldBundle } from '#app/wall/many/watched-bundle.server.ts'
import { findWatcher, refuseWatcher, watchedWall } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

/** A picture or font that the watcher's own bundle names; the display keeps it itself, so no browser cache does. */
export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const watcher = await findWatcher(asked, now)
  const wall = watchedWall(watcher)
  if (!wall) return refuseWatcher(watcher)
  const address = new URL(asked.request.url).pathname
  const bundle = await toldBundle(wall, { now, origin: asked.context.visit.origin })
  const file = bundle && (await findBundleFile(bundle, address))
  const headers = { 'Cache-Control': 'no-store' }
  return file ? new Response(file.bytes.slice(), { headers: { ...headers, 'Content-Type': file.type } }) : new Response(null, { status: 404, headers })
}
