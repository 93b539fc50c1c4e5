import { paperText } from './lettering.ts'

/** What signs a finished document; `room` is more bytes than a signature ever takes. */
export type DocumentSignature = {
  readonly room: number
  readonly at: Date
  readonly sign: (parts: readonly Uint8Array[]) => Promise<Uint8Array>
}

// Wide enough for any length, so that the real figures find their place.
const unknownLength = 9_999_999_999
const rangePlace = `/ByteRange [0 ${unknownLength} ${unknownLength} ${unknownLength}]`

/** Noughts where a signature will stand. pdfkit writes whatever is no plain object as it says itself, and bytes one by one. */
class Place {
  readonly #room: number

  constructor(room: number) {
    this.#room = room
  }

  readonly [Symbol.toStringTag] = 'Place'

  toString(): string {
    return `<${'00'.repeat(this.#room)}>`
  }
}

/**
 * A signature over all of the document (PAdES), invisible: what is printed says it in its own way. An own field, because
 * pdfkit's form would ask readers to draw it anew, which PDF/A forbids.
 */
export function addSignatureField(doc: PDFKit.PDFDocument, { room, at }: DocumentSignature, { signer, label }: { signer: string; label: string }): void {
  const signature = doc.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, unknownLength, unknownLength, unknownLength],
    Contents: new Place(room),
    M: at,
    Name: textOf(signer),
  })
  const nothing = doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0], Resources: {} })
  const field = doc.ref({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: textOf('Signature'),
    TU: textOf(label),
    // Printed and locked, as PDF/A wants of every annotation.
    F: 132,
    Rect: [0, 0, 0, 0],
    P: doc.page.dictionary,
    V: signature,
    AP: { N: nothing },
  })
  // An appearance has to be a stream, and pdfkit makes one of nothing but content.
  nothing.end('q Q')
  for (const part of [signature, field]) part.end('')
  partOf(doc.page, 'annotations', Array.isArray).push(field)
  const form = doc.ref({ Fields: [field], SigFlags: 3, DR: { Font: {} } })
  Reflect.set(partOf(partOf(doc, '_root', isObject), 'data', isObject), 'AcroForm', form)
  // pdfkit ends the form itself and looks here for its fonts; there are none.
  Reflect.set(doc, '_acroform', { fonts: {}, defaultFont: '-' })
}

/** Signs everything but the place of the signature itself, and puts it there: these bytes become the signed document. */
export async function signDocument(bytes: Uint8Array, { room, sign }: DocumentSignature): Promise<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const place = String(new Place(room))
  const from = file.indexOf(place)
  const range = file.indexOf(rangePlace)
  if (from < 0 || range < 0) throw new Error('the document has no place for a signature')
  const to = from + place.length
  file.write(`/ByteRange [0 ${from} ${to} ${file.length - to}]`.padEnd(rangePlace.length), range, 'latin1')
  const signature = await sign([file.subarray(0, from), file.subarray(to)])
  if (signature.length > room) throw new Error(`a signature of ${signature.length} bytes has no room in ${room}`)
  file.write(Buffer.from(signature).toString('hex'), from + 1, 'latin1')
  return file
}

/** pdfkit writes a String object as text, and a string as a name. */
function textOf(text: string): unknown {
  return Object(paperText(text))
}

function partOf<Part>(whole: object, name: string, isPart: (value: unknown) => value is Part): Part {
  const part: unknown = Reflect.get(whole, name)
  if (!isPart(part)) throw new Error(`pdfkit keeps no ${name}`)
  return part
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
