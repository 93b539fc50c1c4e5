import { openSync, readSync } from 'node:fs'
import { LRUCache } from 'lru-cache'
import { leanTables } from './lean-face.ts'
import { fileOf, hasLongPlaces, outlinePlace, required, tablePlaces, type TrueType } from './truetype.ts'

/** Which glyphs there are, how wide they are and where they stand: a twentieth of a Chinese face. */
const kept = ['head', 'hhea', 'maxp', 'OS/2', 'post', 'name', 'cmap', 'loca', 'hmtx', 'cvt ', 'prep', 'fpgm']

/** A face that stays in its file; `withoutOutlines` is what is kept of it in memory, as a file for fontkit. */
export type FaceFile = TrueType & { readonly withoutOutlines: Buffer }

/**
 * Opens a face for as long as the process lives. Its outlines are nearly all of it and a paper needs a hundred of twenty
 * thousand, so each is read when it is asked for; who replaces the file meanwhile does not disturb.
 */
export function openFace(file: string): FaceFile {
  const opened = openSync(file, 'r')
  const read = (offset: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length)
    if (readSync(opened, bytes, 0, length, offset) < length) throw new Error(`${file} ends in the middle of a face`)
    return bytes
  }
  const places = tablePlaces(read(0, 12 + read(4, 2).readUInt16BE(0) * 16))
  const tables = new Map(kept.flatMap((tag) => {
    const place = places.get(tag)
    return place ? [[tag, read(place.offset, place.length)] as const] : []
  }))
  const table = (tag: string) => tables.get(tag)
  const [loca, isLong] = [required({ table }, 'loca'), hasLongPlaces(required({ table }, 'head'))]
  const outlines = places.get('glyf')
  if (!outlines) throw new Error(`${file} is no TrueType face`)
  const known = new LRUCache<number, Buffer>({ max: 1000 })
  return {
    table,
    withoutOutlines: fileOf(leanTables(new Map([...tables, ['glyf', Buffer.alloc(0)]]))),
    outlineOf(glyph) {
      const { from, to } = outlinePlace(loca, isLong, glyph)
      const outline = known.get(glyph) ?? read(outlines.offset + from, to - from)
      known.set(glyph, outline)
      return outline
    },
  }
}
