import { join } from 'node:path'
import { loadFaces } from '#app/certificates/drawing/fonts.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { drawPrinted } from '#app/papers/printing/printed-document.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { recordRows } from './record-rows.ts'
import type { RecordFacts } from './record-facts.ts'

/** Draws the record as PDF, tagged. The same facts in the same language give the same bytes, whenever it is printed. */
export async function drawRecord(facts: RecordFacts, language: Language): Promise<{ title: string; pdf: Uint8Array }> {
  const t = translator(language)
  const faces = await loadFaces(join(readSettings().dataFolder, 'fonts'))
  const day = dayWords(facts.day, language)
  const title = t('training-record:documentTitle', { name: facts.name, date: day })
  const pdf = await drawPrinted(
    {
      title,
      author: facts.unitName,
      at: facts.until,
      language,
      groups: recordRows(facts, day, { faces, t }),
      foot: (number, pages) => [title, t('paper-sheets:page', { page: number, pages })],
    },
    faces,
  )
  return { title, pdf }
}
