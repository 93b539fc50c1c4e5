import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayShow } from '#app/people/consent.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { photoSizes } from '#app/people/photo-address.ts'
import { findPhoto } from '#app/people/photos.server.ts'

export const handle = { access: 'see-photos' }

/** Consent that was taken back holds for what a browser keeps, too: it asks again within five minutes. */
const cacheControl = 'private, max-age=240'

/** A photo in one size, to members. A key never stands for another picture, so who has it is told no more than that it may be shown. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'see-photos')
  const { key = '', size: wanted } = asked.params
  const size = photoSizes.find((one) => String(one) === wanted)
  if (!size || !(await mayShow(key, { purpose: 'STAFF_PAGES', viewerId: member.id }))) throw notFound()
  const headers = { 'Cache-Control': cacheControl, ETag: `"${key}-${size}"` }
  if (asked.request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers })
  const picture = await findPhoto(key, size)
  if (!picture) throw notFound()
  return new Response(picture.slice(), { headers: { ...headers, 'Content-Type': 'image/webp' } })
}
