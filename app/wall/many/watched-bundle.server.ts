import { makeBundle } from '../bundle.server.ts'
import type { Bundle } from '../panel.ts'
import { freshWall, keptWall } from './walls.server.ts'

type Watched = { unitId: string; displayId: string | null; isDraft?: boolean }

/** What a watcher sees now. The displays of a unit that ask at the same moment share the work. */
export async function watchedBundle({ unitId, displayId, isDraft = false }: Watched, { now, origin }: { now: Date; origin: string }): Promise<Bundle | null> {
  // A draft is no display's yet.
  if (displayId === null || isDraft) return makeBundle({ unitId, displayId, isDraft, now, origin })
  const wall = await freshWall({ unitId, origin })
  return wall.sheetOf(displayId)?.bundle ?? null
}

/** What a watcher was told last, as far as it still stands: its files are asked for right after. */
export async function toldBundle(watched: Watched, asked: { now: Date; origin: string }): Promise<Bundle | null> {
  if (watched.displayId === null || watched.isDraft) return watchedBundle(watched, asked)
  const wall = await keptWall({ unitId: watched.unitId, origin: asked.origin })
  return wall.sheetOf(watched.displayId)?.bundle ?? null
}
