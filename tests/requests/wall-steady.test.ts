import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let unitId: string

beforeAll(async () => {
  unitId = (await seedCast(database)).team
  app = await startApp()
})
afterAll(() => app.stop())

const keyName = 'X-Starhall-Screen'

async function hang(name: string): Promise<{ display: Browser; key: string }> {
  const display = app.browser()
  const { code } = z.object({ code: z.string() }).parse(JSON.parse((await display.send('/wall/pair', { method: 'POST' })).text))
  const lead = await app.signedIn('3001')
  expect((await lead.post('/team/wall', { deed: 'connect', code, name, audience: 'STAFF', layout: 'AUTO' })).status).toBe(302)
  return { display, key: (await display.get('/wall/bundle')).headers.get(keyName) ?? '' }
}

function withKey(display: Browser, key: string) {
  return display.send('/wall/bundle', { method: 'GET', headers: { [keyName]: key } })
}

test('a display whose browser has dropped its cookie says its key, plays on and has its cookie again', async () => {
  const { key } = await hang('丢了 Cookie 的屏')
  const forgetful = app.browser()
  const answer = await withKey(forgetful, key)
  expect(answer.text).toContain('"panels"')
  expect(answer.headers.get('set-cookie')).toMatch(/^starhall_display=.*HttpOnly/i)
  expect((await forgetful.get('/wall/bundle')).text).toContain('"panels"')
})

test('the key of a revoked display opens nothing, and no other does', async () => {
  const { key } = await hang('断开的屏')
  const { id } = await database.display.findFirstOrThrow({ where: { name: '断开的屏' } })
  await (await app.signedIn('3001')).post(`/team/wall/displays/${id}`, { deed: 'revoke' })
  for (const said of [key, '', 'x'.repeat(43), `${key}x`]) {
    const answer = await withKey(app.browser(), said)
    expect([answer.status, JSON.parse(answer.text), answer.headers.get(keyName)]).toEqual([200, { pairing: 'none' }, null])
  }
})

test('a lead who previews is told no key', async () => {
  const answer = await (await app.signedIn('3001')).get(`/wall/bundle?unit=${unitId}`)
  expect([answer.status, answer.headers.get(keyName)]).toEqual([200, null])
})

test('every answer names the build of the display, also where no stream comes through', async () => {
  const { display } = await hang('问的屏')
  const shell = (await display.get('/wall')).headers.get('x-starhall-wall')
  expect(shell).toMatch(/^[0-9a-f]{10}$/)
  const known = await display.get('/wall/bundle')
  const same = await display.send('/wall/bundle', { method: 'GET', headers: { 'If-None-Match': known.headers.get('etag') ?? '' } })
  const unpaired = await app.browser().get('/wall/bundle')
  expect([known, same, unpaired].map(({ status, headers }) => [status, headers.get('x-starhall-wall')])).toEqual([[200, shell], [304, shell], [200, shell]])
})
