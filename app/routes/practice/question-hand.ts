import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { findQuestionHand } from '#app/practice/question/hands.server.ts'

export const handle = { access: 'practise' }

/** The drawn hand of a question that may be asked, by the question: its own name would be the answer. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'practise')
  const { course = '', question = '' } = asked.params
  const drawing = await findQuestionHand(member.id, { course, question })
  if (!drawing) throw notFound()
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, max-age=3600' } })
}
