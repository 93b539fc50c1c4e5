import { createHash } from 'node:crypto'
import { addDays } from '#app/platform/calendar-days.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { findPhoto } from '#app/people/photos.server.ts'
import { photoSizes } from '#app/people/photo-address.ts'
import { database } from '#app/platform/database.server.ts'
import { findFont, fontFiles, type FontPart } from './fonts.server.ts'
import type { Bundle, BundleFile, Hanging, Panel } from './panel.ts'
import { planProgramme } from './programme.ts'
import { type DisplaySettings, usualSettings } from './screens/display-settings.ts'
import { findDisplay } from './screens/displays.server.ts'
import { findTestEnd } from './screens/settings.server.ts'
import { findDrafted } from './slots/drafts.server.ts'
import { findProgramme } from './slots/programme.server.ts'
import { type Audience, isFor } from './slots/slot-kinds.ts'
import type { Slot } from './slots/slots.ts'
import { always, spansOf, type Window } from './slots/windows.ts'
import { gatherWallValues } from './values.server.ts'

const dayMs = 86_400_000
/** So long a display keeps to its hours without the server. */
const daysAhead = 9

/** With a display: as it hangs and by its own programme; without: as the unit's usual one would show it. `isDraft`: by the programme that is being arranged. */
type Asked = { unitId: string; displayId: string | null; isDraft?: boolean; now: Date; origin: string }

/** How a display hangs, by which programme it shows, and the test card in its front. */
export type Hung = { settings: DisplaySettings; slots: readonly Slot[]; test: readonly Panel[] }

/** What a display of this unit shows now, with a version that changes exactly when anything of it does. Null without such a unit. */
export async function makeBundle({ unitId, displayId, isDraft = false, now, origin }: Asked): Promise<Bundle | null> {
  const unit = await findWallUnit(unitId)
  if (!unit) return null
  const display = displayId === null ? null : await findDisplay(displayId, unitId)
  const [slots, testEndsAt] = await Promise.all([
    isDraft ? findDrafted({ unitId, displayId }) : findProgramme({ unitId, displayId }).then((programme) => programme.slots),
    displayId !== null && display ? findTestEnd(displayId, now) : null,
  ])
  return composer(unit, { now, origin })({ settings: display?.settings ?? usualSettings, slots, test: testCard(display?.name ?? '', testEndsAt) })
}

type WallUnit = { id: string; name: string; timeZone: string; parent: { name: string } | null }

export async function findWallUnit(unitId: string): Promise<WallUnit | null> {
  return database.unit.findUnique({ where: { id: unitId }, select: { id: true, name: true, timeZone: true, parent: { select: { name: true } } } })
}

/** Composes what displays of one unit show now. What those for one audience have in common is looked up once, however many they are. */
export function composer(unit: WallUnit, { now, origin }: Pick<Asked, 'now' | 'origin'>): (hung: Hung) => Promise<Bundle> {
  const firstDay = calendarDay(now, unit.timeZone)
  const openIn = (window: Window) => spansOf(window, { zone: unit.timeZone, firstDay, days: daysAhead })
  const until = new Date(Date.parse(addDays(firstDay, daysAhead)))
  const gathered = new Map<Audience, ReturnType<typeof gatherWallValues>>()
  return async ({ settings: { audience, lit, ...hanging }, slots, test }) => {
    const values = gathered.get(audience) ?? gatherWallValues({ unit, now, origin }, { audience, until })
    gathered.set(audience, values)
    const programme = { slots: slots.filter(({ kind }) => isFor(kind, audience)), spansOf: openIn }
    const panels = [...test, ...planProgramme(await values, Date.parse(firstDay) / dayMs, programme)]
    const content = {
      unit: unit.parent ? `${unit.parent.name} · ${unit.name}` : unit.name,
      timeZone: unit.timeZone,
      panels,
      hanging: { ...hanging, lit: lit && openIn({ ...always, ...lit }) } satisfies Hanging,
    }
    const files = [...picturesOf(panels), ...fontFiles(content.unit, panels)]
    const version = createHash('sha256').update(JSON.stringify([content, files])).digest('hex').slice(0, 24)
    return { version, ...content, files }
  }
}

export function testCard(name: string, endsAt: Date | null): Panel[] {
  return endsAt ? [{ kind: 'test', name, seconds: 30, until: endsAt.toISOString(), due: null, isTakeover: true }] : []
}

function picturesOf(panels: readonly Panel[]): BundleFile[] {
  const addresses = panels.flatMap((panel) => {
    if (panel.kind === 'stars') return panel.stars.flatMap(({ winners }) => winners.map(({ photo }) => photo))
    if (panel.kind === 'welcome' || panel.kind === 'pairs') return panel.pairs.flatMap(({ mentee, mentor }) => [mentee.photo, mentor.photo])
    if (panel.kind === 'posts') return panel.posts.map(({ stands }) => stands?.photo ?? null)
    if (panel.kind === 'life') return panel.notes.map(({ photo = null }) => photo)
    if (panel.kind === 'album') return panel.photos.map(({ photo }) => photo)
    if (panel.kind === 'birthdays') return panel.people.map(({ photo }) => photo)
    return panel.kind === 'portrait' ? [panel.photo] : []
  })
  return [...new Set(addresses)].filter((address) => address !== null).map((address) => ({ address, use: 'picture' }))
}

/** A picture or font of this bundle, and of nothing else: consent withdrawn closes the address too. */
export async function findBundleFile(bundle: Bundle, address: string): Promise<{ picture: Uint8Array } | { font: FontPart } | null> {
  const file = bundle.files.find((one) => one.address === address)
  if (!file) return null
  if (file.use === 'picture') {
    const picture = await findPicture(address)
    return picture && { picture }
  }
  // It was forgotten among many others: then the bundle's own are called to mind.
  const font = (await findFont(address)) ?? (fontFiles(bundle.unit, bundle.panels), await findFont(address))
  return font && { font }
}

async function findPicture(address: string): Promise<Uint8Array | null> {
  const [, key = '', wanted] = /^\/wall\/photos\/([^/]+)\/(\d+)$/.exec(address) ?? []
  const size = photoSizes.find((one) => String(one) === wanted)
  return size ? findPhoto(key, size) : null
}
