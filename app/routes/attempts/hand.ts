import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { findHandDrawing } from '#app/quizzes/attempts/hand-drawing.server.ts'

export const handle = { access: 'sit-quiz' }

/** The drawn hand of a question, by the question: its own name would be the answer. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const { attempt = '', question = '' } = asked.params
  const drawing = await findHandDrawing({ personId: member.id, attemptId: attempt, question })
  if (!drawing) throw notFound()
  return new Response(drawing, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, max-age=3600' } })
}
