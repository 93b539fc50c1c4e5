import { onChange } from '#app/platform/live.server.ts'
import { together } from '#app/platform/together.ts'
import { composeUnitWall, type UnitWall } from './unit-wall.server.ts'

/**
 * A change by this process is known at once; so long after it, one by the calendar or by another process is too. Every
 * display asks once a minute, so withdrawn consent leaves the wall within a minute and a half at most.
 */
const keptMs = 30_000

type Whose = { unitId: string; origin: string }
type Place = { compose: (asker: Whose) => Promise<UnitWall>; latest: { wall: Promise<UnitWall>; drop: () => void } | null }

const places = new Map<string, Place>()

function placeOf({ unitId, origin }: Whose): Place {
  const key = `${unitId} ${origin}`
  const found = places.get(key)
  if (found) return found
  // What is being composed may not know of what was done meanwhile, so whoever asks then shares the next: a thousand at once cost two.
  const compose = together(async (askers: readonly Whose[]) => {
    const before = place.latest
    const wall = composeUnitWall({ unitId, origin, now: new Date() })
    const drop = () => {
      clearTimeout(old)
      stop()
      if (place.latest?.wall === wall) place.latest = null
      if (!place.latest && places.get(key) === place) places.delete(key)
    }
    const old = setTimeout(drop, keptMs).unref()
    const stop = onChange(unitId, drop)
    place.latest = { wall, drop }
    before?.drop()
    wall.catch(drop)
    const composed = await wall
    return askers.map(() => composed)
  })
  const place: Place = { compose, latest: null }
  places.set(key, place)
  return place
}

/** What the unit's displays show, looked up after this was asked. */
export async function freshWall(whose: Whose): Promise<UnitWall> {
  return placeOf(whose).compose(whose)
}

/** What the unit's displays show, as it was looked up since its last change: for displays that hear of the next one. */
export async function keptWall(whose: Whose): Promise<UnitWall> {
  const place = placeOf(whose)
  return place.latest?.wall ?? place.compose(whose)
}
