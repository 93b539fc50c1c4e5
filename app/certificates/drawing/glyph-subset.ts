import type { Glyph } from 'fontkit'
import { fileOf, hasLongPlaces, metricsReader, partPlaces, required, type TrueType } from './truetype.ts'

/** In this order, as fontkit has them: what a PDF asks of a face that it embeds (ISO 32000-1, 9.9). */
const order = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm'] as const
const made: readonly string[] = ['hhea', 'loca', 'maxp', 'glyf', 'hmtx']

/** What pdfkit asks of a font's subset: a place for each glyph, and the file at last. */
export type GlyphSubset = { readonly includeGlyph: (glyph: number | Glyph) => number; readonly encode: () => Buffer }

/**
 * Some glyphs of a face as a file of its own, to the byte as fontkit makes it. That decodes every table and encodes it
 * again, which was a third of a certificate; here what stays the same is copied.
 */
export function glyphSubsets(font: TrueType): () => GlyphSubset {
  const metricsOf = metricsReader(font)
  const isLong = hasLongPlaces(required(font, 'head'))
  const fixed = new Map(order.map((tag) => [tag, made.includes(tag) ? undefined : font.table(tag)]))
  return () => {
    const places = new Map<number, number>()
    const include = (glyph: number): number => {
      const place = places.get(glyph) ?? places.size
      places.set(glyph, place)
      return place
    }
    // The missing glyph is always the first.
    include(0)
    const encode = (): Buffer => {
      const outlines: Buffer[] = []
      // What an outline is made of comes behind, and this walk comes to it.
      for (const glyph of places.keys()) outlines.push(withParts(font.outlineOf(glyph), include))
      const tables = new Map(fixed)
      tables.set('hhea', withCount(required(font, 'hhea'), 34, places.size)).set('maxp', withCount(required(font, 'maxp'), 4, places.size))
      tables.set('loca', locaOf(outlines, isLong)).set('glyf', Buffer.concat(outlines)).set('hmtx', hmtxOf([...places.keys()].map(metricsOf)))
      return fileOf(tables)
    }
    return { includeGlyph: (glyph: number | Glyph) => include(typeof glyph === 'number' ? glyph : glyph.id), encode }
  }
}

function withParts(outline: Buffer, include: (glyph: number) => number): Buffer {
  const parts = partPlaces(outline)
  if (parts.length === 0) return outline
  const own = Buffer.from(outline)
  for (const at of parts) own.writeUInt16BE(include(own.readUInt16BE(at)), at)
  return own
}

function withCount(table: Buffer, at: number, count: number): Buffer {
  const own = Buffer.from(table)
  own.writeUInt16BE(count, at)
  return own
}

function locaOf(outlines: readonly Buffer[], isLong: boolean): Buffer {
  const table = Buffer.alloc((outlines.length + 1) * (isLong ? 4 : 2))
  let offset = 0
  const write = (index: number): unknown => (isLong ? table.writeUInt32BE(offset, index * 4) : table.writeUInt16BE(offset / 2, index * 2))
  for (const [index, { length }] of outlines.entries()) {
    write(index)
    offset += length
  }
  write(outlines.length)
  return table
}

function hmtxOf(metrics: readonly { advance: number; bearing: number }[]): Buffer {
  const table = Buffer.alloc(metrics.length * 4)
  for (const [index, { advance, bearing }] of metrics.entries()) {
    table.writeUInt16BE(advance, index * 4)
    table.writeInt16BE(bearing, index * 4 + 2)
  }
  return table
}
