import type { LoaderFunctionArgs } from '@remix-run/node'
import { findLessonPicture } from '#app/learning/editions/pictures.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'

export const handle = { access: 'learn' }

/** A picture of a lesson, to the people of its unit. A key is never used again, so a browser may keep what it got. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const picture = await findLessonPicture(member, asked.params['key'] ?? '')
  if (!picture) throw notFound()
  return new Response(picture.slice(), {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=31536000, immutable' },
  })
}
