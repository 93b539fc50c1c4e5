import { createHash } from 'node:crypto'
import { addDays } from '#app/platform/calendar-days.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { findPhoto } from '#app/people/photos.server.ts'
import { photoSizes } from '#app/people/photo-address.ts'
import { database } from '#app/platform/database.server.ts'
import { findFont, fontFiles } from './fonts.server.ts'
import type { Bundle, BundleFile, Hanging, Panel } from './panel.ts'
import { planProgramme } from './programme.ts'
import { usualSettings } from './screens/display-settings.ts'
import { findDisplay } from './screens/displays.server.ts'
import { findTestEnd } from './screens/settings.server.ts'
import { findProgramme } from './slots/programme.server.ts'
import { isFor } from './slots/slot-kinds.ts'
import { always, spansOf, type Window } from './slots/windows.ts'
import { gatherWallValues } from './values.server.ts'

const dayMs = 86_400_000
/** So long a display keeps to its hours without the server. */
const daysAhead = 9

/** With a display: as it hangs and by its own programme; without: as the unit's usual one would show it. */
type Asked = { unitId: string; displayId: string | null; now: Date; origin: string }

/** What a display of this unit shows now, with a version that changes exactly when anything of it does. Null without such a unit. */
export async function makeBundle({ unitId, displayId, now, origin }: Asked): Promise<Bundle | null> {
  const unit = await database.unit.findUnique({ where: { id: unitId }, select: { id: true, name: true, timeZone: true, parent: { select: { name: true } } } })
  if (!unit) return null
  const firstDay = calendarDay(now, unit.timeZone)
  const openIn = (window: Window) => spansOf(window, { zone: unit.timeZone, firstDay, days: daysAhead })
  const display = displayId === null ? null : await findDisplay(displayId, unitId)
  const { audience, lit, ...hanging } = display?.settings ?? usualSettings
  const [values, { slots }, test] = await Promise.all([
    gatherWallValues({ unit, now, origin }, { audience, until: new Date(Date.parse(addDays(firstDay, daysAhead))) }),
    findProgramme({ unitId, displayId }),
    displayId !== null && display ? testCard(displayId, display.name, now) : [],
  ])
  const programme = { slots: slots.filter(({ kind }) => isFor(kind, audience)), spansOf: openIn }
  const panels = [...test, ...planProgramme(values, Date.parse(firstDay) / dayMs, programme)]
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

async function testCard(displayId: string, name: string, now: Date): Promise<Panel[]> {
  const endsAt = await findTestEnd(displayId, now)
  return endsAt ? [{ kind: 'test', name, seconds: 30, until: endsAt.toISOString(), due: null, isTakeover: true }] : []
}

function picturesOf(panels: readonly Panel[]): BundleFile[] {
  const addresses = panels.flatMap((panel) => {
    if (panel.kind === 'stars') return panel.stars.flatMap(({ winners }) => winners.map(({ photo }) => photo))
    if (panel.kind === 'welcome' || panel.kind === 'pairs') return panel.pairs.flatMap(({ mentee, mentor }) => [mentee.photo, mentor.photo])
    if (panel.kind === 'life') return panel.notes.map(({ photo = null }) => photo)
    if (panel.kind === 'album') return panel.photos.map(({ photo }) => photo)
    if (panel.kind === 'birthdays') return panel.people.map(({ photo }) => photo)
    return panel.kind === 'portrait' ? [panel.photo] : []
  })
  return [...new Set(addresses)].filter((address) => address !== null).map((address) => ({ address, use: 'picture' }))
}

/** A picture or font of the unit's bundle, and of nothing else: consent withdrawn closes the address too. */
export async function findBundleFile(asked: Asked & { address: string }): Promise<{ bytes: Uint8Array; type: string } | null> {
  const { address } = asked
  const bundle = await makeBundle(asked)
  const file = bundle?.files.find((one) => one.address === address)
  if (!bundle || !file) return null
  const bytes = file.use === 'font' ? await findFont(address, bundle.unit, bundle.panels) : await findPicture(address)
  return bytes && { bytes, type: file.use === 'font' ? 'font/ttf' : 'image/webp' }
}

async function findPicture(address: string): Promise<Uint8Array | null> {
  const [, key = '', wanted] = /^\/wall\/photos\/([^/]+)\/(\d+)$/.exec(address) ?? []
  const size = photoSizes.find((one) => String(one) === wanted)
  return size ? findPhoto(key, size) : null
}
