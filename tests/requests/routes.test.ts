// Walks every route of the build as nobody and as each role. A route that says nothing of its access fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ability, isAbility, isAllowed, type Role } from '#app/people/abilities.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { loadServerBuild } from '#tests/support/server-build.ts'

const build = await loadServerBuild()

const cast: Record<string, Role[]> = {
  '1001': ['MEMBER'],
  '2001': ['MEMBER', 'MENTOR'],
  '3001': ['MEMBER', 'LEAD'],
  '9001': ['MEMBER', 'ADMIN'],
}

const routes = Object.values(build.routes)
  .filter((route) => route !== undefined)
  .filter(({ id }) => id !== 'root')
  .map(({ id, module }) => ({ id, path: addressOf(id), access: accessOf(module.handle), module: { ...module, action: module.action ?? doorAt(addressOf(id)) } }))

/** What is sent to a door goes past Remix; its route says who may use it all the same. */
function doorAt(path: string): unknown {
  const doors: unknown = Reflect.get(build.entry.module, 'doors')
  if (!Array.isArray(doors)) throw new Error('entry.server exports no doors')
  return doors.find((door: unknown) => typeof door === 'object' && door !== null && 'address' in door && door.address instanceof RegExp && door.address.test(path))
}

/** The address of a route with something plausible in the place of each parameter. */
function addressOf(id: string): string {
  const parts: string[] = []
  for (let route = build.routes[id]; route; route = route.parentId === undefined ? undefined : build.routes[route.parentId])
    if (route.path) parts.unshift(route.path)
  const plausible: Record<string, string> = { month: '2026-11', size: '96', course: 'service-etiquette', quiz: 'service-etiquette', lesson: 'calming', scene: 'password-loss' }
  const path = parts.join('/').replace(/:(\w+)\??/g, (_, name: string) => plausible[name] ?? 'nothing-of-this-name')
  return `/${path.replace('*', 'no/such/page')}${build.routes[id]?.index ? '?index' : ''}`
}

function accessOf(handle: unknown): 'public' | Ability | null {
  if (typeof handle !== 'object' || handle === null || !('access' in handle)) return null
  const { access } = handle
  return access === 'public' || (typeof access === 'string' && isAbility(access)) ? access : null
}

let app: App
const cookies = new Map<string, string>()

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
  for (const number of Object.keys(cast)) {
    const browser = await app.signedIn(number)
    cookies.set(number, `starhall_session=${browser.cookie('starhall_session')}`)
  }
})
afterAll(() => app.stop())

type Answer = { status: number; location: string | null; text: string }

async function ask(path: string, { as = '', ...init }: RequestInit & { as?: string } = {}): Promise<Answer> {
  const headers = new Headers(init.headers)
  headers.set('Cookie', cookies.get(as) ?? '')
  headers.set('Origin', app.url)
  const response = await fetch(new URL(path, app.url), { ...init, headers, redirect: 'manual' })
  // A stream of events never ends; that it began is its answer.
  const isStream = response.headers.get('content-type')?.includes('event-stream')
  if (isStream) await response.body?.cancel()
  // A spreadsheet is bytes, not text.
  const bytes = new Uint8Array(isStream ? new ArrayBuffer(0) : await response.arrayBuffer())
  const isSheet = response.headers.get('content-type')?.includes('spreadsheetml')
  const answer = { status: response.status, location: response.headers.get('location'), text: isSheet ? '' : new TextDecoder().decode(bytes) }
  expect(answer.status, `${init.method ?? 'GET'} ${path} as ${as || 'nobody'}: ${answer.text.slice(0, 300)}`).toBeLessThan(500)
  expect(answer.text.includes('\0')).toBe(false)
  expect(answer.text).not.toMatch(/\n\s+at .+:\d+:\d+/)
  return answer
}

const malformed: RequestInit[] = [
  { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":' },
  { method: 'POST', headers: { 'Content-Type': 'multipart/form-data' }, body: 'no boundary' },
  { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'a=%ZZ&=&&intent=__proto__' },
  { method: 'POST' },
]

test('every route says who may use it', () => {
  expect(routes.filter(({ access }) => access === null).map(({ id }) => id)).toEqual([])
})

const form: RequestInit = { method: 'POST', body: new URLSearchParams({ intent: 'nothing' }) }

test.each(routes.filter(({ access }) => access !== 'public'))('nobody is led from $path to sign-in and can send nothing', async ({ path, module }) => {
  const got = await ask(path)
  if (module.loader && got.status !== 404) expect([got.status, got.location?.split('?')[0]]).toEqual([302, '/login'])
  for (const body of [form, ...malformed]) {
    const { status, location } = await ask(path, body)
    if (module.action) expect([status, location?.split('?')[0]]).toEqual([302, '/login'])
    else expect(status).toBeGreaterThanOrEqual(302)
  }
})

// Who signs out is nobody for the routes that follow.
const walked = routes.filter(({ path }) => path !== '/logout')

describe.each(Object.entries(cast))('as %s', (number, roles) => {
  test.each(walked)('$path ($access)', async ({ path, access, module }) => {
    const mayEnter = access === 'public' || (access !== null && isAllowed(roles, access))
    const answers = [await ask(path, { as: number })]
    for (const body of [form, ...malformed]) answers.push(await ask(path, { as: number, ...body }))
    for (const crumb of crumbsIn(answers[0]?.text ?? '')) expect((await ask(crumb, { as: number })).status, `${crumb} above ${path}`).toBeLessThan(400)
    const [got, ...sent] = answers.map(({ status }) => status)
    if (mayEnter) expect([got, ...sent]).not.toContain(403)
    if (!mayEnter && module.loader) expect([403, 404]).toContain(got)
    if (!mayEnter && module.action) expect(sent).toEqual(sent.map(() => 403))
  })
})

/** Where the breadcrumbs of a page lead. */
function crumbsIn(text: string): string[] {
  const [, crumbs = ''] = /<nav aria-label="(?:所在位置|You are here)"[^>]*>(.*?)<\/nav>/s.exec(text) ?? []
  return [...crumbs.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to.replaceAll('&amp;', '&'))
}

test.each(routes)('odd addresses below $path are no fault of ours', async ({ path }) => {
  const plain = path.replace(/\/?(\?.*)?$/, '')
  for (const as of ['', ...Object.keys(cast)]) await ask(`${plain}/%00/%F0%9F%92%A5?unit='%22<script>`, { as })
})
