import type { LoaderFunctionArgs } from '@remix-run/node'
import { linkedData, publicFor } from '#app/certificates/badge/linked-data.ts'
import { originOf } from '#app/certificates/badge/origin.server.ts'
import { findStatusList } from '#app/certificates/badge/status-list.server.ts'
import { notFound } from '#app/people/guard.server.ts'

export const handle = { access: 'public' }

/** Which badges are revoked: bits, and nothing that says whose. */
export async function loader({ context: { visit }, params, request }: LoaderFunctionArgs) {
  const [list] = /^\d{1,4}$/.exec(params['list'] ?? '') ?? []
  const signed = list === undefined ? null : await findStatusList(Number(list), originOf(visit))
  if (signed === null) throw notFound()
  return linkedData(signed, { request, headers: publicFor(60) })
}
