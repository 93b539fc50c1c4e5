// A programme is arranged as a draft, shown before it goes out, and published once.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { addHonour } from '#app/wall/hangings/honours.server.ts'
import { slotKinds } from '#app/wall/slots/slot-kinds.ts'
import { usualSlots } from '#app/wall/slots/slots.ts'
import { type castUnits, seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { publishProgramme, seenOn, slotFieldsOn } from '#tests/support/programme-form.ts'

let app: App
let ids: Record<keyof typeof castUnits, string>
let lead: Browser

beforeAll(async () => {
  ids = await seedCast(database)
  app = await startApp()
  lead = await app.signedIn('3001')
  const { id: actorId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })
  await addHonour({ title: '十佳窗口', issuer: '市总工会', level: 'CITY', awardedOn: '2011-12' }, { unitId: ids.team, actorId, now: new Date() })
})
afterAll(() => app.stop())

beforeEach(async () => {
  await database.wallDraft.deleteMany({})
  await database.wallProgramme.deleteMany({})
})

const page = '/team/wall/programme'
const usual: Record<string, string> = Object.fromEntries(slotKinds.map((kind) => [`${kind}.on`, 'on']))
/** How many rows there are of each. */
const rows = async () => ({ drafts: await database.wallDraft.count(), programmes: await database.wallProgramme.count() })
const Bundle = z.object({ version: z.string(), panels: z.array(z.looseObject({ kind: z.string(), seconds: z.number() })) })
const kindsAt = async (browser: Browser, address: string) => [...new Set(Bundle.parse(JSON.parse((await browser.get(address)).text)).panels.map(({ kind }) => kind))]
const press = async (deed: string, fields: Record<string, string> = usual, as = lead) => as.post(page, { ...(await seenOn(as, page)), ...fields, deed })

async function hang(name: string): Promise<{ display: Browser; id: string }> {
  const display = app.browser()
  const { code } = z.object({ code: z.string() }).parse(JSON.parse((await display.send('/wall/pair', { method: 'POST' })).text))
  await lead.post('/team/wall', { deed: 'connect', code, name, audience: 'STAFF', layout: 'AUTO' })
  return { display, id: (await database.display.findFirstOrThrow({ where: { name } })).id }
}

test('a draft changes no display; the preview plays it, what changes is said in words, and publishing puts it on the wall', async () => {
  const { display } = await hang('等发布的屏')
  const before = await kindsAt(display, '/wall/bundle')
  expect((await press('save', { ...usual, 'learning.on': '', 'motto.place': '1', 'stars.place': '2', 'honours.seconds': '40', 'honours.days': 'WORKING', 'honours.from': '08:30', 'honours.to': '17:30' })).location).toContain('done=saved')
  expect(await kindsAt(display, '/wall/bundle')).toEqual(before)
  const draft = await kindsAt(lead, `/wall/bundle?unit=${ids.team}&draft=any`)
  expect([before.includes('learning'), draft.includes('learning'), draft[0]]).toEqual([true, false, 'motto'])
  expect(await kindsAt(lead, `/wall/bundle?unit=${ids.team}`)).toContain('learning')
  const { text } = await lead.get(page)
  for (const words of ['不再放“学习园地（新课、月考、获证）”', '“服务箴言”从第 6 个换到第 1 个', '“荣誉”的停留从看完为止改成 40 秒', '“荣誉”的时间从“每天，全天”改成“工作日（含调休上班），08:30–17:30”']) expect(text).toContain(words)
  expect(text).not.toContain('“客服之星”从第')
  expect((await press('publish', await slotFieldsOn(lead, page))).location).toContain('done=published')
  expect(await kindsAt(display, '/wall/bundle')).not.toContain('learning')
  expect((await lead.get(`${page}?done=published`)).text).toContain('发布了，大屏很快换上。')
  expect(await rows()).toEqual({ drafts: 0, programmes: 1 })
  expect(await database.auditEvent.count({ where: { subject: `unit:${ids.team}`, action: 'set-wall-programme' } })).toBe(1)
})

test('buttons move a panel by one place and keep what was typed in all others', async () => {
  const answer = await press('up:motto', { ...usual, 'life.seconds': '33' })
  expect(answer.location).toMatch(/#slot-motto$/)
  const fields = await slotFieldsOn(lead, page)
  expect([fields['motto.place'], fields['question.place'], fields['life.seconds']]).toEqual(['5', '6', '33'])
  await press('down:motto', fields)
  expect((await slotFieldsOn(lead, page))['motto.place']).toBe('6')
  // At the top it stays, and is no change.
  const { drafts } = await rows()
  expect((await press('up:stars', await slotFieldsOn(lead, page))).status).toBe(302)
  expect((await slotFieldsOn(lead, page))['stars.place']).toBe('1')
  expect(drafts).toBe(1)
  for (const deed of ['up:nothing', 'left:stars', '', 'set']) expect((await press(deed)).status, deed).toBe(400)
})

test('what is live already is no draft', async () => {
  await press('save')
  await press('up:motto')
  await press('down:motto', await slotFieldsOn(lead, page))
  expect(await rows()).toEqual({ drafts: 0, programmes: 0 })
  expect((await lead.get(page)).text).toContain('还没有改动。')
})

test('pressed twice a draft is kept once, moved once and published once', async () => {
  const seen = await seenOn(lead, page)
  const moving = { ...seen, ...usual, deed: 'up:motto' }
  expect((await Promise.all([lead.post(page, moving), lead.post(page, moving)])).map(({ status }) => status)).toEqual([302, 302])
  expect((await slotFieldsOn(lead, page))['motto.place']).toBe('5')
  const publishing = { ...(await seenOn(lead, page)), ...(await slotFieldsOn(lead, page)), deed: 'publish' }
  const answers = await Promise.all([1, 2, 3].map(() => lead.post(page, publishing)))
  expect(answers.map(({ location }) => location?.includes('done=published'))).toEqual([true, true, true])
  expect(await rows()).toEqual({ drafts: 0, programmes: 1 })
})

test('of two tabs the one that has not seen the latest is told so, keeps what was typed, and counts when it presses again', async () => {
  await press('save', { ...usual, 'life.on': '' })
  const earlier = { ...(await seenOn(lead, page)), ...(await slotFieldsOn(lead, page)) }
  await press('save', { ...(await slotFieldsOn(lead, page)), 'pairs.on': '' })
  const late = await lead.post(page, { ...earlier, deed: 'save', 'stars.seconds': '44' })
  expect([late.status, late.text.includes('草稿在别处改过或收走了'), late.text.includes('value="44"')]).toEqual([409, true, true])
  expect((await slotFieldsOn(lead, page))['stars.seconds']).toBe('')
  const published = await lead.post(page, { ...earlier, deed: 'publish' })
  expect([published.status, published.text.includes('草稿在别处改过或收走了')]).toEqual([409, true])
  expect((await rows()).programmes).toBe(0)
  await press('save', { ...earlier, ...(await seenOn(lead, page)), 'stars.seconds': '44' })
  expect((await slotFieldsOn(lead, page))['stars.seconds']).toBe('44')
})

test('who arranges while somebody else publishes is told so, and nothing is overwritten unseen', async () => {
  const opened = await seenOn(lead, page)
  await publishProgramme(lead, page, { ...usual, 'honours.seconds': '50' })
  const late = await lead.post(page, { ...opened, ...usual, 'life.on': '', deed: 'save' })
  expect([late.status, late.text.includes('另一位同事发布了节目单')]).toEqual([409, true])
  const out = await lead.post(page, { ...opened, ...usual, 'life.on': '', deed: 'publish' })
  expect([out.status, out.text.includes('所以您这份没有发布')]).toEqual([409, true])
  expect(await rows()).toEqual({ drafts: 0, programmes: 1 })
})

test('what was typed and not kept is shown before it goes out', async () => {
  await press('save', { ...usual, 'life.on': '' })
  const answer = await press('publish', { ...(await slotFieldsOn(lead, page)), 'pairs.seconds': '22' })
  expect(answer.location).toContain('done=kept')
  expect((await rows()).programmes).toBe(0)
  expect((await lead.get(page)).text).toContain('“师徒同行”的停留从看完为止改成 22 秒')
})

test('a draft is thrown away, and no address says so of one that is there', async () => {
  await press('save', { ...usual, 'life.on': '' })
  expect((await lead.get(`${page}?done=discarded`)).text).not.toContain('草稿丢掉了')
  const stale = await lead.post(page, { edition: 'another', base: '', deed: 'discard' })
  expect([stale.status, await rows()]).toEqual([409, { drafts: 1, programmes: 0 }])
  for (const _press of [1, 2]) expect((await press('discard')).location).toContain('done=discarded')
  expect(await rows()).toEqual({ drafts: 0, programmes: 0 })
})

test('a display follows its team until its own programme is published, and again when that is given up', async () => {
  const { display, id } = await hang('自己的节目')
  const own = `${page}?display=${id}`
  await lead.post(own, { ...(await seenOn(lead, own)), 'motto.on': 'on', deed: 'save' })
  expect((await lead.get(own)).text).toContain('不再跟着班组的走')
  expect(await kindsAt(lead, `/wall/bundle?unit=${ids.team}&display=${id}&draft`)).toEqual(['motto'])
  expect(await kindsAt(display, '/wall/bundle')).toContain('honours')
  await publishProgramme(lead, own, { 'motto.on': 'on' })
  expect(await kindsAt(display, '/wall/bundle')).toEqual(['motto'])
  await lead.post(own, { ...(await seenOn(lead, own)), deed: 'usual' })
  expect((await lead.get(own)).text).toContain('跟班组一样，不再有自己的节目单')
  expect(await kindsAt(display, '/wall/bundle')).toEqual(['motto'])
  expect(await publishProgramme(lead, own, { deed: 'usual' })).toContain('done=published')
  expect(await kindsAt(display, '/wall/bundle')).toContain('honours')
})

test('programmes that were set before there were drafts are live, and the first draft begins from them', async () => {
  const slots = usualSlots.map((slot) => ({ ...slot, isOn: slot.kind !== 'honours' }))
  await database.wallProgramme.create({ data: { unitId: ids.team, slots, setBy: 'somebody' } })
  const { display } = await hang('以前的节目')
  expect(await kindsAt(display, '/wall/bundle')).not.toContain('honours')
  const fields = await slotFieldsOn(lead, page)
  expect(fields['honours.on']).toBeUndefined()
  await press('save', { ...fields, 'honours.on': 'on' })
  expect((await lead.get(page)).text).toContain('加上“荣誉”')
})

test('nobody sees or touches the draft of another team', async () => {
  await press('save', { ...usual, 'life.on': '' })
  const other = await app.signedIn('0301')
  expect((await other.get(`${page}?unit=${ids.team}`)).status).toBe(403)
  expect((await other.get(`/wall/bundle?unit=${ids.team}&draft`)).status).toBe(403)
  for (const deed of ['discard', 'publish', 'save', 'up:life', 'usual']) await other.post(page, { ...(await seenOn(other, page)), ...usual, deed, 'stars.on': '' })
  expect(await database.wallDraft.count({ where: { unitId: ids.team } })).toBe(1)
  expect(await database.wallProgramme.count({ where: { unitId: ids.team } })).toBe(0)
  expect((await app.browser().get(`/wall/bundle?unit=${ids.team}&draft`)).status).toBe(403)
  const { display } = await hang('不看草稿的屏')
  expect(await kindsAt(display, '/wall/bundle?draft')).toContain('honours')
})
