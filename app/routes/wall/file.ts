import type { LoaderFunctionArgs } from '@remix-run/node'
import { findBundleFile } from '#app/wall/bundle.server.ts'
import { findFont } from '#app/wall/fonts.server.ts'
import { toldBundle } from '#app/wall/many/watched-bundle.server.ts'
import { findWatcher, refuseWatcher, watchedWall } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

/** A picture or font that the watcher's own bundle names; the display keeps it itself, so no browser cache keeps a picture. */
export async function loader(asked: LoaderFunctionArgs) {
  const now = new Date()
  const watcher = await findWatcher(asked, now)
  const wall = watchedWall(watcher)
  if (!wall) return refuseWatcher(watcher)
  const address = new URL(asked.request.url).pathname
  // A preview asks for a hundred parts of fonts: for those that its bundle has just named no wall is put together again.
  const named = await findFont(address)
  const bundle = named ? null : await toldBundle(wall, { now, origin: asked.context.visit.origin })
  const file = named ? { font: named } : bundle && (await findBundleFile(bundle, address))
  if (!file) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  if ('picture' in file) return new Response(file.picture.slice(), { headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'no-store' } })
  return new Response(file.font.bytes.slice(), { headers: { 'Content-Type': 'font/ttf', 'Cache-Control': 'private, max-age=86400, immutable' } })
}
