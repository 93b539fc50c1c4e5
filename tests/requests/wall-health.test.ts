// What a display says of itself, what its lead is told, and when nobody is told anything.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { database } from '#app/platform/database.server.ts'
import { memberOf } from '#tests/support/page-statements.ts'
import { findNews } from '#app/today/news.server.ts'
import { findLearning } from '#app/learning/completions.server.ts'
import { listMends } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { lookAtDisplays } from '#app/wall/health/silences.server.ts'
import { displayBuild } from '#app/wall/screens/display-shell.server.ts'
import { type castUnits, seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let ids: Record<keyof typeof castUnits, string>
let lead: Browser

beforeAll(async () => {
  ids = await seedCast(database)
  app = await startApp()
  lead = await app.signedIn('3001')
})
afterAll(() => app.stop())

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * minuteMs)

const Bundle = z.object({ version: z.string() })
const versionOf = async (display: Browser) => Bundle.parse(JSON.parse((await display.get('/wall/bundle')).text)).version

async function hang(name: string, as: Browser = lead): Promise<{ display: Browser; id: string }> {
  const display = app.browser()
  const { code } = z.object({ code: z.string() }).parse(JSON.parse((await display.send('/wall/pair', { method: 'POST' })).text))
  const answer = await as.post('/team/wall', { deed: 'connect', code, name, audience: 'STAFF', layout: 'AUTO' })
  expect(answer.status, answer.text.slice(0, 200)).toBe(302)
  return { display, id: (await database.display.findFirstOrThrow({ where: { name } })).id }
}

const said = (fields: Record<string, string> = {}) => ({ panel: 'life', place: '3', shown: '12000', bundle: '0123456789abcdef01234567', confirmed: '4000', build: '0123456789', width: '1920', height: '1080', heap: '41', ...fields })
const reportsOf = (displayId: string) => database.displayReport.findMany({ where: { displayId } })

/** As if the display had hung for long and was last heard of then. */
async function lastHeard(id: string, at: Date): Promise<void> {
  await database.display.update({ where: { id }, data: { approvedAt: minutesAgo(100_000), tokenSince: minutesAgo(100_000), lastSeenAt: at } })
}
const look = (now = new Date()) => lookAtDisplays({ watchedSince: new Date(now.getTime() - 9 * dayMs), now })
const silencesOf = (displayId: string) => database.displaySilence.findMany({ where: { displayId }, orderBy: { noticedAt: 'asc' } })

/** What Today tells somebody of displays. */
async function toldTo(employeeNumber: string): Promise<string[]> {
  const member = await memberOf(employeeNumber)
  const now = new Date()
  const news = await findNews(member, { now, learning: await findLearning(member.id, now), mends: await listMends() })
  return news.flatMap((one) => (one.kind === 'displaySilent' || one.kind === 'displayBack' ? [`${one.kind} ${one.name}`] : one.kind === 'displaysSilent' ? [`${one.kind} ${one.number}`] : []))
}

test('a display says how it is by its own token, and its lead sees it', async () => {
  const { display, id } = await hang('会说话的屏')
  const answer = await display.post('/wall/report', said({ bundle: await versionOf(display), build: displayBuild() }))
  expect(answer.status).toBe(204)
  const [report, ...others] = await reportsOf(id)
  expect(others).toEqual([])
  expect(report).toMatchObject({ panel: 'life', place: 3, width: 1920, height: 1080, heapMegabytes: 41 })
  expect(Math.abs(Date.now() - 12_000 - Number(report?.changedAt))).toBeLessThan(10_000)
  const { text } = await lead.get('/team/wall/displays')
  expect([text.includes('会说话的屏'), text.includes('生活园地，'), text.includes('41 MB'), text.includes('内容不是最新的'), text.includes('播放程序待更新')]).toEqual([true, true, true, false, false])
  expect(text).toContain(`/wall?unit=${ids.team}&amp;display=${id}&amp;panel=life&amp;place=3`)
  expect((await lead.get(`/team/wall/displays/${id}`)).text).toContain('生活园地，')
})

test('a display of a browser that tells no heap, and of a build with a panel that is not known here, is understood', async () => {
  const { display, id } = await hang('另一种浏览器')
  const { heap: _heap, ...fields } = said({ panel: 'karaoke' })
  expect((await display.post('/wall/report', fields)).status).toBe(204)
  expect((await reportsOf(id))[0]).toMatchObject({ panel: 'karaoke', heapMegabytes: null })
  expect((await lead.get('/team/wall/displays')).text).toContain('别的板块，')
})

test('nobody reports for a display but the display itself', async () => {
  const { id } = await hang('别人冒充的屏')
  for (const browser of [app.browser(), lead, await app.signedIn('1001')]) expect((await browser.post('/wall/report', said())).status).toBe(401)
  expect((await lead.post(`/wall/report?unit=${ids.team}&display=${id}`, said())).status).toBe(403)
  const waiting = app.browser()
  await waiting.send('/wall/pair', { method: 'POST' })
  expect((await waiting.post('/wall/report', said())).status).toBe(401)
  expect(await reportsOf(id)).toEqual([])
})

test('what is no report is refused and changes nothing', async () => {
  const { display, id } = await hang('乱说的屏')
  const nonsense = [{ panel: '<b>' }, { place: '-1' }, { place: '1.5' }, { shown: 'NaN' }, { confirmed: '-5' }, { bundle: 'x' }, { build: '' }, { width: '0' }, { height: '1e9' }, { heap: '-1' }]
  for (const fields of nonsense) expect((await display.post('/wall/report', said(fields))).status, JSON.stringify(fields)).toBe(400)
  expect((await display.post('/wall/report', said({ more: 'x'.repeat(3_000) }))).status).toBe(413)
  expect((await display.send('/wall/report', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{' })).status).toBe(400)
  expect(await reportsOf(id)).toEqual([])
  expect((await display.get('/wall/report')).location).toBe('/wall')
  expect(await versionOf(display)).toMatch(/^[0-9a-f]{24}$/)
})

test('of reports within a minute the first is kept, and a later one takes its place', async () => {
  const { display, id } = await hang('急性子的屏')
  const answers = await Promise.all(['stars', 'motto', 'honours'].map((panel) => display.post('/wall/report', said({ panel }))))
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204])
  const [first, ...others] = await reportsOf(id)
  expect(others).toEqual([])
  await display.post('/wall/report', said({ panel: 'pairs' }))
  expect((await reportsOf(id))[0]?.panel).toBe(first?.panel)
  await database.displayReport.update({ where: { displayId: id }, data: { reportedAt: minutesAgo(1) } })
  await display.post('/wall/report', said({ panel: 'pairs' }))
  expect((await reportsOf(id)).map(({ panel }) => panel)).toEqual(['pairs'])
  // The clock of the server was set back by a day.
  await database.displayReport.update({ where: { displayId: id }, data: { reportedAt: new Date(Date.now() + dayMs) } })
  await display.post('/wall/report', said({ panel: 'voting' }))
  expect((await reportsOf(id)).map(({ panel }) => panel)).toEqual(['voting'])
})

test('a display that shows what is no more is behind, and one of another build too', async () => {
  const { display, id } = await hang('落后的屏')
  const behind = async (fields: Record<string, string>) => {
    await database.displayReport.deleteMany({ where: { displayId: id } })
    await display.post('/wall/report', said({ build: displayBuild(), ...fields }))
    const { text } = await lead.get(`/team/wall/displays/${id}`)
    return [text.includes('内容不是最新的'), text.includes('播放程序待更新')]
  }
  const bundle = await versionOf(display)
  expect(await behind({ bundle, confirmed: '900000' })).toEqual([false, false])
  expect(await behind({ confirmed: '1000' })).toEqual([false, false])
  expect(await behind({ confirmed: '900000' })).toEqual([true, false])
  expect(await behind({ bundle, build: 'aaaaaaaaaa' })).toEqual([false, true])
})

test('after fifteen minutes of silence the lead is told once, and once more when it is back', async () => {
  const { display, id } = await hang('断过电的屏')
  await database.display.updateMany({ where: { id: { not: id } }, data: { revokedAt: new Date() } })
  await lastHeard(id, minutesAgo(14))
  await look()
  expect(await silencesOf(id)).toEqual([])
  await lastHeard(id, minutesAgo(16))
  await Promise.all([look(), look(), look()])
  await look(new Date(Date.now() + 3 * dayMs))
  expect(await silencesOf(id)).toHaveLength(1)
  expect(await toldTo('3001')).toContain('displaySilent 断过电的屏')
  const today = await lead.get('/')
  expect(today.text).toContain('大屏“断过电的屏”没有消息了')
  expect((await lead.get('/team')).text).toContain('大屏“断过电的屏”没有消息了')
  expect((await lead.get('/team/wall')).text).toMatch(/\d 块没有消息/)
  expect((await lead.get('/team/wall/displays')).text).toContain('请看看它通没通电')

  await versionOf(display)
  await Promise.all([look(), look()])
  const [silence, ...others] = await silencesOf(id)
  expect([others, silence?.recoveredAt !== null]).toEqual([[], true])
  const told = (await toldTo('3001')).filter((line) => line.endsWith('断过电的屏'))
  expect(told).toEqual(['displayBack 断过电的屏'])
  await database.displaySilence.updateMany({ where: { displayId: id }, data: { recoveredAt: minutesAgo(25 * 60) } })
  expect((await toldTo('3001')).filter((line) => line.endsWith('断过电的屏'))).toEqual([])

  await lastHeard(id, minutesAgo(20))
  await look()
  expect((await silencesOf(id)).map(({ recoveredAt }) => recoveredAt === null)).toEqual([false, true])
})

test('only who leads the team is told', async () => {
  const { id } = await hang('只告诉班长的屏')
  await lastHeard(id, minutesAgo(30))
  await look()
  expect((await toldTo('3001')).some((line) => line.includes('displaySilent') || line.includes('displaysSilent'))).toBe(true)
  for (const number of ['1001', '2001', '0301', '9001']) expect(await toldTo(number).catch(() => []), number).toEqual([])
  const other = await app.signedIn('0301')
  expect((await other.get('/team/wall/displays')).text).not.toContain('只告诉班长的屏')
  expect((await other.get(`/team/wall/displays?unit=${ids.team}`)).status).toBe(403)
  expect((await other.get(`/team/wall/displays/${id}`)).status).toBe(404)
  expect((await (await app.signedIn('1001')).get('/team/wall/displays')).status).toBe(403)
})

test('where many are silent at once the lead is told how many', async () => {
  await database.display.updateMany({ data: { revokedAt: new Date() } })
  for (const name of ['一号', '二号', '三号', '四号']) await lastHeard((await hang(name)).id, minutesAgo(40))
  await look()
  expect(await toldTo('3001')).toEqual(['displaysSilent 4'])
  await database.display.updateMany({ where: { name: { in: ['三号', '四号'] } }, data: { revokedAt: new Date() } })
  expect((await toldTo('3001')).toSorted()).toEqual(['displaySilent 一号', 'displaySilent 二号'])
})

test('outside its hours nobody is told of a display, also at the end of the year', async () => {
  const { id } = await hang('下班就黑的屏')
  await lead.post(`/team/wall/displays/${id}`, { deed: 'set', audience: 'STAFF', layout: 'AUTO', turn: '0', overscan: '0', litDays: 'ALL', litFrom: '08:30', litTo: '17:30' })
  const inChina = (time: string) => new Date(`${time}+08:00`)
  await lastHeard(id, inChina('2027-12-31T17:20'))
  for (const time of ['2027-12-31T17:29', '2027-12-31T18:30', '2028-01-01T00:00', '2028-01-01T08:44']) {
    await look(inChina(time))
    expect(await silencesOf(id), time).toEqual([])
  }
  await look(inChina('2028-01-01T08:45'))
  expect((await silencesOf(id)).map(({ heardAt }) => heardAt)).toEqual([inChina('2027-12-31T17:20')])
})

test('a revoked display says nothing, and nothing is said of it', async () => {
  const { display, id } = await hang('收回的屏')
  await lastHeard(id, minutesAgo(30))
  await lead.post(`/team/wall/displays/${id}`, { deed: 'revoke' })
  await look()
  expect(await silencesOf(id)).toEqual([])
  expect((await display.post('/wall/report', said())).status).toBe(401)
  expect(await reportsOf(id)).toEqual([])
})

test('another television in the place of a silent one ends the silence, once it is there', async () => {
  const { id } = await hang('换掉的屏')
  await lastHeard(id, minutesAgo(30))
  await look()
  const display = app.browser()
  const { code } = z.object({ code: z.string() }).parse(JSON.parse((await display.send('/wall/pair', { method: 'POST' })).text))
  await lead.post('/team/wall', { deed: 'connect', code, replaces: id, name: '' })
  await look()
  expect((await silencesOf(id)).map(({ recoveredAt }) => recoveredAt)).toEqual([null])
  await versionOf(display)
  await look()
  expect((await silencesOf(id)).every(({ recoveredAt }) => recoveredAt !== null)).toBe(true)
})

test('a house that was shut itself tells nobody; what was open stays one, and who came back meanwhile is back', async () => {
  const quiet = await hang('关门时没声音的屏')
  const open = await hang('早就没声音的屏')
  const back = await hang('回来了的屏')
  for (const { id } of [open, back]) await lastHeard(id, minutesAgo(300))
  await look()
  await app.crash()
  await lastHeard(quiet.id, minutesAgo(120))
  await lastHeard(back.id, minutesAgo(0))
  await app.restart()
  lead = await app.signedIn('3001')
  await expect.poll(async () => (await silencesOf(back.id)).map(({ recoveredAt }) => recoveredAt !== null), { timeout: 10_000 }).toEqual([true])
  expect(await silencesOf(quiet.id)).toEqual([])
  expect((await silencesOf(open.id)).map(({ recoveredAt }) => recoveredAt)).toEqual([null])
  // Fourteen minutes after the doors opened the house still knows nothing.
  const now = new Date()
  const lookAfter = (minutes: number) => lookAtDisplays({ watchedSince: new Date(now.getTime() - minutes * minuteMs), now })
  await lookAfter(14)
  expect(await silencesOf(quiet.id)).toEqual([])
  await lookAfter(15)
  expect(await silencesOf(quiet.id)).toHaveLength(1)
})
