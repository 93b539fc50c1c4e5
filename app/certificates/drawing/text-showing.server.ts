import type { PlacedRun } from './paragraph.ts'

type Manner = { readonly size: number; readonly tracking: number }

/**
 * Shows a run of one face, as it was measured. pdfkit's own text does the same, but lays each run out once more to learn
 * where it ends, and writes it a line at a time.
 */
export function showRun(doc: PDFKit.PDFDocument, run: PlacedRun, { size, tracking }: Manner): void {
  doc.font(run.face)
  const font = doc._font
  const [codes, positions] = font.encode(run.text, [])
  if (positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0)) return showMarked(doc, run, tracking)
  const shown: string[] = []
  let codesSince = ''
  for (const [index, { xAdvance, advanceWidth }] of positions.entries()) {
    codesSince += codes[index] ?? ''
    if (xAdvance === advanceWidth) continue
    shown.push(`<${codesSince}> ${rounded(advanceWidth - xAdvance)}`)
    codesSince = ''
  }
  if (codesSince !== '') shown.push(`<${codesSince}>`)
  useFont(doc)
  doc.addContent(`q\nBT\n1 0 0 -1 ${rounded(run.x)} ${rounded(run.baseline)} Tm\n/${font.id} ${rounded(size)} Tf\n${tracking > 0 ? `${rounded(tracking)} Tc\n` : ''}[${shown.join(' ')}] TJ\nET\nQ`)
}

/** Where an accent is placed over its letter. */
function showMarked(doc: PDFKit.PDFDocument, { text, x, baseline, width }: PlacedRun, tracking: number): void {
  // `features` is no choice of them: it makes pdfkit lay out the run whole, exactly as it was measured.
  doc.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: tracking, textWidth: width, wordCount: 1, features: [] })
}

function useFont(doc: PDFKit.PDFDocument): void {
  const fonts: unknown = doc.page.fonts
  if (typeof fonts !== 'object' || fonts === null) throw new Error('pdfkit keeps no place for fonts')
  if (!Reflect.has(fonts, doc._font.id)) Reflect.set(fonts, doc._font.id, doc._font.ref())
}

/** Thousandths of a point. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000
