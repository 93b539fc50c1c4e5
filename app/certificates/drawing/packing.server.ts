import { hash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/*
 * Much of a paper comes again in the next: the profile of the screen's colours, the letters of a heading, a unit's seal.
 * Whatever has been packed is known by its hash, which takes a hundredth of the time.
 */
const packed = new LRUCache<string, Buffer>({ maxSize: 1_000_000, sizeCalculation: ({ length }) => length })

export function pack(bytes: Uint8Array): Buffer {
  const key = hash('sha256', bytes, 'base64')
  const known = packed.get(key) ?? deflateSync(bytes)
  packed.set(key, known)
  return known
}

/** From now on the document's streams are packed here, not by pdfkit; those it has already are not. */
export function packHere(doc: PDFKit.PDFDocument): void {
  const make = doc.ref.bind(doc)
  doc.ref = (given) => {
    const made = make(given)
    const finalize = made.finalize.bind(made)
    made.finalize = () => {
      const chunks: unknown = Reflect.get(made, 'buffer')
      if (!Array.isArray(chunks)) throw new Error('pdfkit keeps no bytes of a stream')
      if (made.compress && chunks.length > 0) {
        Reflect.set(made, 'buffer', [pack(Buffer.concat(chunks))])
        // The dictionary says already how it is packed.
        made.compress = false
      }
      finalize()
    }
    return made
  }
}
