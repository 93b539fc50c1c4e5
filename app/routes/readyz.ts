import { isDatabaseReady } from '#app/platform/readiness.server.ts'

export const handle = { access: 'public' }

/** The database answers. */
export async function loader() {
  const isReady = await isDatabaseReady()
  return new Response(isReady ? 'ready' : 'not ready', {
    status: isReady ? 200 : 503,
    headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
  })
}
