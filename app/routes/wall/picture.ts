import type { LoaderFunctionArgs } from '@remix-run/node'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { photoSizes } from '#app/people/photo-address.ts'
import { findPostedPicture } from '#app/wall/life/posted-photos.server.ts'

export const handle = { access: 'post-kind-word' }

/** A photo that was posted to the wall, for who may look at it. No browser keeps it: consent taken back ends it at once. */
export async function loader(asked: LoaderFunctionArgs) {
  const viewer = await requireAbility(asked, 'post-kind-word')
  const { photo = '', size: wanted } = asked.params
  const size = photoSizes.find((one) => String(one) === wanted)
  const picture = size ? await findPostedPicture(photo, { size, viewer, now: new Date() }) : null
  if (!picture) throw notFound()
  return new Response(picture.slice(), { headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, no-store' } })
}
