import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { findAnswerHand } from '#app/practice/question/hands.server.ts'

export const handle = { access: 'practise' }

/** The drawn hand of one's own answered question, as it was then. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const drawing = await findAnswerHand(member.id, asked.params['answer'] ?? '')
  if (!drawing) throw notFound()
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, max-age=3600' } })
}
