import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasConsent, listPhotoKeys } from '#app/people/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App

beforeAll(async () => {
  await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

const findPerson = (employeeNumber: string) => database.person.findUniqueOrThrow({ where: { employeeNumber } })
const photosFolder = () => join(process.env['STARHALL_DATA'] ?? '', 'photos')

function upload(browser: Browser, bytes: Uint8Array<ArrayBuffer>) {
  const body = new FormData()
  body.set('intent', 'upload')
  body.set('photo', new Blob([bytes], { type: 'image/jpeg' }), 'me.jpg')
  return browser.send('/account/photo', { method: 'POST', body })
}

/** A sideways photo as a phone takes it, with the place in its metadata. */
async function phonePhoto() {
  const picture = sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#b5301a' } })
  const located = { IFD0: { Copyright: 'at home' }, IFD3: { GPSLatitude: '39/1 54/1 0/1' } }
  return new Uint8Array(await picture.withExif(located).withMetadata({ orientation: 6 }).jpeg().toBuffer())
}

test('an uploaded photo is drawn anew: upright, in three sizes, without its metadata', async () => {
  const browser = await app.signedIn('1001')
  expect((await upload(browser, await phonePhoto())).status).toBe(302)
  const { photoKey } = await findPerson('1001')
  const sizes = await Promise.all(
    [96, 480, 1600].map(async (size) => {
      const { bytes, headers, status } = await browser.get(`/photos/${photoKey}/${size}`)
      expect(status).toBe(200)
      expect(headers.get('cache-control')).toContain('private')
      const { width, height, format, exif, orientation } = await sharp(bytes).metadata()
      return { width, height, format, exif, orientation }
    }),
  )
  const plain = { format: 'webp', exif: undefined, orientation: undefined }
  expect(sizes).toEqual([
    { width: 96, height: 96, ...plain },
    { width: 480, height: 480, ...plain },
    { width: 1200, height: 1600, ...plain },
  ])
})

test('a new photo takes the place of the old one, whose files are gone', async () => {
  const browser = await app.signedIn('1001')
  await upload(browser, await phonePhoto())
  const before = (await findPerson('1001')).photoKey
  await upload(browser, await phonePhoto())
  const after = (await findPerson('1001')).photoKey
  expect(after).not.toBe(before)
  expect(existsSync(join(photosFolder(), String(before)))).toBe(false)
  expect(readdirSync(photosFolder())).toEqual([after])
  await browser.post('/account/photo', { intent: 'remove' })
  expect((await findPerson('1001')).photoKey).toBeNull()
  expect(readdirSync(photosFolder())).toEqual([])
})

test.each([
  ['text that calls itself a photo', () => new TextEncoder().encode('not a photo'), '不是能打开的照片'],
  ['an SVG', () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), '不是能打开的照片'],
  ['a photo that breaks off', async () => (await phonePhoto()).slice(0, 3000), '不是能打开的照片'],
  ['an HEIC', () => new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'HEIC'],
  ['more than 8 MB', () => new Uint8Array(8_000_001), '最多 8 MB'],
  ['much more than 8 MB', () => new Uint8Array(20_000_000), '最多 8 MB'],
])('%s is refused with a sentence beside the field, and nothing changes', async (_, make, sentence) => {
  const browser = await app.signedIn('1002')
  const answer = await upload(browser, await make())
  expect([400, 413]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
  expect((await findPerson('1002')).photoKey).toBeNull()
})

test('a photo is shown to colleagues only with consent, and no longer once it is withdrawn', async () => {
  const browser = await app.signedIn('1003')
  await upload(browser, await phonePhoto())
  const { id, photoKey } = await findPerson('1003')
  const colleague = await app.signedIn('2001')
  expect((await colleague.get(`/photos/${photoKey}/96`)).status).toBe(404)

  await browser.post('/account/photo', { intent: 'consent', STAFF_PAGES: 'on' })
  expect((await colleague.get(`/photos/${photoKey}/96`)).status).toBe(200)
  expect(await listPhotoKeys([id], 'STAFF_PAGES')).toEqual(new Map([[id, photoKey]]))
  expect(await hasConsent(id, 'CUSTOMER_HALL')).toBe(false)

  await browser.post('/account/photo', { intent: 'consent' })
  expect((await colleague.get(`/photos/${photoKey}/96`)).status).toBe(404)
  expect((await browser.get(`/photos/${photoKey}/96`)).status).toBe(200)
  const ledger = await database.consent.findMany({ where: { personId: id }, orderBy: { decidedAt: 'asc' } })
  expect(ledger.map(({ purpose, given }) => [purpose, given])).toEqual([
    ['STAFF_PAGES', true],
    ['STAFF_PAGES', false],
  ])
})

test('nobody sees a photo without signing in, and no address leads out of the store', async () => {
  expect((await app.browser().get('/photos/abcdefghijklmnopqrstuv/96')).location).toContain('/login')
  const browser = await app.signedIn('1001')
  for (const path of ['/photos/abcdefghijklmnopqrstuv/96', '/photos/..%2f..%2fstarhall.sqlite/96', '/photos/abcdefghijklmnopqrstuv/97'])
    expect((await browser.get(path)).status).toBe(404)
})

test('a new password ends every other session and keeps this one', async () => {
  const here = await app.signedIn('1004')
  const elsewhere = await app.signedIn('1004')
  const fields = { currentPassword: 'starhall-demo', newPassword: 'bridge over water', repeatedPassword: 'bridge over water' }
  expect((await here.post('/account/password', fields)).status).toBe(302)
  expect((await here.get('/account')).status).toBe(200)
  expect((await elsewhere.get('/account')).location).toContain('/login')
  expect((await app.browser().post('/login', { employeeNumber: '1004', password: 'starhall-demo' })).status).toBe(400)
  expect((await app.browser().post('/login', { employeeNumber: '1004', password: 'bridge over water' })).status).toBe(302)
})

test.each([
  [{ currentPassword: 'wrong', newPassword: 'bridge over water', repeatedPassword: 'bridge over water' }, '现在的密码不对。'],
  [{ currentPassword: 'starhall-demo', newPassword: 'short', repeatedPassword: 'short' }, '至少 8 个字符'],
  [{ currentPassword: 'starhall-demo', newPassword: 'bridge over water', repeatedPassword: 'bridge under water' }, '两次输入的不一样。'],
  [{}, '请填写这一项。'],
])('a password is not changed by %o', async (fields, sentence) => {
  const browser = await app.signedIn('1005')
  const answer = await browser.post('/account/password', { ...fields })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain(sentence)
  expect(answer.text).not.toContain('bridge')
  await app.signedIn('1005')
})

test('language and theme are of the account, and hold on the next machine', async () => {
  const browser = await app.signedIn('1006')
  expect((await browser.post('/preferences', { language: 'en', next: '/account' })).location).toBe('/account')
  await browser.post('/preferences', { theme: 'DARK', next: '/account' })
  const page = await (await app.signedIn('1006')).get('/account')
  expect(page.text).toMatch(/<html lang="en" data-theme="dark"/)
  expect(page.text).toContain('Employee number 1006')
})

test('the page that refuses a form without JavaScript is as whole as any other', async () => {
  const browser = await app.signedIn('2002')
  await browser.post('/preferences', { language: 'en', theme: 'DARK', next: '/account' })
  for (const [path, status] of [['/team/pairings', 403], ['/learn', 405]] as const) {
    const page = await browser.post(path, {})
    expect(page.status, path).toBe(status)
    expect(page.text).toContain('<html lang="en" data-theme="dark">')
    expect(page.text).toContain('class="frame-navigation"')
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '') ?? []
    expect(page.text).toContain(`nonce="${nonce}"`)
  }
})

test('every ability and role has its words in both languages', async () => {
  const { abilities, roles } = await import('#app/people/abilities.ts')
  for (const language of ['zh-CN', 'en']) {
    const words: unknown = JSON.parse(readFileSync(`app/languages/${language}/people.json`, 'utf8'))
    expect(words).toMatchObject({
      ability: Object.fromEntries(abilities.map((ability) => [ability, expect.any(String)])),
      role: Object.fromEntries(roles.map((role) => [role, expect.any(String)])),
    })
  }
})

test('who opens the address of a file that is refused gets a page in words; what asks for a part of a page does not', async () => {
  const browser = await app.signedIn('1003')
  const opened = { headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
  for (const [path, status, words] of [
    ['/certificates/nope.pdf', 404, '没有这个页面'],
    ['/photos/nothing/96', 404, '没有这个页面'],
    ['/team/courses/nothing/lessons/nothing/preview', 404, '没有这个页面'],
    ['/team/progress/table.xlsx', 403, '这里您还不能进'],
  ] as const) {
    const page = await browser.send(path, { method: 'GET', ...opened })
    expect([page.status, page.headers.get('content-type')], path).toEqual([status, 'text/html; charset=utf-8'])
    expect(page.text).toContain(words)
    expect(page.text).toContain('class="frame-navigation"')
    const asked = await browser.send(path, { method: 'GET', headers: { Accept: '*/*' } })
    expect(asked.headers.get('content-type'), path).toContain('json')
  }
  expect((await browser.send('/team/progress/table.xlsx', { method: 'GET', ...opened })).text).toContain('请管理员开通')
  expect((await app.browser().send('/certificates/nope.pdf', { method: 'GET', ...opened })).location).toBe('/login?next=%2Fcertificates%2Fnope.pdf')
})

test('an address that does not decode is answered by a page, for somebody signed in and for nobody', async () => {
  const browser = await app.signedIn('1003')
  for (const path of ['/learn/%E0%A4%A', '/learn/%00', '/picture%E0.png', '/?q=%00']) {
    for (const { status, text } of [await browser.get(path), await app.browser().get(path)]) {
      expect(status, path).toBe(400)
      expect(text).toContain('这个地址无法识别')
    }
  }
  expect((await browser.get('/learn/%E0%A4%A')).text).toContain('class="frame-navigation"')
})
