import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/people/guard.server.ts'
import { findCountFile } from '#app/stars/count-file.server.ts'
import { requireRound } from '#app/stars/stars-team.server.ts'

export const handle = { access: 'see-stars' }

/** The published count as a file, to compute it again. */
export async function loader(asked: LoaderFunctionArgs) {
  const { round } = await requireRound(asked, 'see-stars', new Date())
  const file = await findCountFile(round)
  if (!file) throw notFound()
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="starhall-${round.month}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
