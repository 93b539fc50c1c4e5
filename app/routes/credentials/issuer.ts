import type { LoaderFunctionArgs } from '@remix-run/node'
import { issuerProfile } from '#app/certificates/badge/issuer.server.ts'
import { publicFor } from '#app/certificates/badge/linked-data.ts'
import { originOf } from '#app/certificates/badge/origin.server.ts'

export const handle = { access: 'public' }

/** The house as an issuer of Open Badges. */
export async function loader({ context: { visit } }: LoaderFunctionArgs) {
  const profile = await issuerProfile(originOf(visit))
  return new Response(JSON.stringify(profile, null, 2), { headers: { ...publicFor(300), 'Content-Type': 'application/ld+json' } })
}
