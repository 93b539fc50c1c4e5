import type { LoaderFunctionArgs } from '@remix-run/node'
import { linkedData } from '#app/certificates/badge/linked-data.ts'
import { findBadge, findPaper } from '#app/certificates/certificates.server.ts'
import { badgeDisposition, paperDisposition } from '#app/certificates/file-name.ts'
import { readSerial } from '#app/certificates/serial.ts'
import type { Member } from '#app/people/member.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'

export const handle = { access: 'hold-certificates' }

// On a shared machine the next person must not find it.
const kept = { 'Cache-Control': 'private, no-store' }

/** /certificates/SH-….pdf: the stored bytes, exactly; SH-….json: its Open Badge, as exactly. */
export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'hold-certificates')
  const [, typed = '', ending = ''] = /^(.+)\.(pdf|json)$/i.exec(asked.params['paper'] ?? '') ?? []
  const serial = readSerial(typed)
  if (!serial) throw notFound()
  return ending.toLowerCase() === 'json' ? badge(serial, { member, request: asked.request }) : paper(serial, member)
}

async function paper(serial: string, member: Member): Promise<Response> {
  const found = await findPaper(serial, member)
  if (!found) throw notFound()
  return new Response(found.pdf, { headers: { ...kept, 'Content-Type': 'application/pdf', 'Content-Disposition': paperDisposition(found.facts) } })
}

async function badge(serial: string, { member, request }: { member: Member; request: Request }): Promise<Response> {
  const found = await findBadge(serial, member)
  if (!found) throw notFound()
  return linkedData(found.text, { request, headers: { ...kept, 'Content-Disposition': badgeDisposition(found.facts) } })
}
