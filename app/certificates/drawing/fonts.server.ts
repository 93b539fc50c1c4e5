import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Font } from 'fontkit'
import { openFace } from './face-file.server.ts'
import { type FaceName, type Faces, missingGlyphs } from './lettering.ts'
import { hanFont, shapedFont } from './shared-font.ts'

const packages = createRequire(import.meta.url)

const latinFiles = {
  garamond: '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
  'garamond-italic': '@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
  'garamond-medium': '@expo-google-fonts/eb-garamond/500Medium/EBGaramond_500Medium.ttf',
} as const satisfies Partial<Record<FaceName, string>>
const serifFile = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'
/** The heavy faces are for headings and seals: the build cuts them down to common characters. */
export const cutFaces = {
  'serif-bold': { source: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', file: 'build/faces/serif-bold.ttf' },
  'serif-black': { source: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf', file: 'build/faces/serif-black.ttf' },
} as const satisfies Partial<Record<FaceName, { source: string; file: string }>>
// The file is called latin, and holds the whole of Chinese all the same.
const KAI_WOFF = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff'

const loads = new Map<string, Promise<Faces>>()

/** The faces of all certificates, parsed once per process. `cacheDir` keeps the unwrapped Kai face between starts. */
export function loadFaces(cacheDir: string): Promise<Faces> {
  const known = loads.get(cacheDir)
  if (known !== undefined) return known
  const load = parseFaces(cacheDir)
  loads.set(cacheDir, load)
  // A full disk today must not stop certificates tomorrow: only a load that worked is remembered.
  load.catch(() => loads.delete(cacheDir))
  return load
}

/** The characters of `text` that no face can draw, each once: ask before promising someone a certificate. */
export async function findMissingGlyphs(text: string, options: { cacheDir: string }): Promise<string[]> {
  return missingGlyphs(text, await loadFaces(options.cacheDir))
}

/** The faces that the wall's own are cut from, whole and not kept. */
export async function readWallFaces(): Promise<Record<'song' | 'kai' | 'roman', Buffer>> {
  const [song, kai, roman] = await Promise.all([readFile(cutFaces['serif-black'].file), unwrapKai(), readFile(packages.resolve(latinFiles['garamond-medium']))])
  return { song, kai, roman }
}

async function parseFaces(cacheDir: string): Promise<Faces> {
  const latin = async (name: keyof typeof latinFiles): Promise<Font> => shapedFont(await readFile(packages.resolve(latinFiles[name])))
  const [garamond, italic, medium, kai] = await Promise.all([latin('garamond'), latin('garamond-italic'), latin('garamond-medium'), kaiFile(cacheDir)])
  return {
    serif: hanFont(openFace(packages.resolve(serifFile))),
    'serif-bold': hanFont(openFace(cutFaces['serif-bold'].file)),
    'serif-black': hanFont(openFace(cutFaces['serif-black'].file)),
    kai: hanFont(openFace(kai)),
    garamond,
    'garamond-italic': italic,
    'garamond-medium': medium,
  }
}

/** pdfkit cannot embed WOFF in any useful time, so the Kai face is unwrapped once and kept as a file. */
async function kaiFile(cacheDir: string): Promise<string> {
  const source = packages.resolve(KAI_WOFF)
  // The size in the name makes a new version of the package unwrap anew.
  const target = join(cacheDir, `lxgw-wenkai-500-${String((await stat(source)).size)}.ttf`)
  if (existsSync(target)) return target
  await mkdir(cacheDir, { recursive: true })
  // Written aside and renamed: another process never reads half a font.
  const aside = `${target}.${randomUUID()}`
  await writeFile(aside, await unwrapKai())
  await rename(aside, target)
  return target
}

async function unwrapKai(): Promise<Buffer> {
  return unwrapWoff(await readFile(packages.resolve(KAI_WOFF)))
}

interface WoffTable {
  readonly tag: Buffer
  readonly checksum: number
  readonly bytes: Buffer
}

/** WOFF 1.0 (W3C 2012) to the TrueType file inside it: the same tables, each zlib-packed. */
function unwrapWoff(woff: Buffer): Buffer {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) =>
    readWoffTable(woff, 44 + index * 20),
  )
  const header = Buffer.alloc(12 + tables.length * 16)
  const power = Math.floor(Math.log2(tables.length))
  header.writeUInt32BE(woff.readUInt32BE(4), 0)
  header.writeUInt16BE(tables.length, 4)
  header.writeUInt16BE(2 ** power * 16, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE((tables.length - 2 ** power) * 16, 10)
  const parts: Buffer[] = [header]
  let offset = header.length
  tables.forEach((table, index) => {
    const entry = 12 + index * 16
    table.tag.copy(header, entry)
    header.writeUInt32BE(table.checksum, entry + 4)
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(table.bytes.length, entry + 12)
    const padding = Buffer.alloc((4 - (table.bytes.length % 4)) % 4)
    parts.push(table.bytes, padding)
    offset += table.bytes.length + padding.length
  })
  return Buffer.concat(parts)
}

function readWoffTable(woff: Buffer, entry: number): WoffTable {
  const offset = woff.readUInt32BE(entry + 4)
  const packedLength = woff.readUInt32BE(entry + 8)
  const packed = woff.subarray(offset, offset + packedLength)
  const isPacked = packedLength < woff.readUInt32BE(entry + 12)
  return {
    tag: woff.subarray(entry, entry + 4),
    checksum: woff.readUInt32BE(entry + 16),
    bytes: isPacked ? inflateSync(packed) : packed,
  }
}
