import { createCookie } from '@remix-run/node'
import { isLanguage, type Language } from '#app/platform/i18n.ts'
import { type Member, memberOf } from './member.server.ts'
import { findSession } from './session.server.ts'

export type Theme = 'SYSTEM' | 'LIGHT' | 'DARK'
export type Visitor = {
  member: Member | null
  sharedMachine: boolean
  /** When the session ends if nothing more is heard of it; null for nobody. */
  until: Date | null
  language: Language
  theme: Theme
}

/** One HTTP request, as routes see it in `context.visit`. The visitor is looked up once, however many loaders ask. */
export type Visit = {
  /** For the scripts that React writes into the page. */
  nonce: string
  /** "http://localhost:3000": what people have in their address bar. */
  origin: string
  isSecure: boolean
  /** The caller's network address, for rate limits. */
  address: string
  visitor: () => Promise<Visitor>
}

export type Arrival = Omit<Visit, 'visitor'> & { cookies: string; acceptLanguage: string }

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    visit: Visit
  }
}

/** Language and theme of somebody who is not signed in. */
const preferences = createCookie('starhall_preferences', { path: '/', sameSite: 'lax', httpOnly: true, maxAge: 31_536_000 })

export function openVisit({ cookies, acceptLanguage, ...visit }: Arrival): Visit {
  let visitor: Promise<Visitor> | undefined
  return { ...visit, visitor: () => (visitor ??= findVisitor(cookies, acceptLanguage)) }
}

async function findVisitor(cookies: string, acceptLanguage: string): Promise<Visitor> {
  const session = await findSession(cookies)
  const member = session && (await memberOf(session.record, new Date()))
  if (member) return { member, sharedMachine: session.sharedMachine, until: session.until, language: member.language, theme: member.theme }
  const { language, theme } = await readPreferences(cookies)
  return { member: null, sharedMachine: false, until: null, language: language ?? preferred(acceptLanguage), theme: theme ?? 'SYSTEM' }
}

/** Chinese unless English comes first in what the browser asks for. */
function preferred(acceptLanguage: string): Language {
  return acceptLanguage.trim().toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

async function readPreferences(cookies: string): Promise<{ language: Language | null; theme: Theme | null }> {
  const kept: unknown = await preferences.parse(cookies)
  if (typeof kept !== 'object' || kept === null) return { language: null, theme: null }
  const language = 'language' in kept && isLanguage(kept.language) ? kept.language : null
  const theme = 'theme' in kept && isTheme(kept.theme) ? kept.theme : null
  return { language, theme }
}

export function isTheme(value: unknown): value is Theme {
  return value === 'SYSTEM' || value === 'LIGHT' || value === 'DARK'
}

/** The Set-Cookie header that keeps these choices for somebody who is not signed in. */
export async function keepPreferences(choices: { language: Language; theme: Theme }): Promise<string> {
  return preferences.serialize(choices)
}
