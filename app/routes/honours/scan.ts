import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { findHonourScan } from '#app/wall/honours/register.server.ts'

export const handle = { access: 'see-honours' }

/** The scan of a plaque of one's own team. Somebody else's PDF is saved, never opened within our pages. */
export async function loader(asked: LoaderFunctionArgs) {
  const { unit, leads } = await requireAbility(asked, 'see-honours')
  const scan = await findHonourScan(asked.params['honour'] ?? '', { unitId: unit.id, leads })
  if (!scan) throw notFound()
  const isPdf = scan.mediaType === 'application/pdf'
  return new Response(scan.bytes, {
    headers: {
      'Content-Type': scan.mediaType,
      'Content-Disposition': `${isPdf ? 'attachment' : 'inline'}; filename="honour.${isPdf ? 'pdf' : 'webp'}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
