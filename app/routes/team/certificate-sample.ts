import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawSample } from '#app/certificates/samples.server.ts'
import { SampleChoice } from '#app/certificates/samples.ts'
import { notFound, requireTeam } from '#app/people/guard.server.ts'

export const handle = { access: 'revoke-certificates' }

/** /team/certificates/sample?kind=star&language=both&page=1&as=svg: what a paper of this team will look like. */
export async function loader(asked: LoaderFunctionArgs) {
  const { team } = await requireTeam(asked, 'revoke-certificates')
  const choice = SampleChoice.parse(Object.fromEntries(new URL(asked.request.url).searchParams))
  const drawn = await drawSample({ choice, team, origin: asked.context.visit.origin })
  if (!drawn || 'refused' in drawn) throw notFound()
  return new Response(drawn, { headers: { 'Content-Type': choice.as === 'pdf' ? 'application/pdf' : 'image/svg+xml', 'Cache-Control': 'private, no-store' } })
}
