import type { LoaderFunctionArgs } from '@remix-run/node'
import { signingCertificate } from '#app/certificates/signing/signing-desk.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'

export const handle = { access: 'sign-papers' }

/** The certificate without its key, for readers that are to trust it. */
export async function loader(asked: LoaderFunctionArgs) {
  await requireAbility(asked, 'sign-papers')
  return new Response(await signingCertificate(), {
    headers: { 'Content-Type': 'application/x-pem-file', 'Content-Disposition': 'attachment; filename="starhall-signing.cer"', 'Cache-Control': 'private, no-store' },
  })
}
