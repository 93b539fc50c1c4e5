import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayShow } from '#app/people/consent.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { photoSizes } from '#app/people/photo-address.ts'
import { findPhoto } from '#app/people/photos.server.ts'

export const handle = { access: 'see-photos' }

/** A photo in one size, to members. A key is never used again, so a browser may keep what it got. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'see-photos')
  const { key = '', size: wanted } = asked.params
  const size = photoSizes.find((one) => String(one) === wanted)
  if (!size || !(await mayShow(key, { purpose: 'STAFF_PAGES', viewerId: member.id }))) throw notFound()
  const picture = await findPhoto(key, size)
  if (!picture) throw notFound()
  return new Response(picture.slice(), {
    headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=31536000, immutable' },
  })
}
