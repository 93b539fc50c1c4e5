import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { changeStream } from '#app/wall/screens/change-stream.server.ts'
import { findWatcher, refuseWatcher, watchedWall } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

/** Tells who previews a wall at once when it has changed. Displays hear of it at a hatch of their own (hatches.server.ts). */
export async function loader(asked: LoaderFunctionArgs) {
  const watcher = await findWatcher(asked, new Date())
  const wall = watchedWall(watcher)
  return wall ? changeStream({ unitId: wall.unitId, screenId: randomUUID(), display: null }, asked.request.signal) : refuseWatcher(watcher)
}
