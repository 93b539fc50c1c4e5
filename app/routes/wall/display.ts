import { displayBuild, displayShell } from '#app/wall/screens/display-shell.server.ts'

export const handle = { access: 'public' }

/** The display's page: always 200 and the same for everybody; what it may show it asks for itself. */
export function loader() {
  return new Response(displayShell(), {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', 'X-Starhall-Wall': displayBuild() },
  })
}
