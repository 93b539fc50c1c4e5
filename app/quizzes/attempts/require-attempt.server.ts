import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { seeAttempt } from './hand-in.server.ts'

/** As requireAbility, for the pages of an attempt: also one's own attempt of the address as it stands now. Throws a 404 for anybody else's. */
export async function requireAttempt(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const look = { now: new Date(), origin: asked.context.visit.origin }
  const seen = await seeAttempt(member, asked.params['attempt'] ?? '', look)
  if (!seen) throw notFound()
  return { member, look, ...seen }
}
