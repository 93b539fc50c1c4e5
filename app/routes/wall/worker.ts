import { displayWorker } from '#app/wall/screens/display-shell.server.ts'

export const handle = { access: 'public' }

/** The display's service worker; the header lets it answer for /wall itself, one folder above its address. */
export function loader() {
  return new Response(displayWorker(), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache', 'Service-Worker-Allowed': '/wall' },
  })
}
