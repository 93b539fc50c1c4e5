import { deflateSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { CertificateFacts } from './certificate-facts.ts'
import type { Faces } from './lettering.ts'
import { type Seal, sealArtwork } from './proof-marks.ts'
import { groundOf, PAGE, sheetArtwork } from './sheet.ts'

type Kind = CertificateFacts['kind']

/** Artwork that is drawn and packed once and that each document only carries; `artwork` are the operators. */
type Packed = { readonly artwork: string; readonly packed: Buffer }

const packedOnce = (artwork: string): Packed => ({ artwork, packed: deflateSync(artwork, { level: 9 }) })

const sheets = new Map<Kind, Packed>()

function sheetOf(kind: Kind): Packed {
  const sheet = sheets.get(kind) ?? packedOnce(sheetArtwork(kind))
  sheets.set(kind, sheet)
  return sheet
}

// A team's papers come in bunches and all bear its seal; its letters are what takes the time.
const seals = new LRUCache<string, Packed>({ max: 64 })

export function sealOf({ centre, radius, unitName, caption }: Seal, faces: Faces): Packed {
  const key = JSON.stringify([centre, radius, unitName, caption])
  const seal = seals.get(key) ?? packedOnce(sealArtwork({ centre, radius, unitName, caption }, faces))
  seals.set(key, seal)
  return seal
}

/** What several pages of a document show, in it once: gives the operator that shows it on the page that is open. */
export class Forms {
  readonly #doc: PDFKit.PDFDocument
  readonly #refs = new Map<Packed, { name: string; ref: PDFKit.PDFKitReference }>()

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc
  }

  sheet(kind: Kind): string {
    return this.#show(sheetOf(kind), { Shading: { Ground: groundOf(kind) } })
  }

  seal(seal: Seal, faces: Faces): string {
    return this.#show(sealOf(seal, faces), {})
  }

  #show(form: Packed, resources: object): string {
    const { name, ref } = this.#refs.get(form) ?? this.#add(form, resources)
    const drawable: unknown = this.#doc.page.xobjects
    if (typeof drawable !== 'object' || drawable === null) throw new Error('pdfkit keeps no place for forms')
    Reflect.set(drawable, name, ref)
    return `/${name} Do`
  }

  #add(form: Packed, resources: object): { name: string; ref: PDFKit.PDFKitReference } {
    const ref = this.#doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, PAGE.width, PAGE.height], Resources: resources, Filter: 'FlateDecode' })
    ref.end(form.packed)
    const added = { name: `Form${this.#refs.size}`, ref }
    this.#refs.set(form, added)
    return added
  }
}
