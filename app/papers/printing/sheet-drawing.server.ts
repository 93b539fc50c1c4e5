import { loadFaces } from '#app/certificates/drawing/fonts.server.ts'
import type { Saying } from './printed-answer.ts'
import { drawPrinted } from './printed-document.server.ts'
import { printSheet, type SheetFacts } from './printed-sheet.ts'
import { sheetRows } from './sheet-rows.ts'

/** Draws a sheet as PDF. The same facts in the same language give the same bytes. */
export async function drawSheetPdf(facts: SheetFacts, { language, t, cacheDir }: Saying & { cacheDir: string }): Promise<Uint8Array> {
  const faces = await loadFaces(cacheDir)
  const { title, ...sheet } = printSheet(facts, { language, t })
  return drawPrinted(
    {
      title,
      author: facts.unitName,
      at: facts.drawnAt,
      language,
      groups: sheetRows({ title, ...sheet }, { faces, t }),
      foot: (number, pages) => [t('paper-sheets:foot', { unit: facts.unitName, title }), t('paper-sheets:page', { page: number, pages })],
    },
    faces,
  )
}
