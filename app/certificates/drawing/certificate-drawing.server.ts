import { deflateSync } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { CertificateFacts } from './certificate-facts.ts'
import { type Composition, composeCertificate } from './composition.ts'
import { loadFaces } from './fonts.server.ts'
import { type Faces, missingGlyphs } from './lettering.ts'
import { qrArtwork, sealArtwork } from './proof-marks.ts'
import { PAGE, PALETTES, sheetArtwork } from './sheet.ts'
import {
  closeDocument,
  figure,
  openDocument,
  paintArtifact,
  paragraphElement,
} from './tagged-document.server.ts'

export interface MissingGlyph {
  readonly refused: 'missing-glyph'
  /** The characters no face can draw, each once. */
  readonly characters: string[]
}

/**
 * Draws one certificate as PDF/A-3a with the tags of PDF/UA-1. The same facts always give the same bytes.
 * Refuses when a character of the facts has no glyph in any face: a box in someone's name is no certificate.
 */
export async function drawCertificate(
  facts: CertificateFacts,
  options: { cacheDir: string },
): Promise<Uint8Array | MissingGlyph> {
  const faces = await loadFaces(options.cacheDir)
  const characters = missingGlyphs(writtenText(facts), faces)
  if (characters.length > 0) return { refused: 'missing-glyph', characters }
  // From here to the last byte nothing waits, so no other document can use the shared fonts in between.
  const composition = composeCertificate(facts, faces)
  const doc = openDocument(facts, composition.wording, faces)
  paintCertificate(doc, facts, { composition, faces })
  return closeDocument(doc)
}

function writtenText(facts: CertificateFacts): string {
  const { personName, unitName, title, line, serial, signatories } = facts
  return [
    personName,
    unitName,
    title.zh,
    title.en,
    line,
    serial,
    ...signatories.flatMap(({ role, name }) => [role, name]),
  ].join('')
}

function paintCertificate(
  doc: PDFKit.PDFDocument,
  facts: CertificateFacts,
  { composition, faces }: { composition: Composition; faces: Faces },
): void {
  paintSheet(doc, facts.kind)
  paintArtifact(doc, composition.ornaments)
  const { seal, qr, wording } = composition
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const paragraph of composition.paragraphs)
    whole.add(paragraphElement(doc, paragraph, wording.language))
  whole.add(figure(doc, { artwork: sealOf(seal, faces), alt: seal.description, box: seal.box }))
  whole.add(figure(doc, { artwork: qrArtwork(facts.verifyUrl, qr.box), alt: qr.description, box: qr.box }))
  whole.end()
}

// A team's papers come in bunches and all bear its seal; its letters are what takes the time.
const seals = new LRUCache<string, string>({ max: 64 })

function sealOf(seal: Composition['seal'], faces: Faces): string {
  const key = JSON.stringify(seal)
  const artwork = seals.get(key) ?? sealArtwork(seal, faces)
  seals.set(key, artwork)
  return artwork
}

const packedSheets = new Map<CertificateFacts['kind'], Buffer>()

/** The sheet of a kind is drawn and packed once per process; each document only carries the finished bytes. */
function paintSheet(doc: PDFKit.PDFDocument, kind: CertificateFacts['kind']): void {
  const packed = packedSheets.get(kind) ?? deflateSync(sheetArtwork(PALETTES[kind]), { level: 9 })
  packedSheets.set(kind, packed)
  const sheet = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, PAGE.width, PAGE.height],
    Resources: {},
    Filter: 'FlateDecode',
  })
  sheet.end(packed)
  const drawable: unknown = doc.page.xobjects
  if (typeof drawable !== 'object' || drawable === null)
    throw new Error('pdfkit keeps no place for the sheet')
  Reflect.set(drawable, 'Sheet', sheet)
  paintArtifact(doc, '/Sheet Do')
}
