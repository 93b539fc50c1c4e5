import { staffWorker } from '#app/offline/offline-program.server.ts'

export const handle = { access: 'public' }

/** The service worker of the staff's pages. The display's is another one, with /wall for itself. */
export function loader() {
  return new Response(staffWorker(), { headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' } })
}
