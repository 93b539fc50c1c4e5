import { join } from 'node:path'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { translator } from '#app/languages/languages.server.ts'
import { drawSheetPdf } from '#app/papers/printing/sheet-drawing.server.ts'
import { sheetDisposition } from '#app/papers/printing/sheet-file-name.ts'
import { findDrawnSheet } from '#app/papers/sheets.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'

export const handle = { access: 'keep-question-bank' }

/** …/A.pdf to be sat, …/A-key.pdf with answers: printed again it is the same, byte for byte. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const { paper: paperId = '', version = '', sheet = '' } = asked.params
  const [, letter, suffix] = /^([AB])(-key)?\.pdf$/.exec(sheet) ?? []
  const label = letter === 'A' || letter === 'B' ? letter : null
  const drawn = label && /^\d{1,6}$/.test(version) ? await findDrawnSheet(team.id, { paperId, number: Number(version), label }) : null
  if (!drawn) throw notFound()
  const t = translator(member.language)
  const isKey = suffix !== undefined
  const pdf = await drawSheetPdf({ ...drawn, isKey }, { language: member.language, t, cacheDir: join(readSettings().dataFolder, 'fonts') })
  return new Response(Buffer.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': sheetDisposition(t(isKey ? 'paper-sheets:keyTitle' : 'paper-sheets:title', drawn), isKey ? `${drawn.label}-key` : drawn.label),
      // On a shared machine the next person must not find it.
      'Cache-Control': 'private, no-store',
    },
  })
}
