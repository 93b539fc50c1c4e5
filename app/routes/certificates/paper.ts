import type { LoaderFunctionArgs } from '@remix-run/node'
import { findPaper } from '#app/certificates/certificates.server.ts'
import { paperDisposition } from '#app/certificates/file-name.ts'
import { readSerial } from '#app/certificates/serial.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'

export const handle = { access: 'hold-certificates' }

/** /certificates/SH-….pdf: the stored bytes, exactly. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const [, typed = ''] = /^(.+)\.pdf$/i.exec(asked.params['paper'] ?? '') ?? []
  const serial = readSerial(typed)
  const paper = serial && (await findPaper(serial, member))
  if (!paper) throw notFound()
  return new Response(paper.pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': paperDisposition(paper.facts),
      // On a shared machine the next person must not find it.
      'Cache-Control': 'private, no-store',
    },
  })
}
