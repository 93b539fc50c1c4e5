import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { create } from 'fontkit'
import { LRUCache } from 'lru-cache'
import en from '#app/languages/en/wall.json' with { type: 'json' }
import zh from '#app/languages/zh-CN/wall.json' with { type: 'json' }
import { FontPages, pageFile, pageOf, pagesList, rangeOf, type WallFace, wallFaceNames, wallFaces } from './font-pages.ts'
import type { BundleFile, Panel } from './panel.ts'
import { subsetFont } from './subset-font.ts'

/** A part of a font as a file that browsers take; `pressed` as it travels. */
export type FontPart = { bytes: Buffer; pressed: Buffer }
type Wanted = { face: WallFace; page: string; characters: string }

/** Signs that a display writes by itself: times, numbers, what a code screen says. */
const always = `0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz .,:;!?·…—–-/’'‘“”，。：；！？、（）《》年月日天${JSON.stringify([zh.display, en.display])}`

const press = promisify(gzip)

/** What the addresses hold that were named last. An address is of its characters alone: it is the same for every wall that names it. */
const named = new LRUCache<string, Wanted>({ max: 8_000 })
/** Some ten walls with all that they show. One that is gone is cut anew in some milliseconds. */
const cut = new LRUCache<string, FontPart>({
  maxSize: 8_000_000,
  sizeCalculation: ({ bytes, pressed }) => bytes.length + pressed.length,
  fetchMethod: async (address) => {
    const wanted = named.get(address)
    return wanted && cutPart(wanted)
  },
})

let pages: FontPages | undefined

/** The parts of fonts that these panels need. A new character changes one part of each face that has it. */
export function fontFiles(unitName: string, panels: readonly Panel[]): BundleFile[] {
  pages ??= FontPages.parse(JSON.parse(readFileSync(pagesList, 'utf8')))
  const byPage = Map.groupBy(new Set(always + unitName + JSON.stringify(panels)), (character) => pageOf(character.codePointAt(0) ?? 0))
  const files: BundleFile[] = []
  for (const face of wallFaceNames) {
    for (const [page, shown] of byPage) {
      const characters = shown.filter((character) => pages?.[face][page]?.includes(character)).sort().join('')
      if (characters === '') continue
      const wanted = { face, page, characters }
      const address = addressOf(wanted)
      named.set(address, wanted)
      files.push({ address, use: 'font', ...wallFaces[face], range: rangeOf(page) })
    }
  }
  return files.sort((one, other) => (one.address < other.address ? -1 : 1))
}

function addressOf({ face, page, characters }: Wanted): string {
  return `/wall/fonts/${face}-${page}-${createHash('sha256').update(characters).digest('hex').slice(0, 16)}`
}

/** The part with this address, if a bundle has named it of late. */
export async function findFont(address: string): Promise<FontPart | null> {
  return (await cut.fetch(address)) ?? null
}

async function cutPart({ face, page, characters }: Wanted): Promise<FontPart> {
  const font = create(await readFile(pageFile(face, page)))
  if (!('createSubset' in font)) throw new Error(`${pageFile(face, page)} holds more than one font`)
  const bytes = subsetFont(font, characters)
  return { bytes, pressed: await press(bytes) }
}
