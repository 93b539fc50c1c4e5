import type { Font } from 'fontkit'

type Table = readonly [tag: string, bytes: Buffer]

/**
 * The font with the glyphs of these characters alone, as a TrueType file that browsers take.
 * fontkit's subset is made for PDF and lacks four tables that the OpenType specification asks of a file: cmap, name, OS/2, post.
 * Characters that the font has not are left out. With the `original` file its name and measures are kept as they were;
 * without, they are as small as a browser can do with.
 */
export function subsetFont(font: Font, characters: Iterable<string>, original?: Buffer): Buffer {
  const subset = font.createSubset()
  // Glyph 0 is the missing glyph, which fontkit puts first by itself.
  const places = new Map<number, number>([[0, 0]])
  const pairs: [codePoint: number, glyph: number][] = []
  for (const codePoint of codePointsOf(characters)) {
    const glyph = font.glyphForCodePoint(codePoint)
    if (glyph.id === 0) continue
    if (!places.has(glyph.id)) {
      subset.includeGlyph(glyph)
      places.set(glyph.id, places.size)
    }
    pairs.push([codePoint, places.get(glyph.id) ?? 0])
  }
  const kept = new Map(original ? readTables(original) : [])
  const added: Table[] = [
    ['OS/2', kept.get('OS/2') ?? os2Table(font, pairs)],
    ['cmap', cmapTable(pairs)],
    ['name', kept.get('name') ?? nameTable()],
    ['post', postTable()],
  ]
  return packTables([...readTables(Buffer.from(subset.encode())), ...added])
}

function codePointsOf(characters: Iterable<string>): number[] {
  const found = new Set<number>()
  for (const text of characters) for (const character of text) found.add(character.codePointAt(0) ?? 0)
  return [...found].sort((one, other) => one - other)
}

function readTables(file: Buffer): Table[] {
  return Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16
    const offset = file.readUInt32BE(entry + 8)
    return [file.toString('latin1', entry, entry + 4), file.subarray(offset, offset + file.readUInt32BE(entry + 12))]
  })
}

/** One file of these tables, in the order of their tags and each on a multiple of four bytes. Checksums stay 0: nobody reads them. */
function packTables(tables: readonly Table[]): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1))
  const header = Buffer.alloc(12 + sorted.length * 16)
  const power = Math.floor(Math.log2(sorted.length))
  header.writeUInt32BE(0x00010000, 0)
  header.writeUInt16BE(sorted.length, 4)
  header.writeUInt16BE(2 ** power * 16, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE((sorted.length - 2 ** power) * 16, 10)
  const parts: Buffer[] = [header]
  let offset = header.length
  sorted.forEach(([tag, bytes], index) => {
    const entry = 12 + index * 16
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(bytes.length, entry + 12)
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
    parts.push(bytes, padding)
    offset += bytes.length + padding.length
  })
  return Buffer.concat(parts)
}

/** Format 12: any Unicode character, rare ones beyond the first plane too. */
function cmapTable(pairs: readonly (readonly [number, number])[]): Buffer {
  const table = Buffer.alloc(12 + 16 + pairs.length * 12)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + pairs.length * 12, 16)
  table.writeUInt32BE(pairs.length, 24)
  pairs.forEach(([codePoint, glyph], index) => {
    table.writeUInt32BE(codePoint, 28 + index * 12)
    table.writeUInt32BE(codePoint, 32 + index * 12)
    table.writeUInt32BE(glyph, 36 + index * 12)
  })
  return table
}

/** Version 4, with the font's own height so that lines are as tall as in the whole font. */
function os2Table(font: Font, pairs: readonly (readonly [number, number])[]): Buffer {
  const table = Buffer.alloc(96)
  const codePoints = pairs.map(([codePoint]) => Math.min(codePoint, 0xffff))
  table.writeUInt16BE(4, 0)
  table.writeInt16BE(font.unitsPerEm, 2)
  table.writeUInt16BE(500, 4)
  table.writeUInt16BE(5, 6)
  table.writeUInt16BE(0x40, 62)
  table.writeUInt16BE(codePoints[0] ?? 0, 64)
  table.writeUInt16BE(codePoints.at(-1) ?? 0, 66)
  table.writeInt16BE(font.ascent, 68)
  table.writeInt16BE(font.descent, 70)
  table.writeUInt16BE(font.ascent, 74)
  table.writeUInt16BE(-font.descent, 76)
  return table
}

/** No names: the style sheet gives the family. */
function nameTable(): Buffer {
  const table = Buffer.alloc(6)
  table.writeUInt16BE(6, 4)
  return table
}

/** Version 3: no glyph names. */
function postTable(): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x00030000, 0)
  return table
}
