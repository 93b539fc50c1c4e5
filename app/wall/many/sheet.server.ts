import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { findFont } from '../fonts.server.ts'
import type { Bundle, Delivery } from '../panel.ts'

const press = promisify(gzip)

/** A bundle as it is sent: written and pressed once, for however many displays show the same and have had the same. */
export type Sheet = { bundle: Bundle; pressedFor: (known: string | null) => Promise<Buffer> }

/** What displays have of fonts, by the version that they have. */
const fontsOfVersions = new LRUCache<string, ReadonlySet<string>>({ max: 500 })
/** What needs more than this is no change of some words, and is asked for part by part. */
const mostBytes = 36_000
const mostParts = 40

export function sheetOf(bundle: Bundle): Sheet {
  const fonts = bundle.files.flatMap(({ address, use }) => (use === 'font' ? [address] : []))
  fontsOfVersions.set(bundle.version, new Set(fonts))
  const pressed = new Map<string, Promise<Buffer>>()
  return {
    bundle,
    pressedFor: (known) => {
      const had = known === null ? undefined : fontsOfVersions.get(known)
      const missing = had ? fonts.filter((address) => !had.has(address)) : []
      const key = missing.join(' ')
      const made = pressed.get(key) ?? write(bundle, missing)
      pressed.set(key, made)
      made.catch(() => pressed.delete(key))
      return made
    },
  }
}

/** With the few parts of fonts that the change needs: a thousand displays ask once then, and not for each part again. */
async function write(bundle: Bundle, missing: readonly string[]): Promise<Buffer> {
  const found = await Promise.all(missing.slice(0, mostParts).map(async (address) => ({ address, part: await findFont(address) })))
  const parts = Object.fromEntries(found.flatMap(({ address, part }) => (part ? [[address, part.bytes.toString('base64')]] : [])))
  const size = found.reduce((sum, { part }) => sum + (part?.bytes.length ?? 0), 0)
  const delivery: Delivery = missing.length > 0 && missing.length === found.length && size <= mostBytes ? { ...bundle, parts } : bundle
  return press(JSON.stringify(delivery))
}
