import { deflateSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { CertificateFacts } from './certificate-facts.ts'
import type { Faces } from './lettering.ts'
import { packedSheet } from './packed-sheets.server.ts'
import { type Seal, sealArtwork } from './proof-marks.ts'
import { groundOf, PAGE } from './sheet.ts'

type Kind = CertificateFacts['kind']

/** Operators, and the same packed, as a document carries them. */
type Artwork = { readonly operators: string; readonly packed: Buffer }

// A team's papers come in bunches and all bear its seal; its letters are what takes the time.
const seals = new LRUCache<string, Artwork>({ max: 64 })

export function sealOf({ centre, radius, unitName, caption }: Seal, faces: Faces): Artwork {
  const key = JSON.stringify([centre, radius, unitName, caption])
  const seal = seals.get(key) ?? artworkOf(sealArtwork({ centre, radius, unitName, caption }, faces))
  seals.set(key, seal)
  return seal
}

const artworkOf = (operators: string): Artwork => ({ operators, packed: deflateSync(operators, { level: 9 }) })

/** What several pages of a document show, in it once: gives the operator that shows it on the page that is open. */
export class Forms {
  readonly #doc: PDFKit.PDFDocument
  readonly #refs = new Map<Buffer, { name: string; ref: PDFKit.PDFKitReference }>()

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc
  }

  sheet(kind: Kind): string {
    return this.#show(packedSheet(kind), { Shading: { Ground: groundOf(kind) } })
  }

  seal(seal: Seal, faces: Faces): string {
    return this.#show(sealOf(seal, faces).packed, {})
  }

  #show(form: Buffer, resources: object): string {
    const { name, ref } = this.#refs.get(form) ?? this.#add(form, resources)
    const drawable: unknown = this.#doc.page.xobjects
    if (typeof drawable !== 'object' || drawable === null) throw new Error('pdfkit keeps no place for forms')
    Reflect.set(drawable, name, ref)
    return `/${name} Do`
  }

  #add(form: Buffer, resources: object): { name: string; ref: PDFKit.PDFKitReference } {
    const ref = this.#doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, PAGE.width, PAGE.height], Resources: resources, Filter: 'FlateDecode' })
    ref.end(form)
    const added = { name: `Form${this.#refs.size}`, ref }
    this.#refs.set(form, added)
    return added
  }
}
