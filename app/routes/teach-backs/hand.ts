import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { findCheckHand } from '#app/teach-backs/check/check.server.ts'

export const handle = { access: 'take-part-in-teach-back' }

/** The drawn hand of a question of one's own check, by the question: its own name would be the answer. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'take-part-in-teach-back')
  const { teachBack = '', question = '' } = asked.params
  const drawing = await findCheckHand({ personId: member.id, teachBackId: teachBack, question })
  if (!drawing) throw notFound()
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, max-age=3600' } })
}
