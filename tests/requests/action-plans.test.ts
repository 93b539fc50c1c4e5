import { DateTime } from 'luxon'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listDueLooks } from '#app/action-plans/team-plans.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { seedCast } from '#prisma/cast.ts'
import { sitQuiz } from '#prisma/seed/quizzes.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const course = 'service-etiquette'
const address = `/learn/${course}/plan`
const zone = 'Asia/Shanghai'
const dayIn = (days: number) => calendarDay(DateTime.now().plus({ days }).toJSDate(), zone)
const promise = { text0: '客户走到窗口，先抬头问好，再看屏幕。', by0: dayIn(14) }

let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let writer: Browser, lead: Browser, otherLead: Browser
const ids: Record<string, string> = {}

beforeAll(async () => {
  units = await seedCast(database)
  for (const { id, employeeNumber } of await database.person.findMany()) ids[employeeNumber] = id
  for (const number of ['1002', '3001']) await complete(number)
  app = await startApp()
  ;[writer, lead, otherLead] = await Promise.all([app.signedIn('1002'), app.signedIn('3001'), app.signedIn('0301')])
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.promiseLook.deleteMany()
  await database.actionPlanVersion.deleteMany()
  await database.actionPlan.deleteMany()
})

function idOf(number: string): string {
  return ids[number] ?? ''
}

async function complete(number: string): Promise<void> {
  const people = { [number]: { id: idOf(number), name: number } }
  await sitQuiz({ database, ids: units, people, now: new Date(), origin: 'http://localhost' }, { number, course, daysAgo: 1, mistakes: 0 })
}

/** Written so many days ago, through the page; only its day is moved. */
async function planOf(daysAgo: number, browser = writer): Promise<string> {
  expect((await browser.post(address, promise)).status).toBe(302)
  const { id } = await database.actionPlan.findFirstOrThrow({ orderBy: { writtenAt: 'desc' } })
  await database.actionPlan.update({ where: { id }, data: { writtenOn: dayIn(-daysAgo) } })
  return id
}

const look = (plan: string, verdict = 'KEPT', sentence = '') => ({ plan, days: '30', verdict0: verdict, sentence0: sentence })

test('who has completed a course is offered a plan on its page and on Today, until it is written', async () => {
  expect((await writer.get(`/learn/${course}`)).text).toContain('写行动计划')
  expect((await writer.get('/')).text).toContain('学完了：写一份行动计划')
  expect((await writer.post(address, promise)).location).toContain('saved')
  expect((await writer.get('/')).text).not.toContain('写一份行动计划')
  expect((await writer.get(`/learn/${course}`)).text).toContain('看行动计划')
  expect((await writer.get(address)).text).toContain(promise.text0)
})

test('a plan needs a completed course; a course that is none is not found', async () => {
  const beginner = await app.signedIn('1001')
  expect((await beginner.get(address)).text).toContain('学完这门课')
  expect((await beginner.post(address, promise)).status).toBe(409)
  expect((await beginner.get('/learn/no-such-course/plan')).status).toBe(404)
  expect((await beginner.post('/learn/no-such-course/plan', promise)).status).toBe(404)
  expect(await database.actionPlan.count()).toBe(0)
})

test('pressed twice and in parallel it is one plan and one version', async () => {
  const presses = await Promise.all(Array.from({ length: 6 }, () => writer.post(address, promise)))
  expect(presses.map(({ status }) => status)).toEqual(presses.map(() => 302))
  expect(await database.actionPlan.count()).toBe(1)
  expect(await database.actionPlanVersion.count()).toBe(1)
})

test.each([
  ['a day without a promise', { ...promise, text1: '', by1: dayIn(3) }, '只填了日期'],
  ['no promise', { text0: '', by0: dayIn(3) }, '请至少写一条'],
  ['too short a promise', { text0: '好', by0: dayIn(3) }, '至少 5 个字'],
  ['too long a promise', { text0: '𠮷'.repeat(201), by0: dayIn(3) }, '最多 200 个字'],
  ['yesterday', { ...promise, by0: dayIn(-1) }, '不能早于今天'],
  ['a day after the second look', { ...promise, by0: dayIn(61) }, '第二次来看'],
  ['30 February', { ...promise, by0: '2026-02-30' }, '没有这一天'],
  ['no day', { ...promise, by0: '' }, '请选一个日期'],
])('%s is told beside the field and kept', async (_case, fields, said) => {
  const page = await writer.post(address, fields)
  expect(page.status).toBe(400)
  expect(page.text).toContain(said)
  if (fields.text0) expect(page.text).toContain(fields.text0)
  expect(await database.actionPlan.count()).toBe(0)
})

test('a change before the first look is a new version, and after it is refused with what was typed', async () => {
  const id = await planOf(30)
  const changed = { text0: '客户走到窗口三步外，我就起身问好。', by0: dayIn(20) }
  expect((await writer.post(address, changed)).status).toBe(302)
  const versions = await database.actionPlanVersion.findMany({ where: { planId: id }, orderBy: { number: 'asc' } })
  expect(versions.map(({ number }) => number)).toEqual([1, 2])
  expect(versions[0]?.promises).toEqual([{ text: promise.text0, by: promise.by0 }])
  expect((await lead.post('/team/plans', look(id))).status).toBe(302)
  const late = await writer.post(address, { ...changed, text0: '我改主意了，不做了。' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('不能再改')
  expect(await database.actionPlanVersion.count()).toBe(2)
})

test('the desk names the plan whose look is due; ticked twice it is one row, and the learner sees it', async () => {
  const id = await planOf(31)
  expect((await lead.get('/team')).text).toContain('孙𠮷的行动计划到了 30 天')
  const form = look(id, 'PARTLY', '人少时做到了 <b>')
  for (let press = 0; press < 2; press += 1) expect((await lead.post('/team/plans', form)).status).toBe(302)
  expect(await database.promiseLook.findMany()).toMatchObject([{ planId: id, days: 30, promise: 0, number: 1, verdict: 'PARTLY', lookedBy: idOf('3001') }])
  expect((await lead.get('/team')).text).not.toContain('行动计划到了')
  const page = (await writer.get(address)).text
  expect(page).toContain('做到一部分')
  expect(page).toContain('人少时做到了 &lt;b&gt;')
  expect(page).toContain('赵明霞')
})

test('a correction is a row of its own and both are kept', async () => {
  const id = await planOf(33)
  await lead.post('/team/plans', look(id, 'NOT_YET'))
  expect((await lead.post('/team/plans', look(id, 'KEPT', '我看错了'))).status).toBe(302)
  const rows = await database.promiseLook.findMany({ orderBy: { number: 'asc' } })
  expect(rows.map(({ verdict, number }) => [verdict, number])).toEqual([['NOT_YET', 1], ['KEPT', 2]])
  expect((await writer.get(address)).text).not.toContain('还没做到')
})

test('a look before its day, a missed one, without a verdict and with too long a sentence are refused', async () => {
  const id = await planOf(29)
  expect((await lead.get('/team')).text).not.toContain('行动计划到了')
  const early = await lead.post('/team/plans', look(id))
  expect(early.status).toBe(409)
  await database.actionPlan.update({ where: { id }, data: { writtenOn: dayIn(-60) } })
  expect((await lead.post('/team/plans', look(id))).status).toBe(409)
  const second = { ...look(id), days: '60' }
  const gap = await lead.post('/team/plans', { ...second, verdict0: '', sentence0: '做得很好' })
  expect(gap.status).toBe(400)
  expect(gap.text).toContain('请选一项')
  expect(gap.text).toContain('做得很好')
  expect((await lead.post('/team/plans', { ...second, sentence0: '好'.repeat(301) })).status).toBe(400)
  expect((await lead.post('/team/plans', { ...second, days: '45' })).status).toBe(400)
  expect(await database.promiseLook.count()).toBe(0)
  expect((await lead.post('/team/plans', second)).status).toBe(302)
})

test("another unit's lead, a colleague and an invented id get nothing", async () => {
  const id = await planOf(31)
  expect((await otherLead.post('/team/plans', look(id))).status).toBe(404)
  expect((await otherLead.get('/team/plans')).text).not.toContain('孙𠮷')
  expect((await otherLead.post(`/team/plans?unit=${units.team}`, look(id))).status).toBe(403)
  expect((await writer.post('/team/plans', look(id))).status).toBe(403)
  expect((await writer.get('/team/plans')).status).toBe(403)
  expect((await lead.post('/team/plans', look('nothing'))).status).toBe(404)
  expect(await database.promiseLook.count()).toBe(0)
})

test('nobody looks at their own plan', async () => {
  const id = await planOf(31, lead)
  expect((await lead.get('/team/plans')).text).toContain('请另一位班长来看')
  expect((await lead.post('/team/plans', look(id))).status).toBe(409)
})

test('the plan goes with the person to the next unit', async () => {
  await planOf(31)
  const membership = await database.membership.findFirstOrThrow({ where: { personId: idOf('1002') } })
  await database.membership.update({ where: { id: membership.id }, data: { unitId: units.secondTeam } })
  expect((await otherLead.get('/team/plans')).text).toContain('孙𠮷')
  expect((await lead.get('/team/plans')).text).not.toContain('孙𠮷')
  expect(await listDueLooks({ id: units.secondTeam, timeZone: zone }, new Date())).toMatchObject([{ name: '孙𠮷', days: 30 }])
  await database.membership.update({ where: { id: membership.id }, data: { unitId: units.team } })
})
