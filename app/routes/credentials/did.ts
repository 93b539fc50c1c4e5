import type { LoaderFunctionArgs } from '@remix-run/node'
import { issuerDocument } from '#app/certificates/badge/issuer.server.ts'
import { publicFor } from '#app/certificates/badge/linked-data.ts'
import { originOf } from '#app/certificates/badge/origin.server.ts'

export const handle = { access: 'public' }

/** /.well-known/did.json: the keys that badges of this portal are checked with. */
export async function loader({ context: { visit } }: LoaderFunctionArgs) {
  const document = await issuerDocument(originOf(visit))
  return new Response(JSON.stringify(document, null, 2), { headers: { ...publicFor(300), 'Content-Type': 'application/did+ld+json' } })
}
