import PDFDocument from 'pdfkit'
import { loadFaces } from '#app/certificates/drawing/fonts.server.ts'
import { type Faces, setLine } from '#app/certificates/drawing/lettering.ts'
import { Pen } from '#app/certificates/drawing/pen.ts'
import { INK_SOFT } from '#app/certificates/drawing/sheet.ts'
import { closeDocument, paintArtifact, paragraphElement } from '#app/certificates/drawing/tagged-document.server.ts'
import type { Saying } from './printed-answer.ts'
import { paginate, type PlacedRow } from './pages.ts'
import { printSheet, type SheetFacts } from './printed-sheet.ts'
import type { PictureItem, TextItem } from './rows.ts'
import { loadPictures } from './sheet-pictures.server.ts'
import { page, sheetRows } from './sheet-rows.ts'

type Drawing = Saying & { cacheDir: string }
type Painting = { doc: PDFKit.PDFDocument; whole: PDFKit.PDFStructureElement; pictures: ReadonlyMap<PictureItem, Buffer>; language: Saying['language'] }

/** Draws a sheet as PDF, tagged, with every face embedded. The same facts in the same language give the same bytes. */
export async function drawSheetPdf(facts: SheetFacts, { language, t, cacheDir }: Drawing): Promise<Uint8Array> {
  const faces = await loadFaces(cacheDir)
  const sheet = printSheet(facts, { language, t })
  const pages = paginate(sheetRows(sheet, { faces, t }), page)
  const pictures = await loadPictures(pages.flat().flatMap(({ items }) => items))
  // From here to the last byte nothing waits, so no other document can use the shared fonts in between.
  const doc = openDocument({ title: sheet.title, facts, language }, faces)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const [index, rows] of pages.entries()) {
    doc.addPage()
    paintPage(rows, { doc, whole, pictures, language })
    paintFoot([t('paper-sheets:foot', { unit: facts.unitName, title: sheet.title }), t('paper-sheets:page', { page: index + 1, pages: pages.length })], doc, faces)
  }
  whole.end()
  return closeDocument(doc)
}

function openDocument({ title, facts, language }: { title: string; facts: SheetFacts; language: Saying['language'] }, faces: Faces): PDFKit.PDFDocument {
  const doc = new PDFDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    // No default face: pdfkit's would be Helvetica, which it does not embed.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // The day of drawing, not of printing; pdfkit derives the document's /ID from it and the titles.
    info: { Title: title, Author: facts.unitName, Creator: 'Starhall', Producer: 'Starhall', CreationDate: facts.drawnAt },
  })
  for (const [name, face] of Object.entries(faces)) doc.registerFont(name, face)
  return doc
}

/** Pictures first, ink over them, words over both; a paragraph's lines are one element. */
function paintPage(rows: readonly PlacedRow[], painting: Painting): void {
  const { doc, whole, pictures, language } = painting
  for (const { top, items } of rows) for (const item of items) if (item.kind === 'picture') paintPicture(item, pictures.get(item), { doc, whole, top })
  const pen = new Pen()
  for (const { top, items } of rows) for (const item of items) if (item.kind === 'ink') item.draw(pen, top)
  if (pen.operators !== '') paintArtifact(doc, pen.operators)
  const paragraphs = new Map<object, { item: TextItem; top: number }[]>()
  for (const { top, items } of rows) for (const item of items) if (item.kind === 'text') paragraphs.set(item.paragraph, [...(paragraphs.get(item.paragraph) ?? []), { item, top }])
  for (const lines of paragraphs.values()) whole.add(paragraphElement(doc, paragraphOf(lines, language), language))
}

function paragraphOf(lines: readonly { item: TextItem; top: number }[], language: Saying['language']) {
  const [first] = lines
  if (!first) throw new Error('a paragraph has a line')
  const { tag, colour, size } = first.item
  const runs = lines.flatMap(({ item, top }) => {
    let x = item.x
    return item.line.runs.map((run) => {
      const placed = { ...run, x, baseline: top + item.baseline }
      x += run.width
      return placed
    })
  })
  return { tag, text: runs.map(({ text }) => text).join(''), language, colour, size, tracking: 0, isRuled: false, runs }
}

function paintPicture({ alt, x, y, width, height }: PictureItem, png: Buffer | undefined, { doc, whole, top }: Pick<Painting, 'doc' | 'whole'> & { top: number }): void {
  if (!png) return
  const box: [number, number, number, number] = [x, top + y, x + width, top + y + height]
  whole.add(doc.struct('Figure', { alt, bbox: box }, () => {
    doc.image(png, x, top + y, { width, height })
  }))
}

/** What every page says below: artifacts, no part of the text. */
function paintFoot([left = '', right = '']: readonly string[], doc: PDFKit.PDFDocument, faces: Faces): void {
  const manner = { voice: 'plain' as const, size: 8.5 }
  const [start, end] = [setLine(left, manner, faces), setLine(right, manner, faces)]
  doc.markContent('Artifact', { type: 'Pagination' })
  for (const [line, from] of [[start, page.left], [end, page.right - end.width]] as const) {
    let x = from
    for (const run of line.runs) {
      doc.fillColor(INK_SOFT).fontSize(manner.size).font(run.face).text(run.text, x, page.height - 28, { lineBreak: false, baseline: 'alphabetic', features: [] })
      x += run.width
    }
  }
  doc.endMarkedContent()
}
