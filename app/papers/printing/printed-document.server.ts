import PDFDocument from 'pdfkit'
import { type Faces, setLine } from '#app/certificates/drawing/lettering.ts'
import { Pen } from '#app/certificates/drawing/pen.ts'
import { INK_SOFT } from '#app/certificates/drawing/sheet.ts'
import { closeDocument, paintArtifact, paragraphElement } from '#app/certificates/drawing/tagged-document.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import { paginate, type PlacedRow } from './pages.ts'
import type { PictureItem, Row, TextItem } from './rows.ts'
import { loadPictures } from './sheet-pictures.server.ts'
import { page } from './sheet-rows.ts'

/** `at`: the moment that the document speaks of, not that of printing. `foot`: what stands below each page, left and right. */
type Printed = { title: string; author: string; at: Date; language: Language; groups: readonly (readonly Row[])[]; foot: (number: number, pages: number) => readonly [string, string] }

type Painting = { doc: PDFKit.PDFDocument; whole: PDFKit.PDFStructureElement; pictures: ReadonlyMap<PictureItem, Buffer>; language: Language }

/** Draws rows onto upright pages as PDF, tagged, with every face embedded. The same rows give the same bytes. */
export async function drawPrinted(printed: Printed, faces: Faces): Promise<Uint8Array> {
  const { language, groups, foot } = printed
  const pages = paginate(groups, page)
  const pictures = await loadPictures(pages.flat().flatMap(({ items }) => items))
  // From here to the last byte nothing waits, so no other document can use the shared fonts in between.
  const doc = openDocument(printed, faces)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  for (const [index, rows] of pages.entries()) {
    doc.addPage()
    paintPage(rows, { doc, whole, pictures, language })
    paintFoot(foot(index + 1, pages.length), doc, faces)
  }
  whole.end()
  return closeDocument(doc)
}

function openDocument({ title, author, at, language }: Printed, faces: Faces): PDFKit.PDFDocument {
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
    // pdfkit derives the document's /ID from the day and the titles.
    info: { Title: title, Author: author, Creator: 'Starhall', Producer: 'Starhall', CreationDate: at },
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

function paragraphOf(lines: readonly { item: TextItem; top: number }[], language: Language) {
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
function paintFoot([left, right]: readonly [string, string], doc: PDFKit.PDFDocument, faces: Faces): void {
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
