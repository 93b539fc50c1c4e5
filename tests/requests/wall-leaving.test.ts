// Who leaves, and what is deleted, is off every display at once: a display is told in the same moment, and what it then
// asks for has nothing of it. One that hears nothing asks once a minute; one without a server lets go of photos by itself
// (tests/e2e/display-photos.spec.ts).
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { decideConsent } from '#app/people/consent.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { type castUnits, seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let ids: Record<keyof typeof castUnits, string>
let lead: Browser
let admin: Browser
let display: Browser
let otherDisplay: Browser

beforeAll(async () => {
  ids = await seedCast(database)
  app = await startApp()
  lead = await app.signedIn('3001')
  admin = await app.signedIn('9001')
  display = await hang(lead)
  otherDisplay = await hang(await app.signedIn('0301'))
})
afterAll(() => app.stop())

beforeEach(async () => {
  await database.person.updateMany({ data: { deactivatedAt: null } })
})

async function personId(employeeNumber: string): Promise<string> {
  return (await database.person.findUniqueOrThrow({ where: { employeeNumber } })).id
}

async function hang(by: Browser): Promise<Browser> {
  const screen = app.browser()
  const { code } = z.object({ code: z.string() }).parse(JSON.parse((await screen.send('/wall/pair', { method: 'POST' })).text))
  expect((await by.post('/team/wall', { deed: 'connect', code, name: '员工区', audience: 'STAFF', layout: 'AUTO' })).status).toBe(302)
  return screen
}

const bundle = async (screen = display) => (await screen.get('/wall/bundle')).text
const addressOf = (key: string) => `/wall/photos/${key}/1600`

/** That a listening display is told of a change by this deed, and nothing before it. */
async function expectTold(screen: Browser, deed: () => Promise<{ status: number }>): Promise<void> {
  const events = await fetch(`${app.url}/wall/events`, { headers: { Cookie: `starhall_display=${screen.cookie('starhall_display') ?? ''}` } })
  const reader = events.body?.getReader()
  const next = async () => new TextDecoder().decode((await reader?.read())?.value)
  expect(await next()).toContain('event: heartbeat')
  const told = next()
  expect((await deed()).status).toBe(302)
  // A heartbeat comes after 15 s only.
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('nothing was said'), 5_000).unref())
  expect(await Promise.race([told, late])).toContain('event: change')
  await reader?.cancel()
}

const administer = async (number: string, fields: Record<string, string>) => admin.post(`/admin/people/${await personId(number)}`, fields)

function sendForm(by: Browser, page: string, fields: Record<string, string | Blob>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return by.send(page, { method: 'POST', body })
}

async function picture(): Promise<Blob> {
  return new Blob([new Uint8Array(await sharp({ create: { width: 320, height: 180, channels: 3, background: '#b5301a' } }).jpeg().toBuffer())], { type: 'image/jpeg' })
}

/** A photo in an album on the wall, with this colleague in it, who agrees. */
async function hangPhoto(inIt: string) {
  const requestKey = randomUUID()
  const person = await personId(inIt)
  await database.$transaction((transaction) => decideConsent(transaction, { personId: person, purpose: 'ALBUMS', given: true, at: new Date() }))
  expect((await sendForm(await app.signedIn('1005'), '/wall/photo', { place: 'new', albumTitle: '秋游', text: '山顶', person, requestKey, photo: await picture() })).status).toBe(302)
  const photo = await database.wallPhoto.findUniqueOrThrow({ where: { requestKey } })
  expect((await sendForm(lead, '/team/wall/photos', { photoId: photo.id, deed: 'approve' })).status).toBe(302)
  expect(await bundle()).toContain(photo.photoKey)
  return photo
}

/** A kind word of theirs on the wall. */
async function hangWord(number: string, text: string): Promise<string> {
  expect((await (await app.signedIn(number)).post('/wall/kind-words', { text, colour: 'PINK', requestKey: randomUUID() })).status).toBe(302)
  const { id } = await database.note.findFirstOrThrow({ where: { text } })
  expect((await lead.post('/team/wall', { noteId: id, deed: 'approve' })).status).toBe(302)
  return id
}

test('an account that is closed takes its person off the wall: photos, their address and the name', async () => {
  const photo = await hangPhoto('1002')
  await hangWord('1002', '走之前说的话')
  expect(await bundle()).toContain('孙𠮷')
  await expectTold(display, () => administer('1002', { intent: 'deactivate' }))
  const after = await bundle()
  expect([after.includes(photo.photoKey), after.includes('孙𠮷'), after.includes('走之前说的话')]).toEqual([false, false, true])
  expect((await display.get(addressOf(photo.photoKey))).status).toBe(404)
})

test('who moves to another team is off the posts and the birthdays of the one and on those of the other, and both are told', async () => {
  const person = await personId('1003')
  const day = calendarDay(new Date(), 'Asia/Shanghai')
  const [, month = '', date = ''] = day.split('-')
  expect((await (await app.signedIn('1003')).post('/account/photo', { intent: 'birthday', month, day: date })).status).toBe(302)
  const birthdayOf = async (screen: Browser) => (await bundle(screen)).includes('阿依古丽')
  expect([await birthdayOf(display), await birthdayOf(otherDisplay)]).toEqual([true, false])
  const move = (unitId: string) => administer('1003', { intent: 'move', unitId, position: '', from: day })
  await expectTold(display, () => move(ids.secondTeam))
  expect([await birthdayOf(display), await birthdayOf(otherDisplay)]).toEqual([false, true])
  // Put into the wrong unit and set right on the same day: no membership says any more that they were there.
  await expectTold(otherDisplay, () => move(ids.team))
  expect(await database.membership.count({ where: { personId: person, unitId: ids.secondTeam } })).toBe(0)
  expect([await birthdayOf(display), await birthdayOf(otherDisplay)]).toEqual([true, false])
})

test('what is deleted by whoever may is off every display at once: a photo, a face, a kind word, a family portrait', async () => {
  const inIt = await app.signedIn('1004')
  const photo = await hangPhoto('1004')
  await expectTold(display, () => sendForm(inIt, '/wall/photo', { photoId: photo.id, deed: 'takeDown' }))
  expect([(await bundle()).includes(photo.photoKey), (await display.get(addressOf(photo.photoKey))).status]).toEqual([false, 404])

  expect((await sendForm(inIt, '/account/photo', { photo: await picture() })).status).toBe(302)
  await expectTold(display, () => inIt.post('/account/photo', { intent: 'remove' }))

  const noteId = await hangWord('1004', '收回的话')
  expect(await bundle()).toContain('收回的话')
  await expectTold(display, () => inIt.post('/wall/kind-words', { takeBack: noteId }))
  expect(await bundle()).not.toContain('收回的话')

  expect((await sendForm(lead, '/team/wall/portraits', { photo: await picture(), caption: '一家人', takenOn: '2026-11' })).status).toBe(302)
  const portrait = await database.familyPortrait.findFirstOrThrow({ where: { caption: '一家人' } })
  expect(await bundle()).toContain(portrait.photoKey)
  await expectTold(display, () => sendForm(lead, '/team/wall/portraits', { down: portrait.id }))
  expect([(await bundle()).includes(portrait.photoKey), (await display.get(addressOf(portrait.photoKey))).status]).toEqual([false, 404])
})

test('a wall is taken down in two presses, and the page says afterwards what was done', async () => {
  const answer = async (page: string) => (await lead.get(page)).text
  const at = (location: string | null) => location?.replace(/#.*$/, '') ?? ''
  const endsAt = `${calendarDay(new Date(Date.now() + 2 * 86_400_000), 'Asia/Shanghai')}T10:00`
  await lead.post('/team/wall/notices', { text: '周五班后会', audience: 'BOTH', startsAt: '', endsAt, requestKey: randomUUID() })
  expect(await answer('/team/wall/notices')).toMatch(/<details.*取下后它马上从大屏上消失.*name="end"/s)
  const { id } = await database.wallNotice.findFirstOrThrow({ where: { text: '周五班后会' } })
  expect(await answer(`/team/wall/notices?done=${id}`)).not.toContain('取下了')
  expect(await answer(at((await lead.post('/team/wall/notices', { end: id })).location))).toContain('取下了，大屏很快换上。')

  await lead.post('/team/wall/honours', { title: '流动红旗', issuer: '公司', level: 'COMPANY', awardedOn: '2026' })
  const honour = await database.honour.findFirstOrThrow({ where: { title: '流动红旗' } })
  expect(await answer(`/team/wall/honours/${honour.id}`)).toMatch(/<details.*摘下后墙上和班组页面都不再有它.*name="remove"/s)
  expect(await answer(at((await lead.post(`/team/wall/honours/${honour.id}`, { remove: 'yes' })).location))).toContain('已经摘下。')

  const screen = await hang(lead)
  const { id: displayId } = await database.display.findFirstOrThrow({ orderBy: { approvedAt: 'desc' } })
  expect(await answer(`/team/wall/displays/${displayId}`)).toMatch(/<details.*得有人到屏幕前看接入码.*value="revoke"/s)
  expect(await answer(at((await lead.post(`/team/wall/displays/${displayId}`, { deed: 'revoke' })).location))).toContain('断开了，那块屏回到接入码画面。')
  expect((await screen.get('/wall/events')).status).toBe(401)
})
