import { createCookie } from '@remix-run/node'

/** Browsers keep a cookie 400 days at most; each answer to a display begins them anew. */
const cookie = createCookie('starhall_display', { path: '/wall', httpOnly: true, sameSite: 'lax', maxAge: 34_560_000 })

/** Both ways: what opens the wall is told to the display's program too, so that it outlives a browser that drops its cookies. */
export const screenKey = 'X-Starhall-Screen'

/** The secret that the screen keeps in its cookie, else the one that its program says; or null. */
export async function readScreenSecret(request: Request): Promise<string | null> {
  return (await readSecretOf(request.headers.get('Cookie'))) ?? request.headers.get(screenKey)
}

export async function readSecretOf(cookies: string | null): Promise<string | null> {
  const kept: unknown = await cookie.parse(cookies)
  return typeof kept === 'string' && kept !== '' ? kept : null
}

/** The Set-Cookie header that keeps it. */
export async function keepScreenSecret(secret: string, { isSecure }: { isSecure: boolean }): Promise<string> {
  return cookie.serialize(secret, { secure: isSecure })
}
