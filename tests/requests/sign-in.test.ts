import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

test('a member signs in with the employee number and sees Today', async () => {
  const browser = await app.signedIn('1001')
  const today = await browser.get('/')
  expect(today.status).toBe(200)
  expect(today.text).toContain('陈小满')
})

test('a wrong password and an unknown number get the same sentence', async () => {
  const wrong = await app.browser().post('/login', { employeeNumber: '1002', password: 'wrong' })
  const unknown = await app.browser().post('/login', { employeeNumber: '8888', password: 'wrong' })
  for (const answer of [wrong, unknown]) {
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('工号或密码不对。')
  }
})

test('after too many failures the account waits, even with the right password, and is told how long', async () => {
  const browser = app.browser()
  for (let attempt = 0; attempt < 8; attempt += 1) await browser.post('/login', { employeeNumber: '1003', password: 'wrong' })
  const answer = await browser.post('/login', { employeeNumber: '1003', password: 'starhall-demo' })
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(answer.text).toContain('分钟再试')
})

test('on a shared machine the session ends after 15 idle minutes', async () => {
  const browser = app.browser()
  await browser.post('/login', { employeeNumber: '1005', password: 'starhall-demo', sharedMachine: 'on' })
  const session = await database.session.findFirstOrThrow({ where: { sharedMachine: true } })
  expect(session.expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(15 * 60_000)
  await database.session.update({ where: { id: session.id }, data: { expiresAt: new Date(Date.now() - 1000) } })
  expect((await browser.get('/')).location).toBe('/login')
})

test('a form that meets the end of its session leads back to its page, and to no other site', async () => {
  const send = (from: string) => app.browser().send('/wall/kind-words', { method: 'POST', headers: { Referer: from }, body: new URLSearchParams({ text: '谢谢大家', colour: 'PINK' }) })
  const answer = await send(`${app.url}/stars/2026-11/nominate?unit=a&made=made`)
  expect([answer.status, answer.location]).toEqual([302, '/login?ended&next=%2Fstars%2F2026-11%2Fnominate%3Funit%3Da'])
  const page = await app.browser().get(answer.location ?? '')
  expect([page.text.includes('刚才那一步没有做成'), page.text.includes('name="next" value="/stars/2026-11/nominate?unit=a"')]).toEqual([true, true])
  for (const from of ['https://elsewhere.example/stars', 'nonsense']) expect((await send(from)).location).toBe('/login?ended')
  const back = await app.browser().post('/login', { employeeNumber: '1002', password: 'starhall-demo', next: '/wall/kind-words' })
  expect(back.location).toBe('/wall/kind-words')
  const elsewhere = await app.browser().post('/login', { employeeNumber: '1002', password: 'starhall-demo', next: '/\t/elsewhere.example' })
  expect(elsewhere.location).toBe('/')
})

test('signing out ends the session on the server, not only in the cookie', async () => {
  const browser = await app.signedIn('1004')
  const cookie = browser.cookie('starhall_session')
  await browser.post('/logout', {})
  const answer = await app.browser().send('/', { method: 'GET', headers: { Cookie: `starhall_session=${cookie}` } })
  expect(answer.location).toBe('/login')
})

test('a form from another site is refused', async () => {
  const browser = app.browser()
  const answer = await browser.send('/login', {
    method: 'POST',
    headers: { Origin: 'https://elsewhere.example' },
    body: new URLSearchParams({ employeeNumber: '1001', password: 'starhall-demo' }),
  })
  expect(answer.status).toBe(403)
})

test('a malformed body is a 400 with a sentence, not a stack', async () => {
  const answer = await app.browser().send('/login', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' })
  expect(answer.status).toBe(400)
  expect(answer.text).not.toContain('at ')
})
