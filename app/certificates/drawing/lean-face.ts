/**
 * The tables of a face without what nobody reads here: the names of its glyphs and all names of its own but that for
 * printers. fontkit decodes them letter by letter before it tells whether a face is slanted, a fifth of a first paper.
 */
export function leanTables(tables: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const lean = new Map(tables)
  const [post, name] = [tables.get('post'), tables.get('name')]
  if (post) lean.set('post', withoutGlyphNames(post))
  if (name) lean.set('name', withPrinterName(name))
  return lean
}

/** Version 3 of the table: angle, underline and pitch alone. */
function withoutGlyphNames(post: Buffer): Buffer {
  const own = Buffer.from(post.subarray(0, 32))
  own.writeUInt32BE(0x00030000, 0)
  return own
}

const printerName = 6

function withPrinterName(name: Buffer): Buffer {
  const records = Array.from({ length: name.readUInt16BE(2) }, (_, index) => name.subarray(6 + index * 12, 18 + index * 12)).filter((record) => record.readUInt16BE(6) === printerName)
  const header = Buffer.alloc(6)
  header.writeUInt16BE(records.length, 2)
  header.writeUInt16BE(6 + records.length * 12, 4)
  return Buffer.concat([header, ...records, name.subarray(name.readUInt16BE(4))])
}
