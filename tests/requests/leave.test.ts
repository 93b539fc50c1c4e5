import { DateTime } from 'luxon'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { findWorkedDays } from '#app/practice/days/worked-days.server.ts'
import { isWorkingDay } from '#app/practice/days/chinese-calendar.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

let app: App
let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
})
afterAll(() => app.stop())

const day = (days: number) => DateTime.now().setZone('Asia/Shanghai').plus({ days }).toFormat('yyyy-MM-dd')
const words = (days: number) => DateTime.fromISO(day(days)).toFormat('yyyy年M月d日')
const leave = (from: number, to: number) => ({ leave: 'record', fromDay: day(from), toDay: day(to) })
const audited = (action: string, personId: string) => database.auditEvent.count({ where: { action, subject: `person:${personId}` } })

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  return id
}

test('a person records her own leave, once however often it is pressed, and these days are free', async () => {
  const personId = await idOf('1001')
  const browser = await app.signedIn('1001')
  const answers = await Promise.all(Array.from({ length: 5 }, () => browser.post('/practice', leave(-3, 10))))
  expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(Array.from({ length: 5 }, () => '302 /practice?leave=recorded#leave'))
  // One that overlaps is as good.
  expect((await browser.post('/practice', leave(8, 14))).status).toBe(302)
  const rows = await database.leave.findMany({ where: { personId }, orderBy: { fromDay: 'asc' } })
  expect(rows.map(({ fromDay, toDay, recordedBy, withdrawnAt }) => [fromDay, toDay, recordedBy, withdrawnAt])).toEqual([
    [day(-3), day(10), personId, null],
    [day(8), day(14), personId, null],
  ])
  const [worked, othersWorked] = [await findWorkedDays({ personId }), await findWorkedDays({ personId: await idOf('1002') })]
  for (let days = -10; days <= 30; days += 1) {
    expect([days, worked(day(days))]).toEqual([days, isWorkingDay(day(days)) && (days < -3 || days > 14)])
    expect(othersWorked(day(days))).toBe(isWorkingDay(day(days)))
  }
  const said = (await browser.get('/practice?leave=recorded')).text.replaceAll('<!-- -->', '')
  expect(said).toContain(`${words(-3)}至${words(10)}`)
  expect(said).toContain('假期记下了')
  expect(await audited('record-leave', personId)).toBe(0)
})

test('what is wrong with the days is said beside its field, and what was typed stays', async () => {
  const browser = await app.signedIn('1002')
  const cases: [Record<string, string>, string][] = [
    [leave(0, -1), '结束的日子不能早于开始的日子'],
    [leave(-32, 0), '只能补记最近 31 天'],
    [leave(90, 93), '最远只能记到 92 天以后'],
    [leave(-10, 85), '一次最多记 92 天'],
    [{ leave: 'record', fromDay: '2026-02-31', toDay: day(0) }, '请选一个日期'],
    [{ leave: 'record' }, '请选一个日期'],
  ]
  for (const [form, fault] of cases) {
    const answer = await browser.post('/practice', form)
    expect([fault, answer.status, answer.text.includes(fault), answer.text.includes('aria-invalid="true"')]).toEqual([fault, 400, true, true])
    if (form['toDay']) expect(answer.text).toContain(`value="${form['toDay']}"`)
  }
  expect(await database.leave.count({ where: { personId: await idOf('1002') } })).toBe(0)
})

test('the lead records and withdraws leave of the team’s people, on record, and of nobody else', async () => {
  const personId = await idOf('1003')
  const lead = await app.signedIn('3001')
  const page = `/team/progress/${personId}`
  expect((await lead.post(page, leave(-1, -1))).location).toBe(`${page}?unit=${units.team}&leave=recorded#leave`)
  const { id } = await database.leave.findFirstOrThrow({ where: { personId } })
  expect(await audited('record-leave', personId)).toBe(1)
  const own = await app.signedIn('1003')
  expect((await own.get('/practice')).text.replaceAll('<!-- -->', '')).toContain('赵明霞代记')
  // What the lead recorded is the lead's to withdraw.
  expect((await own.post('/practice', { leave: 'withdraw', withdraw: id })).status).toBe(404)
  expect((await lead.post(page, leave(0, -5))).status).toBe(400)
  expect((await lead.post(`/team/progress/${await idOf('0101')}`, leave(0, 0))).status).toBe(404)
  expect((await (await app.signedIn('0301')).post(page, { leave: 'withdraw', withdraw: id })).status).toBe(404)
  expect((await own.post(page, leave(0, 0))).status).toBe(403)
  for (const press of [1, 2]) expect([press, (await lead.post(page, { leave: 'withdraw', withdraw: id })).status]).toEqual([press, 302])
  expect(await database.leave.findUniqueOrThrow({ where: { id } })).toMatchObject({ withdrawnBy: await idOf('3001') })
  expect(await audited('withdraw-leave', personId)).toBe(1)
  const worked = await findWorkedDays({ personId })
  expect(worked(day(-1))).toBe(isWorkingDay(day(-1)))
})

test('a person withdraws her own leave and nobody else’s', async () => {
  const [mine, other] = [await app.signedIn('1004'), await app.signedIn('1005')]
  await mine.post('/practice', leave(1, 1))
  const { id } = await database.leave.findFirstOrThrow({ where: { personId: await idOf('1004') } })
  expect((await other.post('/practice', { leave: 'withdraw', withdraw: id })).status).toBe(404)
  expect((await mine.post('/practice', { leave: 'withdraw', withdraw: id })).status).toBe(302)
  expect(await database.leave.findUniqueOrThrow({ where: { id } })).toMatchObject({ withdrawnBy: await idOf('1004') })
})
