import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { attachedAs } from '#app/certificates/file-name.ts'
import { findRunFile } from '#app/certificates/runs/run-files.server.ts'
import { findDoneRun } from '#app/certificates/runs/runs.server.ts'
import { zipOfRun } from '#app/certificates/runs/zip.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'

export const handle = { access: 'issue-certificates' }

const made = {
  'certificates.zip': { form: 'ZIP', type: 'application/zip', shown: 'attachment' },
  'certificates.pdf': { form: 'PRINT', type: 'application/pdf', shown: 'inline' },
} as const

/** …/certificates.zip and …/certificates.pdf: what a finished run of one's own unit made. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'issue-certificates')
  const { run: runId = '', file = '' } = asked.params
  if (file !== 'certificates.zip' && file !== 'certificates.pdf') throw notFound()
  const { form, type, shown } = made[file]
  const run = await findDoneRun(team, runId, form)
  const body = run && (form === 'ZIP' ? createReadableStreamFromReadable(Readable.from(zipOfRun({ runId, unit: run.unit }, new Date()))) : await findRunFile(runId))
  if (!run || !body) throw notFound()
  const name = translator(member.language)('certificate-runs:fileName', { unit: run.unit.name, title: member.language === 'en' ? run.title.en : run.title.zh })
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': attachedAs(shown, { plain: file, name: `${name}${file.slice(-4)}` }),
      // On a shared machine the next person must not find it.
      'Cache-Control': 'private, no-store',
    },
  })
}
