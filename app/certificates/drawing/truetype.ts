/** What a TrueType file is made of (OpenType 1.9): its tables by their tags, and the outline of each glyph as it stands there. */
export type TrueType = {
  readonly table: (tag: string) => Buffer | undefined
  readonly outlineOf: (glyph: number) => Buffer
}

type GlyphMetrics = { readonly advance: number; readonly bearing: number }

/** Where each table of a file stands, from the beginning of it. */
export function tablePlaces(header: Buffer): Map<string, { offset: number; length: number }> {
  return new Map(
    Array.from({ length: header.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + index * 16
      return [header.toString('latin1', entry, entry + 4), { offset: header.readUInt32BE(entry + 8), length: header.readUInt32BE(entry + 12) }]
    }),
  )
}

/** The tables of a file that is in memory. */
export function tablesIn(file: Buffer): Map<string, Buffer> {
  return new Map([...tablePlaces(file)].map(([tag, { offset, length }]) => [tag, file.subarray(offset, offset + length)]))
}

/** A file that is in memory. */
export function trueTypeIn(file: Buffer): TrueType {
  const tables = tablesIn(file)
  const table = (tag: string) => tables.get(tag)
  const [glyf, loca, isLong] = [required({ table }, 'glyf'), required({ table }, 'loca'), hasLongPlaces(required({ table }, 'head'))]
  return {
    table,
    outlineOf(glyph) {
      const { from, to } = outlinePlace(loca, isLong, glyph)
      return glyf.subarray(from, to)
    },
  }
}

/** Where a glyph's outline begins and ends in the table of outlines; a blank has none. */
export function outlinePlace(loca: Buffer, isLong: boolean, glyph: number): { from: number; to: number } {
  const at = (place: number): number => (isLong ? loca.readUInt32BE(place * 4) : loca.readUInt16BE(place * 2) * 2)
  return { from: at(glyph), to: at(glyph + 1) }
}

export const hasLongPlaces = (head: Buffer): boolean => head.readInt16BE(50) === 1

/** The glyphs after the last that has an advance of its own have that one's. */
export function metricsReader(font: Pick<TrueType, 'table'>): (glyph: number) => GlyphMetrics {
  const [hhea, hmtx] = [required(font, 'hhea'), required(font, 'hmtx')]
  const measured = hhea.readUInt16BE(34)
  return (glyph) => ({
    advance: hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4),
    bearing: hmtx.readInt16BE(glyph < measured ? glyph * 4 + 2 : measured * 4 + (glyph - measured) * 2),
  })
}

export function required({ table }: Pick<TrueType, 'table'>, tag: string): Buffer {
  const bytes = table(tag)
  if (!bytes) throw new Error(`a face without its table ${tag}`)
  return bytes
}

const [wordArguments, hasScale, hasTwoScales, hasMatrix, isFollowed] = [0x1, 0x8, 0x40, 0x80, 0x20]

/** Where in an outline the numbers of the glyphs stand that it is made of; most are of none. */
export function partPlaces(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const places: number[] = []
  for (let at = 10, flags = isFollowed; (flags & isFollowed) !== 0; ) {
    flags = outline.readUInt16BE(at)
    places.push(at + 2)
    const scales = (flags & hasScale) !== 0 ? 1 : (flags & hasTwoScales) !== 0 ? 2 : (flags & hasMatrix) !== 0 ? 4 : 0
    at += 4 + ((flags & wordArguments) !== 0 ? 4 : 2) + scales * 2
  }
  return places
}

/** A file of these tables, in their order. Checksums stay 0: no reader of PDF and no parser here looks at them. */
export function fileOf(parts: ReadonlyMap<string, Buffer | undefined>): Buffer {
  const tables = [...parts].flatMap(([tag, bytes]) => (bytes ? [{ tag, bytes }] : []))
  const header = Buffer.alloc(12 + tables.length * 16)
  const power = Math.floor(Math.log2(tables.length))
  header.write('true', 0, 'latin1')
  header.writeUInt16BE(tables.length, 4)
  header.writeUInt16BE(2 ** power * 16, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE((tables.length - 2 ** power) * 16, 10)
  let offset = header.length
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = 12 + index * 16
    header.write(tag, entry, 'latin1')
    header.writeUInt32BE(offset, entry + 8)
    header.writeUInt32BE(bytes.length, entry + 12)
    offset += bytes.length
  }
  return Buffer.concat([header, ...tables.map(({ bytes }) => bytes)])
}
