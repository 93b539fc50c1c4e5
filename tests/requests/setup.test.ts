import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { type App, startApp } from '#tests/support/app.ts'

let app: App

// One story on one empty house: its tests run in this order.
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const fields = {
  regionName: '  滨城   供电公司 ',
  outletName: '星海路营业厅',
  teamName: '客户服务班',
  employeeNumber: '０0９１',
  name: '周䶮',
  newPassword: 'bridge over water',
  repeatedPassword: 'bridge over water',
}
const printedCode = () => /([2-9A-Z]{4}-){2}[2-9A-Z]{4}/.exec(app.printed())?.[0] ?? ''

test('while nobody is here, every page leads to the first run', async () => {
  for (const path of ['/', '/login', '/team', '/admin/people', '/no/such/page'])
    expect((await app.browser().get(path)).headers.get('location') ?? '').toMatch(/^\/(setup|login)/)
  expect((await app.browser().get('/login')).location).toBe('/setup')
  expect((await app.browser().get('/setup')).status).toBe(200)
})

test('a fault stands beside its field, what was typed stays, and nothing is half made', async () => {
  const answer = await app.browser().post('/setup', { ...fields, code: printedCode(), employeeNumber: '一号', repeatedPassword: 'another one' })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('工号只能有数字、字母和连字符。')
  expect(answer.text).toContain('两次输入的不一样。')
  expect(answer.text).toContain('星海路营业厅')
  expect(answer.text).not.toContain('bridge over water')
  expect(await database.unit.count()).toBe(0)
})

test('a wrong code opens nothing', async () => {
  const answer = await app.browser().post('/setup', { ...fields, code: 'AAAA-BBBB-CCCC' })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('设置码不对')
  expect(await database.person.count()).toBe(0)
})

test('the code off the console founds the house once, however often it is sent at the same moment', async () => {
  const code = printedCode().toLowerCase().replaceAll('-', ' ')
  const answers = await Promise.all([1, 2, 3].map(() => app.browser().post('/setup', { ...fields, code })))
  expect(answers.map(({ status }) => status).sort()).toEqual([302, 404, 404])
  const people = await database.person.findMany({ include: { memberships: { include: { unit: true } }, roleGrants: true } })
  expect(people).toHaveLength(1)
  expect(people[0]).toMatchObject({
    employeeNumber: '0091',
    name: '周䶮',
    memberships: [{ unit: { kind: 'REGION', name: '滨城 供电公司' } }],
    roleGrants: [{ role: 'ADMIN' }],
  })
  expect(await database.unit.count()).toBe(3)
})

test('afterwards there is no first run any more, and the administrator signs in', async () => {
  expect((await app.browser().get('/setup')).status).toBe(404)
  expect((await app.browser().post('/setup', { ...fields, code: printedCode() })).status).toBe(404)
  const answer = await app.browser().post('/login', { employeeNumber: '0091', password: 'bridge over water' })
  expect(answer.status).toBe(302)
})

test('Today tells the first administrator to bring colleagues in and to name a lead, until both are done', async () => {
  const browser = app.browser()
  await browser.post('/login', { employeeNumber: '0091', password: 'bridge over water' })
  const alone = (await browser.get('/')).text
  for (const said of ['请同事进来', 'href="/admin/people/add"', '还没有班长', 'href="/admin/people"']) expect(alone).toContain(said)
  expect((await browser.get('/stars')).text).toContain('这个班组还没有人')
  expect(await database.round.count()).toBe(0)
  const team = await database.unit.findFirstOrThrow({ where: { kind: 'TEAM' } })
  const colleague = await database.person.create({ data: { employeeNumber: '0092', name: '孙𠮷', memberships: { create: { unitId: team.id, from: '2026-01-01' } } } })
  const leaderless = (await browser.get('/')).text
  expect(leaderless).not.toContain('请同事进来')
  expect(leaderless).toContain('请一位班长')
  await database.roleGrant.create({ data: { role: 'LEAD', unitId: team.id, personId: colleague.id } })
  expect((await browser.get('/')).text).not.toContain('班长”角色')
})

test('too many wrong codes have to wait', async () => {
  await database.auditEvent.deleteMany()
  await database.session.deleteMany()
  await database.membership.deleteMany()
  await database.roleGrant.deleteMany()
  await database.person.deleteMany()
  const empty = await startApp()
  try {
    const browser = empty.browser()
    for (let guess = 0; guess < 10; guess += 1) await browser.post('/setup', { ...fields, code: 'wrong' })
    const answer = await browser.post('/setup', { ...fields, code: 'wrong' })
    expect(answer.status).toBe(429)
    expect(answer.text).toContain('分钟再试')
  } finally {
    await empty.stop()
  }
})
