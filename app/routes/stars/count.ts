import type { LoaderFunctionArgs } from '@remix-run/node'
import { translator } from '#app/languages/languages.server.ts'
import { notFound } from '#app/people/guard.server.ts'
import { isOpened } from '#app/platform/refusals-as-pages.server.ts'
import { findCountFile } from '#app/stars/count-file.server.ts'
import { requireRound } from '#app/stars/stars-team.server.ts'

export const handle = { access: 'see-stars' }

/** The published count as a file, to compute it again. */
export async function loader(asked: LoaderFunctionArgs) {
  const { round, language } = await requireRound(asked, 'see-stars', new Date())
  const file = await findCountFile(round)
  if (!file && isOpened(asked.request)) throw notFound()
  // A program that fetches it is told in words as well.
  if (!file) return new Response(translator(language)('stars:month.noFile'), { status: 404, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' } })
  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="starhall-${round.month}.json"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
