import { createHash } from 'node:crypto'
import { calendarDay } from '#app/platform/dates.ts'
import { findPhoto } from '#app/people/photos.server.ts'
import { photoSizes } from '#app/people/photo-address.ts'
import { database } from '#app/platform/database.server.ts'
import { findFont, fontFiles } from './fonts.server.ts'
import type { Bundle, BundleFile, Panel } from './panel.ts'
import { planProgramme } from './programme.ts'
import { gatherWallValues } from './values.server.ts'

const dayMs = 86_400_000

type Asked = { unitId: string; now: Date; origin: string }

/** What a display of this unit shows now, with a version that changes exactly when anything of it does. Null without such a unit. */
export async function makeBundle({ unitId, now, origin }: Asked): Promise<Bundle | null> {
  const unit = await database.unit.findUnique({ where: { id: unitId }, select: { id: true, name: true, timeZone: true, parent: { select: { name: true } } } })
  if (!unit) return null
  const panels = planProgramme(await gatherWallValues({ unit, now, origin }), Date.parse(calendarDay(now, unit.timeZone)) / dayMs)
  const content = {
    unit: unit.parent ? `${unit.parent.name} · ${unit.name}` : unit.name,
    timeZone: unit.timeZone,
    panels,
  }
  const files = [...picturesOf(panels), ...fontFiles(content.unit, panels)]
  const version = createHash('sha256').update(JSON.stringify([content, files])).digest('hex').slice(0, 24)
  return { version, ...content, files }
}

function picturesOf(panels: readonly Panel[]): BundleFile[] {
  const addresses = panels.flatMap((panel) => {
    if (panel.kind === 'stars') return panel.stars.flatMap(({ winners }) => winners.map(({ photo }) => photo))
    if (panel.kind === 'welcome') return panel.pairs.flatMap(({ mentee, mentor }) => [mentee.photo, mentor.photo])
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
