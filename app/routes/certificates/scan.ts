import type { LoaderFunctionArgs } from '@remix-run/node'
import { findScan } from '#app/certificates/external/external-list.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'

export const handle = { access: 'hold-certificates' }

/** The scan of an external certificate. Somebody else's PDF is saved, never opened within our pages. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const id = asked.params['certificate'] ?? ''
  const scan = await findScan(id, member, new Date())
  if (!scan) throw notFound()
  const isPdf = scan.mediaType === 'application/pdf'
  return new Response(scan.bytes, {
    headers: {
      'Content-Type': scan.mediaType,
      'Content-Disposition': `${isPdf ? 'attachment' : 'inline'}; filename="certificate.${isPdf ? 'pdf' : 'webp'}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
