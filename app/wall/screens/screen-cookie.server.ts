import { createCookie } from '@remix-run/node'

/** Browsers keep a cookie 400 days at most; each answer to a display begins them anew. */
const cookie = createCookie('starhall_display', { path: '/wall', httpOnly: true, sameSite: 'lax', maxAge: 34_560_000 })

/** The secret that the screen keeps, or null. */
export async function readScreenSecret(request: Request): Promise<string | null> {
  return readSecretOf(request.headers.get('Cookie'))
}

export async function readSecretOf(cookies: string | null): Promise<string | null> {
  const kept: unknown = await cookie.parse(cookies)
  return typeof kept === 'string' && kept !== '' ? kept : null
}

/** The Set-Cookie header that keeps it. */
export async function keepScreenSecret(secret: string, { isSecure }: { isSecure: boolean }): Promise<string> {
  return cookie.serialize(secret, { secure: isSecure })
}
