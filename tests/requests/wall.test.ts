import { afterAll, beforeAll, expect, test } from 'vitest'
import sharp from 'sharp'
import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { decideConsent } from '#app/people/consent.server.ts'
import { storePhoto } from '#app/people/photos.server.ts'
import { buildMatrix } from '#app/desk/progress/matrix.server.ts'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { recordCourseCompletion } from '#app/learning/completions.server.ts'
import { enterCompletion } from '#app/wall/entries.server.ts'
import { addHonour } from '#app/wall/hangings/honours.server.ts'
import { type castUnits, seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

type Ids = Record<keyof typeof castUnits, string>

let app: App
let ids: Ids

beforeAll(async () => {
  ids = await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

const dayMs = 86_400_000
const jsonOf = (page: { text: string }) => z.record(z.string(), z.unknown()).parse(JSON.parse(page.text))

async function personId(employeeNumber: string): Promise<string> {
  return (await database.person.findUniqueOrThrow({ where: { employeeNumber } })).id
}

const asStaff = { audience: 'STAFF', layout: 'AUTO' }

/** A screen that has asked for its code. */
async function screen(): Promise<{ display: Browser; code: string }> {
  const display = app.browser()
  const asked = jsonOf(await display.send('/wall/pair', { method: 'POST' }))
  return { display, code: String(asked['code']) }
}

async function approvedScreen(lead = '3001', name = '大厅东侧'): Promise<Browser> {
  const { display, code } = await screen()
  const answer = await (await app.signedIn(lead)).post('/team/wall', { deed: 'connect', code, name, ...asStaff })
  expect(answer.status).toBe(302)
  return display
}

async function isPlaying(display: Browser): Promise<boolean> {
  return 'panels' in jsonOf(await display.get('/wall/bundle'))
}

async function post(browser: Browser, text: string, requestKey: string = crypto.randomUUID()) {
  return browser.post('/wall/kind-words', { deed: 'post', text, colour: 'PINK', requestKey })
}

/** Buttons of a note on a page that would decline it and stand there to be pressed at once; what is in a fold has been unfolded and read. */
function declinedAtOnce(page: string, words: string): string[] {
  const [note = ''] = page.slice(page.indexOf(words)).split('</li>', 1)
  const fold = /<details[^>]*>(?:(?!<\/details>).)*<\/details>/gs
  expect(note.match(fold)?.join('')).toMatch(/<summary>.*不贴.*<\/summary>.*定了不贴就不能再贴上墙.*value="decline".*确定不贴/s)
  return note.replace(fold, '').match(/value="decline"/g) ?? []
}

async function noteId(text: string): Promise<string> {
  return (await database.note.findFirstOrThrow({ where: { text } })).id
}

test('the display’s page is there for anybody, without a session, a framework or anything inline', async () => {
  const page = await app.browser().get('/wall')
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(page.text).not.toMatch(/react|remix|modulepreload|<style| style=|<script>| on\w+=/i)
  expect(page.text.match(/<script /g)).toHaveLength(1)
  const [, script = ''] = /<script src="([^"]+)"/.exec(page.text) ?? []
  const program = await app.browser().get(script)
  expect(program.status).toBe(200)
  expect(program.headers.get('cache-control')).toContain('immutable')
  expect(program.text).not.toMatch(/react|hydrat/i)
})

test('a screen without approval gets its state, never a page to sign in', async () => {
  const unknown = await app.browser().get('/wall/bundle')
  expect([unknown.status, jsonOf(unknown)]).toEqual([200, { pairing: 'none' }])
  const { display, code } = await screen()
  const waiting = await display.get('/wall/bundle')
  expect(jsonOf(waiting)).toMatchObject({ pairing: 'waiting', code })
  expect((await app.browser().get('/wall/events')).status).toBe(401)
})

test('the lead approves a screen by its code, and the screen plays from then on with a secret that we only know as a hash', async () => {
  const { display, code } = await screen()
  const answer = await (await app.signedIn('3001')).post('/team/wall', { deed: 'connect', code: code.toLowerCase(), name: '大厅西侧', ...asStaff })
  expect(answer.location).toContain('connected')
  const bundle = await display.get('/wall/bundle')
  expect(jsonOf(bundle)).toMatchObject({ unit: '星海路营业厅 · 客户服务班', timeZone: 'Asia/Shanghai' })
  const row = await database.display.findFirstOrThrow({ where: { name: '大厅西侧' } })
  expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(atob(decodeURIComponent(display.cookie('starhall_display') ?? ''))).not.toContain(row.tokenHash)
  expect(row.lastSeenAt).not.toBeNull()
})

test('approving the same code twice makes one display', async () => {
  const { code } = await screen()
  const lead = await app.signedIn('3001')
  const press = () => lead.post('/team/wall', { deed: 'connect', code, name: '按了两次', ...asStaff })
  const answers = await Promise.all([press(), press()])
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  expect(await database.display.count({ where: { name: '按了两次' } })).toBe(1)
})

test('a wrong code, an expired code and a misshapen one each get their own sentence', async () => {
  const lead = await app.signedIn('3001')
  const wrong = await lead.post('/team/wall', { deed: 'connect', code: 'AAAAAA', name: '大厅', ...asStaff })
  expect([wrong.status, wrong.text.includes('没有屏幕在用这个接入码')]).toEqual([400, true])
  const { code } = await screen()
  await database.displayRequest.update({ where: { code }, data: { expiresAt: new Date(Date.now() - 1) } })
  const expired = await lead.post('/team/wall', { deed: 'connect', code, name: '大厅', ...asStaff })
  expect([expired.status, expired.text.includes('这个接入码过期了')]).toEqual([400, true])
  const short = await lead.post('/team/wall', { deed: 'connect', code: 'AC', name: '', ...asStaff })
  expect([short.status, short.text.includes('接入码是六个字符'), short.text.includes('给它起个名字')]).toEqual([400, true, true])
})

test('guessing codes has to wait', async () => {
  const lead = await app.signedIn('0301')
  for (let guess = 0; guess < 10; guess += 1) await lead.post('/team/wall', { deed: 'connect', code: 'AAAAAA', name: '猜', ...asStaff })
  expect((await lead.post('/team/wall', { deed: 'connect', code: 'AAAAAA', name: '猜', ...asStaff })).status).toBe(429)
})

test('a revoked display is back at its code at once, and only its own lead can revoke it', async () => {
  const display = await approvedScreen('3001', '要断开的屏')
  const { id } = await database.display.findFirstOrThrow({ where: { name: '要断开的屏' } })
  expect((await (await app.signedIn('0301')).post(`/team/wall/displays/${id}`, { deed: 'revoke' })).status).toBe(404)
  expect(await isPlaying(display)).toBe(true)
  await (await app.signedIn('3001')).post(`/team/wall/displays/${id}`, { deed: 'revoke' })
  const gone = await display.get('/wall/bundle')
  expect([gone.status, jsonOf(gone)]).toEqual([200, { pairing: 'none' }])
  expect((await display.get('/wall/events')).status).toBe(401)
  expect(await database.auditEvent.count({ where: { subject: `display:${id}` } })).toBe(2)
})

test('only members who curate the wall open its desk', async () => {
  expect((await app.browser().get('/team/wall')).location).toContain('/login')
  expect((await (await app.signedIn('1001')).get('/team/wall')).status).toBe(403)
  expect((await (await app.signedIn('3001')).get(`/team/wall?unit=${ids.secondTeam}`)).status).toBe(403)
})

test('a kind word waits for a second person and then stands on its own unit’s wall alone', async () => {
  const display = await approvedScreen()
  const text = '会说三种话，最管用的还是“您别急”。'
  await post(await app.signedIn('1003'), text)
  expect((await display.get('/wall/bundle')).text).not.toContain('您别急')
  const other = await (await app.signedIn('0301')).post('/team/wall', { deed: 'approve', noteId: await noteId(text) })
  expect(other.status).toBe(404)
  const lead = await app.signedIn('3001')
  expect((await lead.get('/team/wall')).text).toContain('您别急')
  expect((await lead.post('/team/wall', { deed: 'approve', noteId: await noteId(text) })).status).toBe(302)
  expect((await display.get('/wall/bundle')).text).toContain('您别急')
  const { display: elsewhere, code } = await screen()
  await database.rateLimiterFlexible.deleteMany({ where: { key: { startsWith: 'wall-approve' } } })
  await (await app.signedIn('0301')).post('/team/wall', { deed: 'connect', code, name: '和平里大厅', ...asStaff })
  const bundle = await elsewhere.get('/wall/bundle')
  expect([bundle.text.includes('panels'), bundle.text.includes('您别急')]).toEqual([true, false])
})

test('somebody outside any team is told at once that no wall is theirs, with what was typed kept', async () => {
  const outsider = await app.signedIn('9001')
  expect((await outsider.get('/wall/kind-words')).text).toContain('不属于任何班组')
  const answer = await post(outsider, '给柜台上的各位鼓个劲')
  expect([answer.status, answer.text.includes('不属于任何班组'), answer.text.includes('给柜台上的各位鼓个劲')]).toEqual([409, true, true])
  expect(await database.note.count({ where: { text: '给柜台上的各位鼓个劲' } })).toBe(0)
})

test('nobody puts up a kind word of their own', async () => {
  const lead = await app.signedIn('3001')
  await post(lead, '班长自己写的一句')
  const answer = await lead.post('/team/wall', { deed: 'approve', noteId: await noteId('班长自己写的一句') })
  expect([answer.status, answer.text.includes('不能自己贴上墙')]).toEqual([403, true])
})

test('what the only lead writes an administrator reads: told on Today, put up once, and nothing else of the wall is theirs', async () => {
  const lead = await app.signedIn('3001')
  const administrator = await app.signedIn('9001')
  const display = await approvedScreen()
  await database.note.deleteMany({ where: { text: '班长自己写的一句' } })
  const text = '今天大家站了一天，谢谢你们。'
  await post(lead, text)
  expect((await lead.get('/team/wall')).text).toMatch(/这个班组没有另一位班长，由管理员来看：[^<]+。/)
  const place = `/team/wall/kind-words?unit=${ids.team}`
  expect((await administrator.get('/')).text).toContain(place)
  expect((await administrator.get('/team/wall/kind-words')).text).toContain(text)
  expect((await lead.get(place)).text).not.toContain(text)
  const decide = (who: Browser, noteId: string, deed = 'approve') => who.post(place, { deed, noteId })
  expect((await decide(lead, await noteId(text))).status).toBe(403)
  expect((await decide(await app.signedIn('0301'), await noteId(text))).status).toBe(404)
  expect((await decide(await app.signedIn('1001'), await noteId(text))).status).toBe(403)
  await post(await app.signedIn('1005'), '同事写的，由班长来看')
  expect((await decide(administrator, await noteId('同事写的，由班长来看'))).status).toBe(404)
  expect((await decide(administrator, await noteId(text), 'takeOff')).status).toBe(400)
  const presses = await Promise.all([1, 2].map(async () => decide(administrator, await noteId(text))))
  expect(presses.map(({ status }) => status)).toEqual([302, 302])
  expect(await database.auditEvent.count({ where: { action: 'approve-kind-word', subject: `note:${await noteId(text)}` } })).toBe(1)
  expect((await display.get('/wall/bundle')).text).toContain(text)
  expect((await decide(administrator, await noteId(text), 'decline')).status).toBe(409)
  expect((await administrator.get('/')).text).not.toContain(place)
})

test('where a lead of a unit above is left, the page names that lead and Today asks no administrator; where that one has left, both turn to the administrator', async () => {
  const [lead, administrator] = [await app.signedIn('3001'), await app.signedIn('9001')]
  const above = await personId('0101')
  await database.roleGrant.create({ data: { personId: above, role: 'LEAD', unitId: ids.outlet } })
  await post(lead, '班长写的，由上一级的班长来看')
  const place = `/team/wall/kind-words?unit=${ids.team}`
  const saysWho = async () => /由(另一位班长|管理员)来看：([^<]+?)。/.exec((await lead.get('/team/wall')).text)?.slice(1, 3)
  const isAsked = async () => (await administrator.get('/')).text.includes(place)
  expect([await saysWho(), await isAsked()]).toEqual([['另一位班长', '马莉'], false])
  await database.person.update({ where: { id: above }, data: { deactivatedAt: new Date() } })
  expect([await saysWho(), await isAsked()]).toEqual([['管理员', '周䶮'], true])
  // An administrator who leads the team as well is not sent to a word of their own.
  await database.note.updateMany({ where: { text: '班长写的，由上一级的班长来看' }, data: { authorId: await personId('9001') } })
  await database.roleGrant.updateMany({ where: { personId: await personId('3001'), role: 'LEAD' }, data: { personId: await personId('9001') } })
  expect(await isAsked()).toBe(false)
  await database.roleGrant.updateMany({ where: { personId: await personId('9001'), role: 'LEAD' }, data: { personId: await personId('3001') } })
  await database.roleGrant.deleteMany({ where: { personId: above } })
  await database.person.update({ where: { id: above }, data: { deactivatedAt: null } })
  await database.note.deleteMany({ where: { text: '班长写的，由上一级的班长来看' } })
})

test('a kind word pressed twice is posted once, and one of 141 characters not at all, with what was typed kept', async () => {
  const author = await app.signedIn('1005')
  const key = crypto.randomUUID()
  const answers = await Promise.all([post(author, '周末爬山', key), post(author, '周末爬山', key)])
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  expect(await database.note.count({ where: { text: '周末爬山' } })).toBe(1)
  const long = await post(author, '长'.repeat(141))
  expect([long.status, long.text.includes('最多 140 个字，请再短一点。'), long.text.includes('长'.repeat(141))]).toEqual([400, true, true])
})

test('what is taken back, taken down, expired or declined is not on the wall', async () => {
  const display = await approvedScreen()
  const author = await app.signedIn('1007')
  const lead = await app.signedIn('3001')
  const texts = ['取回的', '取下的', '过期的', '不贴的']
  for (const text of texts) {
    await post(author, text)
    await lead.post('/team/wall', { deed: text === '不贴的' ? 'decline' : 'approve', noteId: await noteId(text) })
  }
  expect((await (await app.signedIn('1005')).post('/wall/kind-words', { takeBack: await noteId('取回的') })).status).toBe(404)
  await author.post('/wall/kind-words', { takeBack: await noteId('取回的') })
  await lead.post('/team/wall', { deed: 'takeOff', noteId: await noteId('取下的') })
  await database.note.update({ where: { id: await noteId('过期的') }, data: { expiresAt: new Date(Date.now() - 1) } })
  const again = await lead.post('/team/wall', { deed: 'approve', noteId: await noteId('不贴的') })
  expect(again.status).toBe(409)
  const { text: bundle } = await display.get('/wall/bundle')
  for (const text of texts) expect(bundle).not.toContain(text)
})

test('not to put a kind word up is final, so it is asked about once, in the page itself', async () => {
  await post(await app.signedIn('1007'), '等着看的一句')
  const lead = await app.signedIn('3001')
  expect(declinedAtOnce((await lead.get('/team/wall')).text, '等着看的一句')).toEqual([])
  await database.note.deleteMany({ where: { author: { employeeNumber: '3001' }, approved: null } })
  await post(lead, '班长写的，等管理员看')
  const { text } = await (await app.signedIn('9001')).get(`/team/wall/kind-words?unit=${ids.team}`)
  expect(declinedAtOnce(text, '班长写的，等管理员看')).toEqual([])
  const noteOf = await noteId('等着看的一句')
  for (const _press of [1, 2]) expect((await lead.post('/team/wall', { deed: 'decline', noteId: noteOf })).status).toBe(302)
  expect(await database.auditEvent.count({ where: { action: 'decline-kind-word', subject: `note:${noteOf}` } })).toBe(1)
})

test('taking a kind word back is asked about once, in the page itself', async () => {
  const author = await app.signedIn('1002')
  await post(author, '想取回的一句')
  const { text } = await author.get('/wall/kind-words')
  const [fold = ''] = /<details[^>]*>.*?<\/details>/s.exec(text.slice(text.indexOf('想取回的一句'))) ?? []
  expect(fold).toMatch(/<summary>取回<\/summary>.*取回不能反悔.*确定取回/s)
  for (const _press of [1, 2]) expect((await author.post('/wall/kind-words', { takeBack: await noteId('想取回的一句') })).status).toBe(302)
  expect((await author.get('/wall/kind-words')).text).not.toContain('确定取回')
})

/** What the wall says of the team, by course; the courses are those of `content/`. */
async function teamFigures(display: Browser) {
  const { panels } = LearningPanels.parse(JSON.parse((await display.get('/wall/bundle')).text))
  return panels.flatMap(({ courses }) => courses ?? []).map(({ title, team }) => [title.zh, team])
}
const TeamFigure = z.object({ done: z.number(), total: z.number() }).nullable()
const LearningPanels = z.object({ panels: z.array(z.object({ courses: z.array(z.object({ title: z.object({ zh: z.string() }), team: TeamFigure })).optional() })) })

function courseAt(place: number) {
  const course = listCourses()[place]
  if (!course) throw new Error(`no course ${place}`)
  return course
}

async function haveCompleted(course: string, employeeNumbers: readonly string[]): Promise<void> {
  for (const number of employeeNumbers) {
    const at = new Date()
    const person = await personId(number)
    const { id: attemptId } = await database.attempt.create({ data: { personId: person, quiz: course, paper: {}, passMark: 80, startedAt: at, deadline: at, endedAt: at, ending: 'HANDED_IN', points: 400, maxPoints: 400, passed: true } })
    await database.$transaction((transaction) => recordCourseCompletion(transaction, { personId: person, course, attemptId, at }))
  }
}

test('the wall says of each course how many of the team have finished it, as the lead’s matrix does, and of nobody who', async () => {
  const display = await approvedScreen()
  const course = courseAt(0)
  const figure = async () => (await teamFigures(display)).find(([title]) => title === course.title.zh)?.[1]
  expect(await figure()).toBeNull()
  await haveCompleted(course.slug, ['1001', '1002', '1003', '1004'])
  const matrix = await buildMatrix({ id: ids.team, timeZone: 'Asia/Shanghai' }, { now: new Date(), language: 'zh-CN' })
  const cells = matrix.rows.flatMap(({ cells }) => cells.filter(({ column }) => column === `course.${course.slug}`))
  expect(await figure()).toEqual({ done: cells.filter(({ state }) => state === 'done').length, total: cells.length })
  expect(await figure()).toEqual({ done: 4, total: 10 })
  expect((await display.get('/wall/bundle')).text).not.toContain('陈小满')
})

test('the last two of the team who have not finished a course are not pointed at, and a team of one has no figure', async () => {
  const display = await approvedScreen()
  const course = courseAt(1)
  await haveCompleted(course.slug, ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '2001'])
  expect((await teamFigures(display)).find(([title]) => title === course.title.zh)).toEqual([course.title.zh, null])
  await haveCompleted(course.slug, ['0101'])
  expect((await teamFigures(await approvedScreen('0301', '和平里大厅'))).map(([, team]) => team)).toEqual(listCourses().slice(0, 3).map(() => null))
})

test('a display that has the bundle gets 304, and another version when something changes', async () => {
  const display = await approvedScreen()
  const etag = (await display.get('/wall/bundle')).headers.get('etag') ?? ''
  const same = () => display.send('/wall/bundle', { method: 'GET', headers: { 'If-None-Match': etag } })
  expect((await same()).status).toBe(304)
  const honour = { title: '十佳窗口', issuer: '市总工会', level: 'CITY', awardedOn: '2011-12' } as const
  await addHonour(honour, { unitId: ids.team, actorId: await personId('3001'), now: new Date() })
  const changed = await same()
  expect([changed.status, changed.text.includes('十佳窗口')]).toEqual([200, true])
})

test('a change reaches the display over its stream at once', async () => {
  const display = await approvedScreen()
  const abort = new AbortController()
  const cookie = `starhall_display=${display.cookie('starhall_display')}`
  const stream = await fetch(`${app.url}/wall/events`, { headers: { Cookie: cookie }, signal: abort.signal })
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const events = readEvents(stream)
  expect((await events.next()).value).toMatch(/^event: heartbeat\ndata: \w+/)
  const lead = await app.signedIn('3001')
  await lead.post('/team/wall/honours', { title: '诚信温馨窗口', issuer: '市文明办', level: 'CITY', awardedOn: '2012-06' })
  expect((await events.next()).value).toContain('event: change')
  expect((await display.get('/wall/bundle')).text).toContain('诚信温馨窗口')
  abort.abort()
})

async function* readEvents(stream: Response): AsyncGenerator<string> {
  const text = new TextDecoder()
  let rest = ''
  const reader = stream.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    rest += text.decode(part.value, { stream: true })
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      yield rest.slice(0, end)
      rest = rest.slice(end + 2)
    }
  }
}

const fontsOf = (bundle: string) => [...bundle.matchAll(/\/wall\/fonts\/[\w-]+/g)].map(([address]) => address)

test('the wall brings the fonts for its own characters, rare ones too, and a new one costs a small part of each', async () => {
  const display = await approvedScreen()
  const addresses = fontsOf((await display.get('/wall/bundle')).text)
  expect(new Set(addresses).size).toBe(addresses.length)
  let before = 0
  for (const address of addresses) {
    const font = await display.get(address)
    expect([font.status, font.headers.get('content-type'), font.bytes[1]]).toEqual([200, 'font/ttf', 1])
    before += font.bytes.length
  }
  const lead = await app.signedIn('3001')
  await lead.post('/team/wall/honours', { title: '龘', issuer: '市总工会', level: 'CITY', awardedOn: '2012-06' })
  const fresh = fontsOf((await display.get('/wall/bundle')).text).filter((address) => !addresses.includes(address))
  expect(fresh.map((address) => address.split('-')[0])).toContain('/wall/fonts/kai')
  // Of the panel that was not there before, other characters may be new as well.
  let bytes = 0
  for (const address of fresh) bytes += (await display.get(address)).bytes.length
  expect(bytes).toBeLessThan(before / 4)
  expect((await display.get('/wall/fonts/song-0000000000000000')).status).toBe(404)
  expect((await app.browser().get(addresses[0] ?? '')).status).toBe(401)
})

async function completedPairing(): Promise<void> {
  const [mentorId, menteeId] = [await personId('2001'), await personId('1001')]
  await database.$transaction(async (transaction) => {
    const { id } = await transaction.pairing.create({ data: { unitId: ids.team, mentorId, menteeId, checklist: 'counter', createdBy: mentorId } })
    await enterCompletion(transaction, { unitId: ids.team, pairingId: id, at: new Date() })
    await enterCompletion(transaction, { unitId: ids.team, pairingId: id, at: new Date() })
  })
}

test('a photo is on the wall only with consent for it, and gone with the consent, its address included', async () => {
  await completedPairing()
  const display = await approvedScreen()
  const mentor = await personId('2001')
  const stored = await storePhoto(await sharp({ create: { width: 60, height: 60, channels: 3, background: '#b5301a' } }).png().toBuffer())
  if ('refused' in stored) throw new Error(stored.refused)
  await database.person.update({ where: { id: mentor }, data: { photoKey: stored.key } })
  const address = `/wall/photos/${stored.key}/480`
  expect((await display.get('/wall/bundle')).text).not.toContain(stored.key)
  const decide = (given: boolean) => database.$transaction((transaction) => decideConsent(transaction, { personId: mentor, purpose: 'STAFF_WALL', given, at: new Date() }))
  await decide(true)
  expect((await display.get('/wall/bundle')).text).toContain(address)
  expect((await display.get(address)).headers.get('content-type')).toBe('image/webp')
  await decide(false)
  expect((await display.get('/wall/bundle')).text).not.toContain(stored.key)
  expect((await display.get(address)).status).toBe(404)
})

test('a leaver disappears from the wall', async () => {
  const display = await approvedScreen()
  expect((await display.get('/wall/bundle')).text).toContain('王堃')
  await database.person.update({ where: { employeeNumber: '2001' }, data: { deactivatedAt: new Date() } })
  expect((await display.get('/wall/bundle')).text).not.toContain('王堃')
  await database.person.update({ where: { employeeNumber: '2001' }, data: { deactivatedAt: null } })
})

test('a welcome ends after thirty days', async () => {
  const display = await approvedScreen()
  await database.wallEntry.updateMany({ data: { showUntil: new Date(Date.now() - dayMs) } })
  expect((await display.get('/wall/bundle')).text).not.toContain('"kind":"welcome"')
})

test('the lead hangs a family portrait, and it fills a panel until it is taken down', async () => {
  const display = await approvedScreen()
  const lead = await app.signedIn('3001')
  const upload = (photo: Blob) => {
    const form = new FormData()
    form.set('photo', photo, 'family.png')
    form.set('caption', '一家人')
    form.set('takenOn', '2026-07')
    return lead.send('/team/wall/portraits', { method: 'POST', body: form })
  }
  const fault = await upload(new Blob(['not a picture']))
  expect([fault.status, fault.text.includes('一家人')]).toEqual([400, true])
  const picture = await sharp({ create: { width: 320, height: 180, channels: 3, background: '#f2c14e' } }).png().toBuffer()
  expect((await upload(new Blob([new Uint8Array(picture)]))).status).toBe(302)
  const { text } = await display.get('/wall/bundle')
  const [address = ''] = /\/wall\/photos\/[\w-]+\/1600/.exec(text) ?? []
  expect((await display.get(address)).status).toBe(200)
  const { id } = await database.familyPortrait.findFirstOrThrow({ where: { caption: '一家人' } })
  expect((await (await app.signedIn('0301')).send('/team/wall/portraits', { method: 'POST', body: downForm(id) })).status).toBe(404)
  await lead.send('/team/wall/portraits', { method: 'POST', body: downForm(id) })
  expect((await display.get('/wall/bundle')).text).not.toContain('"kind":"portrait"')
  expect((await display.get(address)).status).toBe(404)
})

function downForm(id: string): FormData {
  const form = new FormData()
  form.set('down', id)
  return form
}

test('a wrong date of an honour is said beside its field, and another unit’s honour is not there', async () => {
  const lead = await app.signedIn('3001')
  const wrong = await lead.post('/team/wall/honours', { title: '流动红旗', issuer: '公司', level: 'COMPANY', awardedOn: '去年' })
  expect([wrong.status, wrong.text.includes('请写成 2012'), wrong.text.includes('流动红旗')]).toEqual([400, true, true])
  const { id } = await database.honour.findFirstOrThrow({ where: { unitId: ids.team, removedAt: null } })
  expect((await (await app.signedIn('0301')).post('/team/wall/honours', { remove: id })).status).toBe(404)
})

test('the lead previews the wall of the own unit, and nobody another’s', async () => {
  expect((await (await app.signedIn('3001')).get(`/wall/bundle?unit=${ids.team}`)).status).toBe(200)
  expect((await (await app.signedIn('0301')).get(`/wall/bundle?unit=${ids.team}`)).status).toBe(403)
  expect((await app.browser().get(`/wall/bundle?unit=${ids.team}`)).status).toBe(403)
})

test('after a restart of the server an approved display goes on without anybody', async () => {
  const display = await approvedScreen()
  await app.crash()
  await app.restart()
  expect(await isPlaying(display)).toBe(true)
})
