import { hash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'

/*
 * Much of a paper comes again in the next: the profile of the screen's colours, the letters of a heading, a unit's seal.
 * Whatever has been packed is known by its hash, which takes a hundredth of the time.
 */
const packed = new LRUCache<string, Buffer>({ maxSize: 1_000_000, sizeCalculation: ({ length }) => length })

function pack(bytes: Uint8Array): Buffer {
  const key = hash('sha256', bytes, 'base64')
  const known = packed.get(key) ?? deflateSync(bytes)
  packed.set(key, known)
  return known
}

/** Below that, packing takes longer than a paper's whole page of text and saves some three hundred bytes: which letters a face's glyphs stand for. */
const worthwhile = 1000

type Chunk = string | Uint8Array

/** pdfkit ends each of its lines itself, and turns it into bytes a character at a time. */
const bytesOf = (chunk: Chunk): Uint8Array => (typeof chunk === 'string' ? Buffer.from(`${chunk}\n`, 'latin1') : chunk)

/** From now on the document's streams are packed here, not by pdfkit; those it has already are not. */
export function packHere(doc: PDFKit.PDFDocument): void {
  const make = doc.ref.bind(doc)
  doc.ref = (given) => {
    const made = make(given)
    const [write, finalize] = [made.write.bind(made), made.finalize.bind(made)]
    made.write = (chunk: Chunk) => write(bytesOf(chunk))
    made.finalize = () => {
      const chunks: unknown = Reflect.get(made, 'buffer')
      if (!Array.isArray(chunks)) throw new Error('pdfkit keeps no bytes of a stream')
      if (made.compress && chunks.length > 0) {
        const bytes = Buffer.concat(chunks)
        const isSmall = bytes.length < worthwhile
        Reflect.set(made, 'buffer', [isSmall ? bytes : pack(bytes)])
        // What is packed the dictionary says already.
        if (isSmall) Reflect.deleteProperty(made.data, 'Filter')
        made.compress = false
      }
      finalize()
    }
    return made
  }
}

/** From now on the document's bytes are gathered here, and come out of it as one piece instead of a thousand. */
export function gatherHere(doc: PDFKit.PDFDocument): void {
  const push = doc.push.bind(doc)
  const begun: unknown = doc.read()
  const chunks: Uint8Array[] = begun instanceof Uint8Array ? [begun] : []
  let text = ''
  let offset = Number(Reflect.get(doc, '_offset'))
  const settle = (): void => {
    if (text !== '') chunks.push(Buffer.from(text, 'latin1'))
    text = ''
  }
  Reflect.set(doc, '_write', (chunk: Chunk) => {
    if (typeof chunk === 'string') text += `${chunk}\n`
    else {
      settle()
      chunks.push(chunk)
    }
    offset += chunk.length + (typeof chunk === 'string' ? 1 : 0)
    Reflect.set(doc, '_offset', offset)
  })
  doc.push = (end: null) => {
    settle()
    push(Buffer.concat(chunks))
    return push(end)
  }
}
