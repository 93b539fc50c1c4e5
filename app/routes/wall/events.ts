import { randomUUID } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { changeStream } from '#app/wall/screens/change-stream.server.ts'
import { findWatcher, refuseWatcher, watchedWall } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

/** Tells a display at once when its unit's wall has changed. */
export async function loader(asked: LoaderFunctionArgs) {
  const watcher = await findWatcher(asked, new Date())
  const wall = watchedWall(watcher)
  if (!wall) return refuseWatcher(watcher)
  const screenId = watcher.is === 'display' ? watcher.display.id : randomUUID()
  return changeStream({ unitId: wall.unitId, screenId, signal: asked.request.signal })
}
