import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node'
import { endSession } from '#app/people/session.server.ts'

export const handle = { access: 'public' }

export function loader() {
  return redirect('/')
}

export async function action({ request }: ActionFunctionArgs) {
  const cookie = await endSession(request.headers.get('Cookie') ?? '')
  // Nothing of one person is left on the machine for the next.
  // A whole new page, so that nothing of the last person stays in its memory.
  return redirectDocument('/login', { headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache", "storage"' } })
}
