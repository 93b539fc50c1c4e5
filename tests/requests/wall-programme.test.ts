import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { listCourses } from '#app/learning/catalogue.server.ts'
import { proposedName } from '#app/exams/exam-name.server.ts'
import { quizOfSitting } from '#app/exams/exam-quiz.ts'
import { storePhoto } from '#app/people/photos.server.ts'
import { decideConsent } from '#app/people/consent.server.ts'
import { fieldTime } from '#app/stars/dates-in-words.ts'
import { addHonour } from '#app/wall/hangings/honours.server.ts'
import { slotKinds } from '#app/wall/slots/slot-kinds.ts'
import { type castUnits, seedCast } from '#prisma/cast.ts'
import sharp from 'sharp'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { publishProgramme } from '#tests/support/programme-form.ts'

let app: App
let ids: Record<keyof typeof castUnits, string>
let lead: Browser

beforeAll(async () => {
  ids = await seedCast(database)
  app = await startApp()
  lead = await app.signedIn('3001')
  const honour = { title: '十佳窗口', issuer: '市总工会', level: 'CITY', awardedOn: '2011-12' } as const
  await addHonour(honour, { unitId: ids.team, actorId: await personId('3001'), now: new Date() })
})
afterAll(() => app.stop())

const zone = 'Asia/Shanghai'
const hourMs = 3_600_000
const dayMs = 24 * hourMs

async function personId(employeeNumber: string): Promise<string> {
  return (await database.person.findUniqueOrThrow({ where: { employeeNumber } })).id
}

const Bundle = z.object({
  panels: z.array(z.looseObject({ kind: z.string(), seconds: z.number(), until: z.string().nullable(), due: z.array(z.tuple([z.number(), z.number()])).nullish(), isTakeover: z.boolean().optional() })),
  hanging: z.object({ layout: z.string(), turn: z.number(), overscan: z.number(), lit: z.array(z.tuple([z.number(), z.number()])).nullable() }),
})

async function bundleOf(display: Browser) {
  return Bundle.parse(JSON.parse((await display.get('/wall/bundle')).text))
}
const kindsOf = async (display: Browser) => [...new Set((await bundleOf(display)).panels.map(({ kind }) => kind))]
const isPlaying = async (display: Browser) => 'panels' in z.looseObject({}).parse(JSON.parse((await display.get('/wall/bundle')).text))

async function askForCode(): Promise<{ display: Browser; code: string }> {
  const display = app.browser()
  const { code } = z.object({ code: z.string() }).parse(JSON.parse((await display.send('/wall/pair', { method: 'POST' })).text))
  return { display, code }
}

async function hang(name: string, fields: Record<string, string> = {}): Promise<{ display: Browser; id: string }> {
  const { display, code } = await askForCode()
  const answer = await lead.post('/team/wall', { deed: 'connect', code, name, audience: 'STAFF', layout: 'AUTO', ...fields })
  expect(answer.status, answer.text.slice(0, 200)).toBe(302)
  return { display, id: (await database.display.findFirstOrThrow({ where: { name } })).id }
}

const settings = { deed: 'set', audience: 'STAFF', layout: 'AUTO', turn: '0', overscan: '0', litDays: 'ALL', litFrom: '', litTo: '' }
const everySlot: Record<string, string> = { ...Object.fromEntries(slotKinds.map((kind) => [`${kind}.on`, 'on'])) }
/** Arranged as a draft, looked at, and published. */
async function publish(page: string, fields: Record<string, string>): Promise<void> {
  expect(await publishProgramme(lead, page, fields)).toContain('done=published')
}

const notice = (fields: Record<string, string> = {}) => ({ text: '明天盘点，九点开门', audience: 'BOTH', startsAt: '', endsAt: fieldTime(new Date(Date.now() + 2 * hourMs), zone), requestKey: randomUUID(), ...fields })

test('another television in the place of one keeps its name and all that was set for it, and the one before is back at its code', async () => {
  const { display: before, id } = await hang('门口的屏', { layout: 'TALL', audience: 'HALL' })
  await lead.post(`/team/wall/displays/${id}`, { ...settings, audience: 'HALL', layout: 'TALL', turn: '180', overscan: '3' })
  const { display: after, code } = await askForCode()
  const press = () => lead.post('/team/wall', { deed: 'connect', code, replaces: id, name: '' })
  expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([302, 302])
  expect((await bundleOf(after)).hanging).toEqual({ layout: 'TALL', turn: 180, overscan: 3, lit: null })
  expect(await isPlaying(before)).toBe(false)
  expect(await database.display.count({ where: { name: '门口的屏' } })).toBe(1)
  expect(await database.auditEvent.count({ where: { subject: `display:${id}`, action: 'replace-display' } })).toBe(1)
})

test('only a display of the own team can be replaced', async () => {
  const { id } = await hang('别人的屏')
  const { code, display } = await askForCode()
  const other = await app.signedIn('0301')
  const answer = await other.post('/team/wall', { deed: 'connect', code, replaces: id })
  expect([answer.status, answer.text.includes('要换掉的那块屏已经不在了')]).toEqual([400, true])
  expect(await isPlaying(display)).toBe(false)
})

/** The display's own cookie, as a screen that lost the newer one would send it. */
const askWith = (cookie: string | undefined) => fetch(`${app.url}/wall/bundle`, { headers: { Cookie: `starhall_display=${cookie ?? ''}` } })
const plays = async (cookie: string | undefined) => (await (await askWith(cookie)).text()).includes('"panels"')
const given = (answer: Response) => /starhall_display=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]

test('a token is changed for another after a month, and both open the display for a while', async () => {
  const { display, id } = await hang('换令牌的屏')
  const first = display.cookie('starhall_display')
  await database.display.update({ where: { id }, data: { tokenSince: new Date(Date.now() - 31 * dayMs) } })
  const offered = given(await askWith(first))
  expect(offered).not.toBe(first)
  const hashes = await database.displayToken.findMany({ where: { displayId: id } })
  expect(hashes.map(({ tokenHash, isNext }) => [/^[0-9a-f]{64}$/.test(tokenHash), isNext])).toEqual([[true, true]])
  // Two requests with the new one at once.
  expect(await Promise.all([plays(offered), plays(offered)])).toEqual([true, true])
  const [before] = await database.displayToken.findMany({ where: { displayId: id } })
  expect(before?.isNext).toBe(false)
  expect(await plays(first)).toBe(true)
  await database.displayToken.updateMany({ where: { displayId: id, isNext: false }, data: { validUntil: new Date(Date.now() - 1) } })
  expect([await plays(first), await plays(offered)]).toEqual([false, true])
})

test('a change of the token that failed keeps the old one, however often it fails', async () => {
  const { display, id } = await hang('没换成的屏')
  const first = display.cookie('starhall_display')
  await database.display.update({ where: { id }, data: { tokenSince: new Date(Date.now() - 400 * dayMs) } })
  const lost = given(await askWith(first))
  // Not another one with every question.
  expect(given(await askWith(first))).toBe(first)
  await database.displayToken.updateMany({ where: { displayId: id }, data: { madeAt: new Date(Date.now() - 7 * hourMs) } })
  const again = given(await askWith(first))
  expect(new Set([first, lost, again]).size).toBe(3)
  expect(await plays(first)).toBe(true)
  expect(await plays(again)).toBe(true)
  // Switched off before it had written its cookie: with the one before it goes on, and is given another.
  expect(await plays(first)).toBe(true)
})

test('a revoked display is opened by none of its tokens', async () => {
  const { display, id } = await hang('要收回的屏')
  const first = display.cookie('starhall_display')
  await database.display.update({ where: { id }, data: { tokenSince: new Date(Date.now() - 31 * dayMs) } })
  const offered = given(await askWith(first))
  await lead.post(`/team/wall/displays/${id}`, { deed: 'revoke' })
  expect([await plays(first), await plays(offered)]).toEqual([false, false])
})

test('a display in the customer hall shows nothing that is for staff', async () => {
  const { display: staff } = await hang('休息室')
  const { display: hall } = await hang('客户大厅', { audience: 'HALL' })
  await lead.post('/team/wall/notices', notice({ text: '员工会议', audience: 'STAFF' }))
  await lead.post('/team/wall/notices', notice({ text: '柜台三号检修', audience: 'HALL' }))
  expect(await kindsOf(staff)).toEqual(expect.arrayContaining(['learning', 'honours', 'motto', 'notice']))
  expect((await kindsOf(hall)).toSorted()).toEqual(['honours', 'motto', 'notice'])
  const [atStaff, atHall] = [(await staff.get('/wall/bundle')).text, (await hall.get('/wall/bundle')).text]
  expect([atStaff.includes('员工会议'), atStaff.includes('柜台三号检修'), atHall.includes('员工会议'), atHall.includes('柜台三号检修')]).toEqual([true, false, false, true])
})

test('the lead sets the programme of the team, and one display’s alone, and puts both back', async () => {
  const { display, id } = await hang('节目屏')
  const { display: other } = await hang('另一块节目屏')
  const team = '/team/wall/programme'
  await publish(team, { ...everySlot, 'motto.place': '1', 'honours.place': '2', 'learning.on': '', 'honours.seconds': '40' })
  const shown = (await bundleOf(display)).panels
  expect(shown.filter(({ kind }) => kind !== 'notice').slice(0, 2).map(({ kind, seconds }) => [kind, seconds])).toEqual([['motto', 9], ['honours', 40]])
  expect(await kindsOf(display)).not.toContain('learning')
  expect((await lead.post(team, { intent: 'nothing' })).status).toBe(400)
  await publish(`${team}?display=${id}`, { 'motto.on': 'on' })
  expect(await kindsOf(display)).toEqual(['motto'])
  expect(await kindsOf(other)).toContain('honours')
  await publish(`${team}?display=${id}`, { deed: 'usual' })
  expect(await kindsOf(display)).toEqual(await kindsOf(other))
  await publish(team, { deed: 'usual' })
  expect(await kindsOf(display)).toContain('learning')
  expect(await database.wallProgramme.count({ where: { unitId: ids.team } })).toBe(4)
  expect((await (await app.signedIn('0301')).post(`${team}?display=${id}`, { deed: 'save', 'motto.on': 'on' })).status).toBe(404)
})

test('what is wrong in a programme is said beside its field, and what was typed stays', async () => {
  const answer = await lead.post('/team/wall/programme', { ...everySlot, deed: 'save', 'stars.seconds': '3', 'life.from': '08:00' })
  expect([answer.status, answer.text.includes('写 6 到 120 之间的整秒数'), answer.text.includes('起止时间要么都写'), answer.text.includes('value="3"')]).toEqual([400, true, true, true])
})

test('a display is told ahead when its panels are due, in its unit’s zone', async () => {
  const { display } = await hang('有时间的屏')
  await publish('/team/wall/programme', { ...everySlot, 'honours.days': 'WORKING', 'honours.from': '08:30', 'honours.to': '17:30' })
  const due = (await bundleOf(display)).panels.find(({ kind }) => kind === 'honours')?.due ?? []
  expect(due.length).toBeGreaterThanOrEqual(3)
  for (const [begin, end] of due) expect([fieldTime(new Date(begin), zone).slice(11), end - begin]).toEqual(['08:30', 9 * hourMs])
  // A window of the past is not due at all, and leaves no empty panel.
  await publish('/team/wall/programme', { ...everySlot, 'honours.lastDay': '2020-01-01' })
  expect(await kindsOf(display)).not.toContain('honours')
  await publish('/team/wall/programme', { deed: 'usual' })
})

test('how a display hangs reaches it at once, and nonsense is refused', async () => {
  const { display, id } = await hang('斜着挂的屏')
  const page = `/team/wall/displays/${id}`
  expect((await lead.post(page, { ...settings, layout: 'STRIP', turn: '90', overscan: '4', litDays: 'WORKING', litFrom: '08:00', litTo: '18:00' })).status).toBe(302)
  const { hanging } = await bundleOf(display)
  expect(hanging).toMatchObject({ layout: 'STRIP', turn: 90, overscan: 4 })
  expect(hanging.lit?.every(([begin, end]) => fieldTime(new Date(begin), zone).endsWith('08:00') && end - begin === 10 * hourMs)).toBe(true)
  const wrong = await lead.post(page, { ...settings, turn: '45', litFrom: '8' })
  expect([wrong.status, wrong.text.includes('请写成 08:30 这样的时间')]).toEqual([400, true])
  const half = await lead.post(page, { ...settings, litFrom: '08:00' })
  expect([half.status, half.text.includes('起止时间要么都写')]).toEqual([400, true])
  expect((await (await app.signedIn('0301')).post(page, settings)).status).toBe(404)
})

test('the test card takes the screen for some minutes and gives it back', async () => {
  const { display, id } = await hang('测试屏')
  await lead.post(`/team/wall/displays/${id}`, { deed: 'test' })
  const [first, ...rest] = (await bundleOf(display)).panels
  expect(first).toMatchObject({ kind: 'test', name: '测试屏', isTakeover: true })
  expect(Date.parse(first?.until ?? '') - Date.now()).toBeLessThanOrEqual(5 * 60_000)
  expect(rest.length).toBeGreaterThan(0)
  await lead.post(`/team/wall/displays/${id}`, { deed: 'endTest' })
  expect(await kindsOf(display)).not.toContain('test')
})

test('an urgent notice takes every display of the team until its end, which it must have', async () => {
  const { display } = await hang('紧急屏', { audience: 'HALL' })
  const page = '/team/wall/notices'
  const endless = await lead.post(page, notice({ text: '请从东门疏散', endsAt: '', urgent: 'on' }))
  expect([endless.status, endless.text.includes('写上什么时候结束'), endless.text.includes('请从东门疏散')]).toEqual([400, true, true])
  const long = await lead.post(page, notice({ endsAt: fieldTime(new Date(Date.now() + 30 * hourMs), zone), urgent: 'on' }))
  expect([long.status, long.text.includes('最多占 24 小时')]).toEqual([400, true])
  const both = await lead.post(page, notice({ text: '长'.repeat(200), startsAt: 'gestern', endsAt: '2020-01-01T08:00' }))
  expect([both.status, ...['text', 'startsAt'].map((name) => new RegExp(`name="${name}"[^>]*aria-invalid="true"`).test(both.text)), both.text.includes('长'.repeat(200))]).toEqual([400, true, true, true])
  const over = await lead.post(page, notice({ text: '长'.repeat(200), endsAt: '2020-01-01T08:00' }))
  expect(['text', 'endsAt'].map((name) => new RegExp(`name="${name}"[^>]*aria-invalid="true"`).test(over.text))).toEqual([true, true])
  const urgent = notice({ text: '请从东门疏散', urgent: 'on' })
  expect((await Promise.all([lead.post(page, urgent), lead.post(page, urgent)])).map(({ status }) => status)).toEqual([302, 302])
  const [first] = (await bundleOf(display)).panels
  expect(first).toMatchObject({ kind: 'notice', text: '请从东门疏散', isTakeover: true })
  expect(first?.until).not.toBeNull()
  expect(await database.wallNotice.count({ where: { text: '请从东门疏散' } })).toBe(1)
  const { id } = await database.wallNotice.findFirstOrThrow({ where: { text: '请从东门疏散' } })
  expect((await (await app.signedIn('0301')).post(page, { end: id })).status).toBe(404)
  for (const _press of [1, 2]) expect((await lead.post(page, { end: id })).status).toBe(302)
  expect((await display.get('/wall/bundle')).text).not.toContain('请从东门疏散')
})

test('a notice that begins later is told ahead, and one whose time is over is gone', async () => {
  const { display } = await hang('预告屏')
  const startsAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 + hourMs)
  await lead.post('/team/wall/notices', notice({ text: '下午停电检修', startsAt: fieldTime(startsAt, zone) }))
  const panel = (await bundleOf(display)).panels.find((one) => one['text'] === '下午停电检修')
  expect(panel?.due?.[0]?.[0]).toBe(startsAt.getTime())
  await database.wallNotice.updateMany({ where: { text: '下午停电检修' }, data: { startsAt: new Date(0), endsAt: new Date(1) } })
  expect((await display.get('/wall/bundle')).text).not.toContain('下午停电检修')
})

const Text = z.strictObject({ zh: z.string(), en: z.string() })
// Of today's question a display is sent what one chooses from, and nothing besides that could say which of it is right.
const Today = z.strictObject({ prompt: Text, options: z.array(Text) })
const Question = z.looseObject({ kind: z.literal('question'), today: Today.nullable(), yesterday: z.strictObject({ prompt: Text, answers: z.array(Text) }).nullable() })

async function questionOf(display: Browser) {
  const panel = (await bundleOf(display)).panels.find(({ kind }) => kind === 'question')
  return panel ? Question.parse(panel) : null
}

function courseAsking(prompt: string | undefined) {
  const course = listCourses().find(({ quiz }) => quiz.questions.some((one) => one.prompt.zh === prompt))
  const question = course?.quiz.questions.find((one) => one.prompt.zh === prompt)
  if (!course || !question) throw new Error(`no course asks ${prompt}`)
  return { course, question }
}

async function attempt(quiz: string, paper: object, ended: boolean) {
  const now = Date.now()
  const over = ended ? { endedAt: new Date(now - 1000), ending: 'HANDED_IN' as const, points: 0, maxPoints: 100, passed: false } : {}
  return database.attempt.create({ data: { personId: await personId('1003'), quiz, paper, passMark: 80, startedAt: new Date(now - 2000), deadline: new Date(now + hourMs), ...over } })
}

test('today’s question and yesterday’s answer are on the wall, and no key of a question that somebody is still asked', async () => {
  const { display } = await hang('每日一题屏')
  const asked = await questionOf(display)
  expect(asked?.yesterday?.answers.length).toBeGreaterThan(0)
  const { course, question } = courseAsking(asked?.yesterday?.prompt.zh)
  // In another quiz's open paper, by whatever name it stands there.
  const open = await attempt('some-other-quiz', { halfUpTo: 100, questions: [{ question: { ...question, id: 'x' }, order: {} }] }, false)
  expect((await questionOf(display))?.yesterday ?? null).toBeNull()
  await database.attempt.delete({ where: { id: open.id } })
  // Failed, and the keys are kept back from that person until the quiz is passed.
  const failed = await attempt(course.slug, { halfUpTo: 100, questions: [] }, true)
  expect((await questionOf(display))?.yesterday ?? null).toBeNull()
  await database.attempt.delete({ where: { id: failed.id } })
  expect((await questionOf(display))?.yesterday).toEqual(asked?.yesterday)
})

test('while an exam is open the wall asks nothing and answers nothing; before it the board says when it comes', async () => {
  const { display } = await hang('考试屏')
  const by = await personId('3001')
  const now = Date.now()
  const month = calendarDay(new Date(), zone).slice(0, 7)
  const paper = await database.testPaper.create({ data: { unitId: ids.team, createdBy: by, requestKey: randomUUID(), versions: { create: { number: 1, name: '卷', minutes: 30, passMark: 80, blueprint: {}, savedBy: by } } }, include: { versions: true } })
  const exam = await database.exam.create({ data: { unitId: ids.team, month, title: proposedName(month, 1, 'en'), versionId: paper.versions[0]?.id ?? '', createdBy: by, requestKey: randomUUID(), sittings: { create: { kind: 'MAIN', opensAt: new Date(now + hourMs), closesAt: new Date(now + dayMs), openedBy: by, requestKey: randomUUID() } } }, include: { sittings: true } })
  expect((await bundleOf(display)).panels.find((panel) => panel['next'])).toMatchObject({ kind: 'learning', next: { title: proposedName(month, 1, 'zh-CN'), english: proposedName(month, 1, 'en') } })
  expect(await questionOf(display)).not.toBeNull()
  const sitting = exam.sittings[0]?.id ?? ''
  await database.examSitting.update({ where: { id: sitting }, data: { opensAt: new Date(now - hourMs) } })
  expect(await questionOf(display)).toBeNull()
  await database.examSitting.update({ where: { id: sitting }, data: { opensAt: new Date(now - 2 * dayMs), closesAt: new Date(now - dayMs) } })
  expect(await questionOf(display)).not.toBeNull()
  // Time that was given beyond the window.
  const asked = await questionOf(display)
  const { question } = courseAsking(asked?.yesterday?.prompt.zh)
  await attempt(quizOfSitting(sitting), { halfUpTo: 100, questions: [{ question, order: {} }] }, false)
  expect((await questionOf(display))?.yesterday ?? null).toBeNull()
})

test('pairs on their way are shown to staff with the stage that they have reached', async () => {
  const { display } = await hang('师徒屏')
  const [mentorId, menteeId] = [await personId('2001'), await personId('1001')]
  const accepted = { mentorAcceptedAt: new Date(), menteeAcceptedAt: new Date() }
  await database.pairing.create({ data: { unitId: ids.team, mentorId, menteeId, checklist: 'counter', createdBy: mentorId, ...accepted, stageSteps: { create: [{ stage: 'SHADOW' }, { stage: 'TRIAL' }] } } })
  const panel = (await bundleOf(display)).panels.find(({ kind }) => kind === 'pairs')
  expect(panel?.['pairs']).toMatchObject([{ mentor: { name: '王堃' }, mentee: { name: '陈小满' }, stage: 'trial' }])
})

test('a portrait comes down when somebody in it leaves or says no, and hangs in the hall only with everybody’s consent', async () => {
  const { display: staff } = await hang('全家福屏')
  const { display: hall } = await hang('大厅全家福屏', { audience: 'HALL' })
  const stored = await storePhoto(await sharp({ create: { width: 320, height: 180, channels: 3, background: '#f2c14e' } }).png().toBuffer())
  if ('refused' in stored) throw new Error(stored.refused)
  const { id } = await database.familyPortrait.create({ data: { unitId: ids.team, photoKey: stored.key, caption: '一家人', takenOn: '2026-07' } })
  const [one, other] = [await personId('1001'), await personId('1002')]
  const hangs = async () => [(await staff.get('/wall/bundle')).text.includes(stored.key), (await hall.get('/wall/bundle')).text.includes(stored.key)]
  const decide = (person: string, purpose: 'FAMILY_PORTRAIT' | 'CUSTOMER_HALL', yes: boolean) => database.$transaction((transaction) => decideConsent(transaction, { personId: person, purpose, given: yes, at: new Date() }))
  expect(await hangs()).toEqual([true, false])
  const form = new FormData()
  form.set('tag', id)
  for (const person of [one, other]) form.append('person', person)
  expect((await lead.send('/team/wall/portraits', { method: 'POST', body: form })).status).toBe(302)
  expect(await hangs()).toEqual([false, false])
  await decide(one, 'FAMILY_PORTRAIT', true)
  await decide(one, 'CUSTOMER_HALL', true)
  await decide(other, 'FAMILY_PORTRAIT', true)
  expect(await hangs()).toEqual([true, false])
  await decide(other, 'CUSTOMER_HALL', true)
  expect(await hangs()).toEqual([true, true])
  await decide(other, 'CUSTOMER_HALL', false)
  expect(await hangs()).toEqual([true, false])
  await decide(other, 'FAMILY_PORTRAIT', false)
  expect(await hangs()).toEqual([false, false])
  await decide(other, 'FAMILY_PORTRAIT', true)
  expect(await hangs()).toEqual([true, false])
  await database.person.update({ where: { id: one }, data: { deactivatedAt: new Date() } })
  expect(await hangs()).toEqual([false, false])
  expect((await staff.get(`/wall/photos/${stored.key}/1600`)).status).toBe(404)
  await database.person.update({ where: { id: one }, data: { deactivatedAt: null } })
  expect((await (await app.signedIn('0301')).send('/team/wall/portraits', { method: 'POST', body: form })).status).toBe(404)
})

test('the lead previews what a display shows, and nobody another team’s', async () => {
  const { id } = await hang('预览屏', { audience: 'HALL' })
  const address = `/wall/bundle?unit=${ids.team}&display=${id}`
  expect((await lead.get(address)).text).not.toContain('"kind":"learning"')
  expect((await lead.get(`/wall/bundle?unit=${ids.team}&display=nothing`)).status).toBe(403)
  expect((await (await app.signedIn('0301')).get(`/wall/bundle?unit=${ids.secondTeam}&display=${id}`)).status).toBe(403)
})
