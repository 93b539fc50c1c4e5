import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { decideConsent, hasConsent } from '#app/people/consent.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { daysKept } from '#app/wall/sources/birthdays.server.ts'
import { type castUnits, seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let ids: Record<keyof typeof castUnits, string>
let lead: Browser
let poster: Browser
let display: Browser

beforeAll(async () => {
  ids = await seedCast(database)
  app = await startApp()
  lead = await app.signedIn('3001')
  poster = await app.signedIn('1005')
  display = await hang('员工区', 'STAFF')
})
afterAll(() => app.stop())

const dayMs = 86_400_000
const photosFolder = () => join(process.env['STARHALL_DATA'] ?? '', 'photos')
const stored = () => (existsSync(photosFolder()) ? readdirSync(photosFolder()).toSorted() : [])

async function personId(employeeNumber: string): Promise<string> {
  return (await database.person.findUniqueOrThrow({ where: { employeeNumber } })).id
}

async function hang(name: string, audience: string): Promise<Browser> {
  const screen = app.browser()
  const { code } = z.object({ code: z.string() }).parse(JSON.parse((await screen.send('/wall/pair', { method: 'POST' })).text))
  expect((await lead.post('/team/wall', { deed: 'connect', code, name, audience, layout: 'AUTO' })).status).toBe(302)
  return screen
}

/** A sideways photo as a phone takes it, with the place in its metadata. */
async function phonePhoto(): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#b5301a' } })
  const located = { IFD0: { Copyright: 'at home' }, IFD3: { GPSLatitude: '39/1 54/1 0/1' } }
  return new Uint8Array(await picture.withExif(located).withMetadata({ orientation: 6 }).jpeg().toBuffer())
}

type Sent = { fields?: Record<string, string>; people?: string[]; bytes?: Uint8Array<ArrayBuffer>; by?: Browser; name?: string }

async function post({ fields = {}, people = [], bytes, by = poster, name = 'IMG_0001.jpg' }: Sent) {
  const body = new FormData()
  const usual = { place: 'new', albumTitle: '秋游', text: '山顶合影', requestKey: randomUUID(), ...(people.length === 0 ? { nobody: 'on' } : {}) }
  for (const [field, value] of Object.entries({ ...usual, ...fields })) body.set(field, value)
  for (const person of people) body.append('person', person)
  body.set('photo', new Blob([bytes ?? (await phonePhoto())], { type: 'image/jpeg' }), name)
  return by.send('/wall/photo', { method: 'POST', body })
}

/** Posted, and the row of it. */
async function posted(sent: Sent = {}) {
  const requestKey = randomUUID()
  const answer = await post({ ...sent, fields: { ...sent.fields, requestKey } })
  expect([answer.status, answer.location], answer.text.slice(0, 200)).toEqual([302, '/wall/photo?posted'])
  return database.wallPhoto.findUniqueOrThrow({ where: { requestKey } })
}

function deed(by: Browser, page: string, fields: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return by.send(page, { method: 'POST', body })
}
const decide = (photoId: string, what: 'approve' | 'decline' | 'takeDown', by = lead) => deed(by, '/team/wall/photos', { photoId, deed: what })
const consent = async (number: string, given: boolean) => {
  const id = await personId(number)
  await database.$transaction((transaction) => decideConsent(transaction, { personId: id, purpose: 'ALBUMS', given, at: new Date() }))
}
const bundle = async (screen = display) => (await screen.get('/wall/bundle')).text
const addressOf = ({ photoKey }: { photoKey: string }) => `/wall/photos/${photoKey}/1600`

test('a photo waits for a second person, hangs in its album, and is drawn anew without where it was taken', async () => {
  const photo = await posted()
  expect(await bundle()).not.toContain(photo.photoKey)
  expect((await display.get(addressOf(photo))).status).toBe(404)
  expect((await lead.get('/team/wall/photos')).text).toContain('山顶合影')
  for (const _press of [1, 2]) expect((await decide(photo.id, 'approve')).status).toBe(302)
  expect(await bundle()).toContain('"kind":"album"')
  const picture = await display.get(addressOf(photo))
  const { width, height, format, exif, orientation } = await sharp(picture.bytes).metadata()
  expect([picture.headers.get('cache-control'), width, height, format, exif, orientation]).toEqual(['no-store', 900, 1200, 'webp', undefined, undefined])
  expect(await database.auditEvent.count({ where: { subject: `wall-photo:${photo.id}`, action: 'approve-wall-photo' } })).toBe(1)
})

test('the album is of its own wall alone, and not for customers', async () => {
  const photo = await posted()
  await decide(photo.id, 'approve')
  const hall = await hang('大厅', 'HALL')
  expect(await bundle(hall)).not.toContain(photo.photoKey)
  expect((await hall.get(addressOf(photo))).status).toBe(404)
  const other = await app.signedIn('0301')
  expect((await decide(photo.id, 'takeDown', other)).status).toBe(404)
  expect((await other.get(`/wall/pictures/${photo.id}/480`)).status).toBe(404)
  // Nor by the address at which faces are.
  expect((await other.get(`/photos/${photo.photoKey}/480`)).status).toBe(404)
  const answer = await post({ by: await app.signedIn('0101'), fields: { place: photo.albumId ?? '' } })
  expect([answer.status, answer.text.includes('这本相册已经取下了')]).toEqual([400, true])
})

test('the same press twice, also at once, posts once and keeps one picture', async () => {
  const before = stored().length
  const requestKey = randomUUID()
  const answers = await Promise.all([1, 2].map(() => post({ fields: { requestKey } })))
  expect([...answers, await post({ fields: { requestKey } })].map(({ status }) => status)).toEqual([302, 302, 302])
  expect([await database.wallPhoto.count({ where: { requestKey } }), stored().length]).toEqual([1, before + 1])
  expect(await database.album.count({ where: { title: '秋游', removedAt: null } })).toBe(1)
})

test('nobody puts up a photo of their own, and one that was declined stays off the wall', async () => {
  const own = await posted({ by: lead })
  const refused = await decide(own.id, 'approve')
  expect([refused.status, refused.text.includes('自己发的照片不能自己挂上墙')]).toEqual([403, true])
  const photo = await posted({ fields: { text: '不挂的一张' } })
  const page = (await lead.get('/team/wall/photos')).text
  const [card] = page.slice(page.indexOf('不挂的一张')).split('</li>', 1)
  expect(card).toMatch(/value="approve".*<details[^>]*>.*<summary>.*不贴.*<\/summary>.*照片也删掉.*value="decline".*<\/details>/s)
  await decide(photo.id, 'decline')
  expect(stored()).not.toContain(photo.photoKey)
  const late = await decide(photo.id, 'approve')
  expect([late.status, late.text.includes('已经有人决定过了')]).toEqual([409, true])
  expect((await decide(photo.id, 'approve', poster)).status).toBe(403)
})

test('a photo hangs only while everybody in it agrees and is here, and its address is gone in the same moment', async () => {
  const people = [await personId('1001'), await personId('1002')]
  const photo = await posted({ people })
  await decide(photo.id, 'approve')
  const hangs = async () => [(await bundle()).includes(photo.photoKey), (await display.get(addressOf(photo))).status]
  expect(await hangs()).toEqual([false, 404])
  expect((await poster.get('/wall/photo')).text).toContain('还差 2 个人同意')
  await consent('1001', true)
  expect(await hangs()).toEqual([false, 404])
  await consent('1002', true)
  expect(await hangs()).toEqual([true, 200])
  // As the person does it.
  await (await app.signedIn('1002')).post('/account/photo', { intent: 'consent' })
  expect(await hangs()).toEqual([false, 404])
  await consent('1002', true)
  expect(await hangs()).toEqual([true, 200])
  const admin = await app.signedIn('9001')
  expect((await admin.post(`/admin/people/${people[0]}`, { intent: 'deactivate' })).status).toBe(302)
  expect(await hangs()).toEqual([false, 404])
  await database.person.update({ where: { id: people[0] ?? '' }, data: { deactivatedAt: null } })
  expect(await hangs()).toEqual([true, 200])
})

test('a display is told in the same moment when somebody in a photo takes consent back, whichever team they are of now', async () => {
  const photo = await posted({ people: [await personId('1003')] })
  await decide(photo.id, 'approve')
  await consent('1003', true)
  await database.membership.updateMany({ where: { person: { employeeNumber: '1003' } }, data: { unitId: ids.secondTeam } })
  expect(await bundle()).toContain(photo.photoKey)
  const events = await fetch(`${app.url}/wall/events`, { headers: { Cookie: `starhall_display=${display.cookie('starhall_display') ?? ''}` } })
  const reader = events.body?.getReader()
  await reader?.read()
  await (await app.signedIn('1003')).post('/account/photo', { intent: 'consent' })
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: change')
  await reader?.cancel()
  expect((await display.get(addressOf(photo))).status).toBe(404)
  await database.membership.updateMany({ where: { person: { employeeNumber: '1003' } }, data: { unitId: ids.team } })
})

test('somebody in a photo takes it down for good, and its picture is no longer kept', async () => {
  await consent('1001', true)
  const photo = await posted({ people: [await personId('1001')] })
  await decide(photo.id, 'approve')
  const inIt = await app.signedIn('1001')
  expect((await inIt.get('/wall/photo')).text).toContain(`/wall/pictures/${photo.id}/1600`)
  expect((await inIt.get(`/wall/pictures/${photo.id}/480`)).headers.get('cache-control')).toContain('no-store')
  expect((await deed(await app.signedIn('1002'), '/wall/photo', { photoId: photo.id, deed: 'takeDown' })).status).toBe(404)
  for (const _press of [1, 2]) expect((await deed(inIt, '/wall/photo', { photoId: photo.id, deed: 'takeDown' })).status).toBe(302)
  expect([(await bundle()).includes(photo.photoKey), (await display.get(addressOf(photo))).status, stored().includes(photo.photoKey)]).toEqual([false, 404, false])
  expect((await inIt.get(`/wall/pictures/${photo.id}/480`)).status).toBe(404)
})

test('a photo ends after its days, and its picture goes with the next thing that happens', async () => {
  const photo = await posted()
  await decide(photo.id, 'approve')
  await database.wallPhoto.update({ where: { id: photo.id }, data: { expiresAt: new Date(Date.now() - dayMs) } })
  expect([(await bundle()).includes(photo.photoKey), (await display.get(addressOf(photo))).status]).toEqual([false, 404])
  await posted()
  expect(stored()).not.toContain(photo.photoKey)
})

test('a note with a picture is approved as a whole, and taken back as a whole', async () => {
  const photo = await posted({ fields: { place: 'note', text: '雨伞都还回来了' } })
  expect((await lead.get('/team/wall')).text).toContain(`/wall/pictures/${photo.id}/1600`)
  await lead.post('/team/wall', { noteId: photo.noteId ?? '', deed: 'approve' })
  const address = `/wall/photos/${photo.photoKey}/480`
  expect(await bundle()).toContain(address)
  expect((await display.get(address)).status).toBe(200)
  await poster.post('/wall/kind-words', { takeBack: photo.noteId ?? '' })
  expect([(await bundle()).includes('雨伞都还回来了'), (await display.get(address)).status, stored().includes(photo.photoKey)]).toEqual([false, 404, false])
})

test('an album is renamed, and taken down with all its photos', async () => {
  const photo = await posted({ fields: { albumTitle: '年会' } })
  await decide(photo.id, 'approve')
  const albumId = photo.albumId ?? ''
  const wrong = await deed(lead, '/team/wall/photos', { albumId, title: '', takenOn: '去年' })
  expect([wrong.status, wrong.text.includes('请写成 2012')]).toEqual([400, true])
  await deed(lead, '/team/wall/photos', { albumId, title: '新年会', takenOn: '2026-01' })
  expect(await bundle()).toContain('新年会')
  expect((await deed(await app.signedIn('0301'), '/team/wall/photos', { removeAlbum: albumId })).status).toBe(404)
  for (const _press of [1, 2]) expect((await deed(lead, '/team/wall/photos', { removeAlbum: albumId })).status).toBe(302)
  expect([(await bundle()).includes('新年会'), stored().includes(photo.photoKey)]).toEqual([false, false])
})

const gif = async () => {
  const frames = await Promise.all(['#b5301a', '#0f6b6b'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer()))
  return new Uint8Array(await sharp(frames, { join: { animated: true } }).gif().toBuffer())
}
/** A PNG whose second part says that it moves. */
const movingPng = async () => {
  const still = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#b5301a' } }).png().toBuffer()
  const control = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 2, 0, 0, 0, 0, 0xf3, 0x8d, 0x93, 0x70])
  return new Uint8Array(Buffer.concat([still.subarray(0, 33), control, still.subarray(33)]))
}
/** Every byte of a JPEG's head, and a picture that stops in its middle. */
const cutOff = async () => {
  const noise = Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919) % 251))
  const whole = await sharp(noise, { raw: { width: 300, height: 300, channels: 3 } }).jpeg().toBuffer()
  return new Uint8Array(whole.subarray(0, whole.length / 2))
}

test.each([
  ['a HEIC, with how to send a JPEG', async () => new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), '兼容性最佳'],
  ['a PDF with another name', async () => new TextEncoder().encode('%PDF-1.7\n%%EOF'), '不是能打开的照片'],
  ['a picture that breaks off', cutOff, '不是能打开的照片'],
  ['a GIF that moves', gif, '会动的图片'],
  ['a PNG that moves', movingPng, '会动的图片'],
  ['a picture that unfolds without end', async () => new Uint8Array(await sharp({ create: { width: 9000, height: 7000, channels: 3, background: '#fff' } }).png({ compressionLevel: 9 }).toBuffer()), '不是能打开的照片'],
  ['more than 8 MB', async () => new Uint8Array(8_000_001), '最多 8 MB'],
  ['nothing', async () => new Uint8Array(0), '请先选一张照片'],
])('%s is refused with a sentence, what was typed stays, and nothing is kept', async (_, make, sentence) => {
  const before = [stored(), await database.wallPhoto.count()]
  const person = await personId('1001')
  const answer = await post({ bytes: await make(), people: [person], fields: { text: '这句还在' } })
  expect([400, 413]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
  if (answer.status === 400) expect([answer.text.includes('这句还在'), new RegExp(`value="${person}"[^>]*checked|checked[^>]*value="${person}"`).test(answer.text)]).toEqual([true, true])
  expect([stored(), await database.wallPhoto.count()]).toEqual(before)
})

test('who is in it has to be said, a note needs words and a new album a name', async () => {
  const person = await personId('1001')
  const body = new FormData()
  for (const [name, value] of Object.entries({ place: 'new', albumTitle: '', text: '', requestKey: randomUUID() })) body.set(name, value)
  body.set('photo', new Blob([await phonePhoto()]), 'a.jpg')
  const bare = await poster.send('/wall/photo', { method: 'POST', body })
  expect([bare.status, bare.text.includes('勾出照片里的同事'), bare.text.includes('给新相册起个名字')]).toEqual([400, true, true])
  expect((await post({ people: [person], fields: { nobody: 'on' } })).text).toContain('请改掉一个')
  expect((await post({ fields: { place: 'note', text: '' } })).text).toContain('便签上要写一句话')
  expect((await post({ people: [await personId('0101')] })).text).toContain('已经不在班组')
})

test('a store that takes nothing is a sentence and no fault, and nothing has changed', async () => {
  const before = await database.wallPhoto.count()
  const aside = `${photosFolder()}-aside`
  if (existsSync(photosFolder())) renameSync(photosFolder(), aside)
  else mkdirSync(aside)
  writeFileSync(photosFolder(), 'not a folder')
  const answer = await post({ fields: { albumTitle: '存不下' } })
  rmSync(photosFolder())
  renameSync(aside, photosFolder())
  expect([answer.status, answer.text.includes('服务器现在存不下图片')]).toEqual([507, true])
  expect([await database.wallPhoto.count(), await database.album.count({ where: { title: '存不下' } })]).toEqual([before, 0])
  expect((await posted()).approved).toBeNull()
})

test('a birthday is on the wall on its day, by the person’s own choice, to staff and without a year', async () => {
  const number = '1004'
  const person = await app.signedIn(number)
  const id = await personId(number)
  const [, month = '', day = ''] = calendarDay(new Date(), 'Asia/Shanghai').split('-')
  const wrong = await person.post('/account/photo', { intent: 'birthday', month: '02', day: '30' })
  expect([wrong.status, wrong.text.includes('没有这一天')]).toEqual([400, true])
  expect(await bundle()).not.toContain('"kind":"birthdays"')
  for (const _press of [1, 2]) expect((await person.post('/account/photo', { intent: 'birthday', month, day })).status).toBe(302)
  expect(await bundle()).toContain('"kind":"birthdays"')
  expect(await bundle(await hang('生日大厅', 'HALL'))).not.toContain('"kind":"birthdays"')
  expect(await database.birthday.findUniqueOrThrow({ where: { personId: id } })).toMatchObject({ day: `${month}-${day}` })
  await database.birthday.update({ where: { personId: id }, data: { day: day === '15' ? `${month}-16` : `${month}-15` } })
  expect(await bundle()).not.toContain('"kind":"birthdays"')
  await database.birthday.update({ where: { personId: id }, data: { day: `${month}-${day}` } })
  await person.post('/account/photo', { intent: 'forget-birthday' })
  expect([(await bundle()).includes('"kind":"birthdays"'), await hasConsent(id, 'BIRTHDAY'), await database.birthday.count({ where: { personId: id } })]).toEqual([false, false, 0])
  expect((await database.consent.findMany({ where: { personId: id, purpose: 'BIRTHDAY' }, orderBy: { decidedAt: 'asc' } })).map(({ given }) => given)).toEqual([true, false])
  expect((await person.get('/account/photo')).text).toContain('撤回：文化墙上的生日')
})

test('who was born on 29 February has a birthday every year', () => {
  expect([daysKept('2026-02-28'), daysKept('2028-02-28'), daysKept('2028-02-29'), daysKept('2026-03-01')]).toEqual([['02-28', '02-29'], ['02-28'], ['02-29'], ['03-01']])
})
