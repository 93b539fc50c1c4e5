import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { loadFaces } from '#app/certificates/drawing/fonts.server.ts'
import en from '#app/languages/en/wall.json' with { type: 'json' }
import zh from '#app/languages/zh-CN/wall.json' with { type: 'json' }
import { readSettings } from '#app/platform/settings.server.ts'
import type { BundleFile, Panel } from './panel.ts'
import { subsetFont } from './subset-font.ts'

// TVs have one Chinese face, if any. The wall brings its own, cut down to the characters it shows: rare names print too.
const faces = {
  song: { face: 'serif-black', family: 'Wall Song', weight: '900', needs: (text: string) => text },
  kai: { face: 'kai', family: 'Wall Kai', weight: '500', needs: (text: string) => text },
  roman: { face: 'garamond-medium', family: 'Wall Roman', weight: '500', needs: (text: string) => text.replace(/[^\u0020-\u024f\u2010-\u2026]/g, '') },
} as const
type FaceName = keyof typeof faces
const faceNames = ['song', 'kai', 'roman'] as const satisfies FaceName[]

/** Signs that a display writes by itself: times, numbers, what a code screen says. */
const always = `0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .,:;!?·…—–-/’'‘“”，。：；！？、（）《》年月日天${JSON.stringify([zh.display, en.display])}`

const mostKept = 36
const kept = new Map<string, Promise<Buffer>>()

function charactersOf(unitName: string, panels: readonly Panel[]): string {
  return [...new Set(always + unitName + JSON.stringify(panels))].sort().join('')
}

/** The fonts that these panels need; their addresses change with the characters. */
export function fontFiles(unitName: string, panels: readonly Panel[]): BundleFile[] {
  const characters = charactersOf(unitName, panels)
  return faceNames.map((name) => {
    const { family, weight } = faces[name]
    return { address: fontAddress(name, characters), use: 'font', family, weight }
  })
}

function fontAddress(name: FaceName, characters: string): string {
  const hash = createHash('sha256').update(faces[name].needs(characters)).digest('hex').slice(0, 16)
  return `/wall/fonts/${name}-${hash}`
}

/** The font with this address, if it is one of those that these panels need. */
export async function findFont(address: string, unitName: string, panels: readonly Panel[]): Promise<Buffer | null> {
  // An address is of its characters alone: what was made for one wall is right for every other that names it.
  const known = kept.get(address)
  if (known) return keep(address, known)
  const characters = charactersOf(unitName, panels)
  const name = faceNames.find((one) => fontAddress(one, characters) === address)
  return name ? keep(address, makeFont(name, characters)) : null
}

function keep(address: string, made: Promise<Buffer>): Promise<Buffer> {
  kept.delete(address)
  kept.set(address, made)
  made.catch(() => kept.delete(address))
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
  return made
}

async function makeFont(name: FaceName, characters: string): Promise<Buffer> {
  const loaded = await loadFaces(join(readSettings().dataFolder, 'fonts'))
  const { face, needs } = faces[name]
  return subsetFont(loaded[face], needs(characters))
}
