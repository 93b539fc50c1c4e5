import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requestCode } from '#app/wall/screens/displays.server.ts'
import { keepScreenSecret } from '#app/wall/screens/screen-cookie.server.ts'
import { pairingState } from '#app/wall/screens/watcher.server.ts'

export const handle = { access: 'public' }

export function loader() {
  return redirect('/wall')
}

/** A screen asks for a code that a lead can approve it by. */
export async function action({ context: { visit } }: ActionFunctionArgs) {
  const request = await requestCode(visit.address, new Date())
  if ('refused' in request) return Response.json(request, { status: 429, headers: { 'Retry-After': String(request.seconds) } })
  const cookie = await keepScreenSecret(request.secret, visit)
  return Response.json(pairingState(request, visit.origin), { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } })
}
