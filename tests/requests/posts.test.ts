// AB岗: who stands at which post today, derived from the record of leave, for the lead's page and the staff's wall.
import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { composer, findWallUnit } from '#app/wall/bundle.server.ts'
import { usualSettings } from '#app/wall/screens/display-settings.ts'
import { usualSlots } from '#app/wall/slots/slots.ts'
import type { Audience } from '#app/wall/slots/slot-kinds.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const zone = 'Asia/Shanghai'
let app: App
let lead: Browser
let unitId: string

beforeAll(async () => {
  unitId = (await seedCast(database)).team
  app = await startApp()
  lead = await app.signedIn('3001')
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.leave.deleteMany()
  await database.postManning.deleteMany()
  await database.post.deleteMany()
})

const personId = async (employeeNumber: string) => (await database.person.findUniqueOrThrow({ where: { employeeNumber } })).id

async function open(name: string, main: string, standIn: string | null, requestKey: string = randomUUID()) {
  return lead.post('/team/posts', { name, main: await personId(main), standIn: standIn === null ? '' : await personId(standIn), requestKey })
}

async function away(employeeNumber: string, from: string, to = from): Promise<void> {
  const id = await personId(employeeNumber)
  await database.leave.create({ data: { personId: id, fromDay: from, toDay: to, recordedBy: id } })
}

async function wallAt(now: Date, audience: Audience = 'STAFF') {
  const unit = await findWallUnit(unitId)
  if (!unit) throw new Error('there is no team')
  const { panels } = await composer(unit, { now, origin: 'http://localhost' })({ settings: { ...usualSettings, audience }, slots: usualSlots, test: [] })
  return panels.flatMap((panel) => (panel.kind === 'posts' ? [panel] : []))
}

const standAt = async (now: Date) => (await wallAt(now)).flatMap(({ posts }) => posts.map(({ name, stands, as, other }) => [name, stands?.name ?? null, as, other]))

const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

test('the A person stands there, the B person on the days of leave alone, and nobody where both are away', async () => {
  expect((await open('1 号窗口', '1002', '2001')).status).toBe(302)
  await away('1002', '2026-12-01', '2026-12-02')
  await away('2001', '2026-12-02')
  expect(await standAt(noon('2026-11-30'))).toEqual([['1 号窗口', '孙𠮷', 'A', '王堃']])
  expect(await standAt(noon('2026-12-01'))).toEqual([['1 号窗口', '王堃', 'B', '孙𠮷']])
  expect(await standAt(noon('2026-12-02'))).toEqual([['1 号窗口', null, null, null]])
  expect(await standAt(noon('2026-12-03'))).toEqual([['1 号窗口', '孙𠮷', 'A', '王堃']])
})

test('the panel is of its day alone, from midnight to midnight of the unit, and not for customers', async () => {
  await open('1 号窗口', '1002', '2001')
  const [panel] = await wallAt(new Date('2026-12-31T23:59:59+08:00'))
  expect(panel?.due).toEqual([[Date.parse('2026-12-31T00:00:00+08:00'), Date.parse('2027-01-01T00:00:00+08:00')]])
  expect(await wallAt(noon('2026-12-31'), 'HALL')).toEqual([])
})

test('who has left the team stands nowhere, and a team without posts has no panel', async () => {
  expect(await wallAt(noon('2026-12-01'))).toEqual([])
  await open('导办台', '1005', '1001')
  const membership = await database.membership.findFirstOrThrow({ where: { personId: await personId('1005'), unitId } })
  await database.membership.update({ where: { id: membership.id }, data: { until: '2026-12-01' } })
  expect(await standAt(noon('2026-11-30'))).toMatchObject([['导办台', '何旸', 'A', '陈小满']])
  expect(await standAt(noon('2026-12-01'))).toMatchObject([['导办台', '陈小满', 'B', '何旸']])
  await database.membership.update({ where: { id: membership.id }, data: { until: null } })
})

test('the lead sees who stands there today, and who would have to stand twice', async () => {
  const today = calendarDay(new Date(), zone)
  await open('1 号窗口', '1002', '2001')
  await open('2 号窗口', '2001', null)
  await away('1002', today, DateTime.fromISO(today).plus({ days: 1 }).toISODate() ?? today)
  const { text } = await lead.get('/team/posts')
  expect(text).toContain('今天 王堃（B 岗顶岗）')
  expect(text).toContain('王堃今天要站两个岗位')
})

test('pressed twice a post is one; said anew it keeps its record, and who comes late is told', async () => {
  const key = randomUUID()
  const answers = await Promise.all([open('1 号窗口', '1002', '2001', key), open('1 号窗口', '1002', '2001', key)])
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  expect(await database.post.count()).toBe(1)
  const { id } = await database.post.findFirstOrThrow()
  const man = async (main: string, seen: string) => lead.post('/team/posts', { post: id, name: '1 号窗口', main: await personId(main), standIn: '', seen })
  for (const _press of [1, 2]) expect((await man('1003', '1')).status).toBe(302)
  expect(await database.postManning.count({ where: { postId: id } })).toBe(2)
  const late = await man('1004', '1')
  expect([late.status, late.text.includes('有人改了这个岗位')]).toEqual([409, true])
})

test('one person as both, somebody of another team and no name each get their own sentence', async () => {
  const same = await open('1 号窗口', '1002', '1002')
  expect([same.status, same.text.includes('A 岗和 B 岗要是两个人')]).toEqual([400, true])
  const stranger = await open('1 号窗口', '0101', null)
  expect([stranger.status, stranger.text.includes('这位现在不在班组里')]).toEqual([400, true])
  expect((await open('', '1002', null)).status).toBe(400)
  expect(await database.post.count()).toBe(0)
})

test('a closed post is on no page and keeps its record, and only its own lead closes it', async () => {
  await open('门岗', '1006', null)
  const { id } = await database.post.findFirstOrThrow()
  expect((await (await app.signedIn('0301')).post('/team/posts', { close: id })).status).toBe(404)
  expect((await (await app.signedIn('1002')).get('/team/posts')).status).toBe(403)
  for (const _press of [1, 2]) expect((await lead.post('/team/posts', { close: id })).status).toBe(302)
  expect((await lead.get('/team/posts')).text).not.toContain('门岗')
  expect(await wallAt(noon('2026-12-01'))).toEqual([])
  expect(await database.auditEvent.count({ where: { subject: `post:${id}`, action: 'close-post' } })).toBe(1)
})
