import { composeAgreement } from './agreement.ts'
import type { CertificateFacts } from './certificate-facts.ts'
import { type Composition, composeCertificate } from './composition.ts'
import { loadFaces } from './fonts.server.ts'
import { Forms, sealOf } from './forms.server.ts'
import { type Faces, missingGlyphs } from './lettering.ts'
import { previewSvg } from './preview.ts'
import { qrArtwork } from './proof-marks.ts'
import { markedAcross } from './sample-mark.ts'
import { addSignatureField, type DocumentSignature, signDocument } from './signature-field.server.ts'
import { sheetArtwork } from './sheet.ts'
import {
  attach,
  type Attachment,
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

/** Of a print run: which of its papers have such characters, each by its place. */
export interface UnprintablePapers extends MissingGlyph {
  readonly papers: { place: number; characters: string[] }[]
}

/**
 * Draws one certificate as PDF/A-3a with the tags of PDF/UA-1, and signs it. The same facts and file always give the same
 * bytes; signed, as far as the key's signatures do. Refuses when a character of the facts has no glyph in any face: a box in
 * someone's name is no certificate.
 */
export async function drawCertificate(
  facts: CertificateFacts,
  { cacheDir, signature, attachment, mark }: { cacheDir: string; signature?: DocumentSignature; attachment?: Attachment; /** Across a sample. */ mark?: string },
): Promise<Uint8Array | MissingGlyph> {
  const faces = await loadFaces(cacheDir)
  const characters = missingGlyphs(writtenText(facts), faces)
  if (characters.length > 0) return { refused: 'missing-glyph', characters }
  // From here until it is closed nothing waits, so no other document can use the shared fonts in between.
  const composition = compose(facts, faces, mark)
  const { wording } = composition
  const doc = openDocument(facts, wording, faces)
  paintAll(doc, [{ facts, composition }], { faces })
  if (attachment) attach(doc, attachment, wording.badgeFile)
  if (!signature) return closeDocument(doc)
  addSignatureField(doc, signature, { signer: facts.unitName, label: wording.signature })
  return signDocument(closeDocument(doc), signature)
}

type Printing = { cacheDir: string; /** What the whole document is called. */ title: string; /** Called after each paper. */ tell?: (done: number) => void }

/**
 * Many certificates as the pages of one document, for a printer: faces and sheets are in it once. It is not signed. Refuses
 * before anything is drawn, with all papers that cannot be.
 */
export async function drawPrintRun(papers: readonly CertificateFacts[], { cacheDir, title, tell }: Printing): Promise<Uint8Array | UnprintablePapers> {
  const faces = await loadFaces(cacheDir)
  const unprintable = papers.map((facts, place) => ({ place, characters: missingGlyphs(writtenText(facts), faces) })).filter(({ characters }) => characters.length > 0)
  if (unprintable.length > 0) return { refused: 'missing-glyph', characters: [...new Set(unprintable.flatMap(({ characters }) => characters))], papers: unprintable }
  const composed = papers.map((facts) => ({ facts, composition: compose(facts, faces) }))
  const [first] = composed
  if (!first) throw new Error('a print run of no papers')
  const doc = openDocument(first.facts, { ...first.composition.wording, documentTitle: title, serial: title }, faces)
  paintAll(doc, composed, { faces, tell })
  return closeDocument(doc)
}

/** The pages of a paper as SVG, for the screen, before there is one: what is issued is never drawn again. */
export async function drawPreview(facts: CertificateFacts, { cacheDir, mark }: { cacheDir: string; /** Across a sample. */ mark?: string }): Promise<string[] | MissingGlyph> {
  const faces = await loadFaces(cacheDir)
  const characters = missingGlyphs(writtenText(facts), faces)
  if (characters.length > 0) return { refused: 'missing-glyph', characters }
  const composition = compose(facts, faces, mark)
  const sheet = sheetArtwork(facts.kind)
  const figures = [sealOf(composition.seal, faces).operators, qrArtwork(facts.verifyUrl, composition.qr.box)]
  const pages = [{ sheet, composition, figures }, ...(composition.overleaf ? [{ sheet, composition: composition.overleaf, figures: [] }] : [])]
  return pages.map((page) => previewSvg(facts.kind, page, faces))
}

function compose(facts: CertificateFacts, faces: Faces, mark?: string): Composition {
  const composition = facts.agreement ? composeAgreement(facts, facts.agreement, faces) : composeCertificate(facts, faces)
  return mark === undefined ? composition : markedAcross(composition, mark, faces)
}

function writtenText(facts: CertificateFacts): string {
  const { personName, unitName, title, line, serial, signatories, agreement } = facts
  const articles = agreement ? [...agreement.mentor.articles, ...agreement.mentee.articles] : []
  return [
    personName,
    unitName,
    title.zh,
    title.en,
    line,
    serial,
    ...signatories.flatMap(({ role, name }) => [role, name]),
    agreement?.mentor.name ?? '',
    ...articles.flatMap(({ zh, en }) => [zh, en]),
  ].join('')
}

type Composed = { facts: CertificateFacts; composition: Composition }

function paintAll(doc: PDFKit.PDFDocument, papers: readonly Composed[], { faces, tell }: { faces: Faces; tell?: Printing['tell'] | undefined }): void {
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  const forms = new Forms(doc)
  for (const [index, { facts, composition }] of papers.entries()) {
    const { seal, qr, overleaf, wording } = composition
    const paintPage = ({ ornaments, paragraphs }: Pick<Composition, 'ornaments' | 'paragraphs'>): void => {
      paintArtifact(doc, forms.sheet(facts.kind))
      paintArtifact(doc, ornaments)
      for (const paragraph of paragraphs) whole.add(paragraphElement(doc, paragraph, wording.language))
    }
    if (index > 0) doc.addPage()
    paintPage(composition)
    whole.add(figure(doc, { artwork: forms.seal(seal, faces), alt: seal.description, box: seal.box }))
    whole.add(figure(doc, { artwork: qrArtwork(facts.verifyUrl, qr.box), alt: qr.description, box: qr.box }))
    if (overleaf) {
      doc.addPage()
      paintPage(overleaf)
    }
    tell?.(index + 1)
  }
  whole.end()
}
