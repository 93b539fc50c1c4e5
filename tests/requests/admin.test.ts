import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkRecord } from '#app/administration/record.server.ts'
import type { AuditAction } from '#app/languages/audit-words.ts'
import words from '#app/languages/zh-CN/admin.json' with { type: 'json' }
import { recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { ensureCategories } from '#app/stars/categories.server.ts'
import { demoPassword, seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let admin: Browser

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
  admin = await app.signedIn('9001')
})
afterAll(() => app.stop())

const findPerson = (employeeNumber: string) => database.person.findUniqueOrThrow({ where: { employeeNumber }, include: { memberships: true, roleGrants: true } })
const newcomer = (fields: Record<string, string>) => ({ unitId: units.team, position: '', from: '2026-03-01', ...fields })
const linkIn = (text: string) => new URL(/value="([^"]*\/activate\/[^"]+)"/.exec(text)?.[1] ?? '').pathname
const deed = async (browser: Browser, number: string, fields: Record<string, string>) => browser.post(`/admin/people/${(await findPerson(number)).id}`, fields)

const isAuditAction = (key: string): key is AuditAction => key !== 'other' && key in words.record.action

test('a colleague is added with an odd name and leading zeros, and opens the account once by the link', async () => {
  const answer = await admin.post('/admin/people/add', newcomer({ employeeNumber: '００７', name: '  𠮷田   "堃" <b> ' }))
  expect(answer.status).toBe(200)
  const link = linkIn(answer.text)
  const person = await findPerson('007')
  expect(person).toMatchObject({ name: '𠮷田 "堃" <b>', passwordHash: null, memberships: [{ unitId: units.team, from: '2026-03-01' }] })
  expect((await app.browser().post('/login', { employeeNumber: '007', password: demoPassword })).status).toBe(400)

  const browser = app.browser()
  expect((await browser.get(link)).text).toContain('您的工号是 007')
  const password = { newPassword: 'bridge over water', repeatedPassword: 'bridge over water' }
  expect((await browser.post(link, { newPassword: 'short', repeatedPassword: 'short' })).status).toBe(400)
  const opened = await Promise.all([browser.post(link, password), app.browser().post(link, password)])
  expect(opened.map(({ status }) => status).sort()).toEqual([302, 404])
  const late = await app.browser().get(link)
  expect(late.status).toBe(404)
  expect(late.text).toContain('请向管理员要一个新的')
  expect((await app.browser().post('/login', { employeeNumber: '7', password: 'bridge over water' })).status).toBe(400)
  expect((await app.browser().post('/login', { employeeNumber: '007', password: 'bridge over water' })).status).toBe(302)
})

test('who opens the used link again while signed in is told that it is done, and goes on in the language of the page', async () => {
  const link = linkIn((await admin.post('/admin/people/add', newcomer({ employeeNumber: '0809', name: '启用' }))).text)
  const browser = app.browser()
  await browser.post('/preferences', { language: 'en' })
  const password = { newPassword: 'bridge over water', repeatedPassword: 'bridge over water' }
  expect((await browser.post(link, password)).status).toBe(302)
  expect((await browser.get('/')).text).toContain('<html lang="en"')
  const again = await browser.get(link)
  expect([again.status, again.text.includes('Your account is activated')]).toEqual([200, true])
  expect(again.text).toMatch(/href="\/"[^>]*>Back to Today/)
  expect((await (await app.signedIn('1001')).get(link)).status).toBe(404)
})

test('an administrator who may not enter a lead’s page is told what to do, not to ask an administrator', async () => {
  const page = await admin.get('/team/progress')
  expect([page.status, page.text.includes('您是管理员'), page.text.includes('href="/admin/people"')]).toEqual([403, true, true])
  const other = await (await app.signedIn('1001')).get('/team/progress')
  expect([other.status, other.text.includes('请管理员开通')]).toEqual([403, true])
})

test('a link that is older than seven days, or was replaced by another, opens nothing', async () => {
  const first = linkIn((await admin.post('/admin/people/add', newcomer({ employeeNumber: '0801', name: '一' }))).text)
  const second = linkIn((await deed(admin, '0801', { intent: 'renew-activation' })).text)
  expect((await app.browser().get(first)).status).toBe(404)
  expect((await app.browser().get(second)).status).toBe(200)
  await database.activation.updateMany({ where: { usedAt: null }, data: { expiresAt: new Date(Date.now() - 1) } })
  expect((await app.browser().get(second)).status).toBe(404)
})

test.each([
  [{ employeeNumber: '0802', name: 'x'.repeat(120) }, '最多 60 个字'],
  [{ employeeNumber: '0802', name: '' }, '请填写这一项。'],
  [{ employeeNumber: '08 02', name: '二' }, '工号只能有数字、字母和连字符。'],
  [{ employeeNumber: '1001', name: '二' }, '这个工号已经有人用了。'],
  [{ employeeNumber: '0802', name: '二', from: '2026-02-30' }, '请选一个日期。'],
  [{ employeeNumber: '0802', name: '二', unitId: 'no-such-unit' }, '没有这个单位'],
])('a colleague is not added by %o, and what was typed stays', async (fields, sentence) => {
  const before = await database.person.count()
  const answer = await admin.post('/admin/people/add', newcomer(fields))
  expect([400, 409]).toContain(answer.status)
  expect(answer.text).toContain(sentence)
  expect(answer.text).toContain(`value="${fields.employeeNumber}"`)
  expect(await database.person.count()).toBe(before)
})

test('people are found by the start of a number and by a part of a name, whatever its letters', async () => {
  expect((await admin.get('/admin/people?q=liam')).text).toContain('1004')
  expect((await admin.get('/admin/people?q=𠮷')).text).toContain('1002')
  const byNumber = (await admin.get('/admin/people?q=010')).text
  expect(byNumber).toContain('马莉')
  expect(byNumber).not.toContain('陈小满')
  const odd = await admin.get(`/admin/people?q=${encodeURIComponent("%' OR 1=1 --")}&page=-3&unit=none`)
  expect(odd.status).toBe(200)
  expect(odd.text).toContain('没有符合的人员')
})

test('a deactivated colleague is signed out everywhere and comes back with everything as it was', async () => {
  const browser = await app.signedIn('1007')
  expect((await deed(admin, '1007', { intent: 'deactivate' })).status).toBe(302)
  expect((await browser.get('/')).location).toBe('/login')
  expect((await app.browser().post('/login', { employeeNumber: '1007', password: demoPassword })).status).toBe(400)
  expect((await deed(admin, '1007', { intent: 'reactivate' })).status).toBe(302)
  await app.signedIn('1007')
})

test('a new activation link ends the old password and every session', async () => {
  const browser = await app.signedIn('1006')
  const answer = await deed(admin, '1006', { intent: 'renew-activation' })
  expect((await browser.get('/')).location).toBe('/login')
  expect((await app.browser().post('/login', { employeeNumber: '1006', password: demoPassword })).status).toBe(400)
  const password = { newPassword: demoPassword, repeatedPassword: demoPassword }
  expect((await app.browser().post(linkIn(answer.text), password)).status).toBe(302)
})

test('a move from a date ends one membership and begins the next; the past stays where it was', async () => {
  expect((await deed(admin, '1005', { intent: 'move', unitId: units.team, position: '', from: '2026-06-01' })).text).toContain('现在就在这个单位。')
  expect((await deed(admin, '1005', { intent: 'move', unitId: units.secondTeam, position: '', from: '2024-02-19' })).text).toContain('要晚于')
  expect((await deed(admin, '1005', { intent: 'move', unitId: units.secondTeam, position: '引导员', from: '2099-01-01' })).status).toBe(302)
  const { memberships } = await findPerson('1005')
  expect(memberships.map(({ unitId, from, until }) => [unitId, from, until]).sort()).toEqual(
    [
      [units.team, '2024-02-19', '2099-01-01'],
      [units.secondTeam, '2099-01-01', null],
    ].sort(),
  )
  expect((await (await app.signedIn('1005')).get('/account')).text).toContain('客户服务班')
})

test('who was put into the wrong unit today is set right today, without a membership of no days', async () => {
  const today = calendarDay(new Date(), 'Asia/Shanghai')
  const move = (unitId: string) => deed(admin, '1004', { intent: 'move', unitId, position: '外语服务岗', from: today })
  expect((await move(units.secondTeam)).status).toBe(302)
  expect((await move(units.outlet)).status).toBe(302)
  expect((await findPerson('1004')).memberships.map(({ unitId, from, until }) => [unitId, from, until]).sort()).toEqual(
    [
      [units.team, '2024-09-01', today],
      [units.outlet, today, null],
    ].sort(),
  )
  expect(await database.auditEvent.count({ where: { action: 'move-person', subject: `person:${(await findPerson('1004')).id}` } })).toBe(2)
  expect((await move(units.team)).status).toBe(302)
})

test('a role granted twice is held once, works at once, and is gone when taken back', async () => {
  const browser = await app.signedIn('1002')
  expect((await browser.get('/team')).status).toBe(403)
  await Promise.all([1, 2].map(() => deed(admin, '1002', { intent: 'grant', role: 'LEAD', overUnitId: units.team })))
  const [grant, ...more] = (await findPerson('1002')).roleGrants
  expect(more).toEqual([])
  expect((await browser.get('/team')).status).toBe(200)
  await deed(admin, '1002', { intent: 'revoke', grantId: grant?.id ?? '' })
  expect((await browser.get('/team')).status).toBe(403)
})

test('the last administrator keeps the role, and nobody closes the own account', async () => {
  const [grant] = (await findPerson('9001')).roleGrants
  const answer = await deed(admin, '9001', { intent: 'revoke', grantId: grant?.id ?? '' })
  expect(answer.status).toBe(409)
  expect(answer.text).toContain('这是最后一位管理员')
  expect((await deed(admin, '9001', { intent: 'deactivate' })).text).toContain('这件事不能对自己做。')
  await admin.get('/admin')
})

test('of two administrators who take each other’s role back at once, one stays', async () => {
  await deed(admin, '2002', { intent: 'grant', role: 'ADMIN', overUnitId: units.region })
  const other = await app.signedIn('2002')
  const grantOf = async (number: string) => (await findPerson(number)).roleGrants.find(({ role, revokedAt }) => role === 'ADMIN' && !revokedAt)?.id ?? ''
  const [mine, theirs] = [await grantOf('9001'), await grantOf('2002')]
  await Promise.all([deed(admin, '2002', { intent: 'revoke', grantId: theirs }), deed(other, '9001', { intent: 'revoke', grantId: mine })])
  const left = await database.roleGrant.findMany({ where: { role: 'ADMIN', revokedAt: null } })
  expect(left).toHaveLength(1)
  await database.roleGrant.updateMany({ where: { id: { in: [mine, theirs] } }, data: { revokedAt: null } })
  await deed(admin, '2002', { intent: 'revoke', grantId: theirs })
})

test('an administrator of one outlet sees nobody of another, and does nothing to the region’s administrator', async () => {
  await deed(admin, '2002', { intent: 'grant', role: 'ADMIN', overUnitId: units.outlet })
  const local = await app.signedIn('2002')
  const list = (await local.get('/admin/people')).text
  expect(list).toContain('陈小满')
  expect(list).not.toContain('龚旭')
  expect((await local.get('/admin')).text).not.toContain('和平里')
  const other = (await findPerson('0301')).id
  expect((await local.get(`/admin/people/${other}`)).status).toBe(404)
  expect((await local.post(`/admin/people/${other}`, { intent: 'deactivate' })).status).toBe(404)
  expect((await local.get(`/admin/units/${units.secondTeam}`)).status).toBe(404)
  expect((await local.post(`/admin/units/${units.secondTeam}`, { intent: 'rename', name: '我的' })).status).toBe(404)
  expect((await deed(local, '1001', { intent: 'grant', role: 'ADMIN', overUnitId: units.region })).status).toBe(409)
  expect((await local.get('/admin/audit')).text).not.toContain('周䶮 授予')

  await deed(admin, '1003', { intent: 'grant', role: 'ADMIN', overUnitId: units.region })
  expect((await deed(local, '1003', { intent: 'renew-activation' })).text).toContain('请找上级管理员处理')
  expect((await findPerson('1003')).passwordHash).not.toBeNull()
})

test('a unit is renamed and gets a team below it, but not two of one name', async () => {
  expect((await admin.post(`/admin/units/${units.outlet}`, { intent: 'add', childName: '引导班' })).status).toBe(302)
  const again = await admin.post(`/admin/units/${units.outlet}`, { intent: 'add', childName: ' 引导班' })
  expect(again.status).toBe(409)
  expect(again.text).toContain('同一级里已经有这个名称。')
  expect((await admin.post(`/admin/units/${units.outlet}`, { intent: 'rename', name: '星海路营业厅(旗舰)' })).status).toBe(302)
  expect((await admin.get('/admin')).text).toContain('星海路营业厅(旗舰)')
  expect((await admin.post(`/admin/units/${units.team}`, { intent: 'add', childName: '小组' })).status).toBe(404)
})

test('whoever adds a colleague is told whom, and gets the link in a field without needing scripts', async () => {
  const { text } = await admin.post('/admin/people/add', newcomer({ employeeNumber: '0899', name: '阿依古丽·买买提' }))
  expect(text).toContain('已增加阿依古丽·买买提（工号 0899）')
  expect((await app.browser().get(linkIn(text))).status).toBe(200)
  expect(text).not.toContain('复制链接')
})

test('every kind of entry is said in words, its details too', async () => {
  const kinds = Object.keys(words.record.action).filter(isAuditAction)
  await database.$transaction(async (transaction) => {
    const actorId = (await findPerson('9001')).id
    const details = { role: 'LEAD', checklist: 'counter', voteFrom: '2026-11-20T00:00:00.000Z', note: null }
    for (const action of kinds) await recordAudit(transaction, { actorId, action, subject: 'pairing:of-nobody', details })
    const withReason = { reason: 'ISSUED_IN_ERROR' }
    await recordAudit(transaction, { actorId, action: 'revoke-certificate', subject: 'certificate:of-nobody', details: withReason })
  })
  const { text } = await admin.get('/admin/audit')
  const shown = text.slice(0, text.indexOf('</main>'))
  expect(kinds.length).toBeGreaterThan(20)
  for (const word of [...kinds, 'counter', 'LEAD', 'ISSUED_IN_ERROR', '2026-11-20T', 'null']) expect(shown).not.toContain(word)
  for (const word of ['班长', '颁发有误', '11月20日 08:00']) expect(shown).toContain(word)
})

test('a deed says its details in words of its own: what a moment is for, days and months as people say them, the question, the kind word', async () => {
  const author = await findPerson('1001')
  const noteOf = { unitId: units.team, authorId: author.id, postedAt: new Date(), expiresAt: new Date(), decidedAt: new Date() }
  const shown = await database.note.create({ data: { ...noteOf, text: '谢谢大家教我打“请坐”的手语。', approved: true, requestKey: randomUUID() } })
  const declined = await database.note.create({ data: { ...noteOf, text: '这一句没有上墙。', approved: false, requestKey: randomUUID() } })
  await database.$transaction(async (transaction) => {
    const actorId = (await findPerson('9001')).id
    await recordAudit(transaction, { actorId: null, action: 'close-vote', subject: 'round:of-nobody', details: { month: '2026-10', until: '2026-11-16T00:00:00.000Z' } })
    await recordAudit(transaction, { actorId, action: 'record-complaint', subject: 'complaint:of-nobody', details: { to: '2027-05-22' } })
    await recordAudit(transaction, { actorId, action: 'propose-regrade', subject: 'regrade:of-nobody', details: { note: 'service-etiquette/standing' } })
    for (const { id } of [shown, declined]) await recordAudit(transaction, { actorId, action: 'approve-kind-word', subject: `note:${id}` })
  })
  const { text } = await admin.get('/admin/audit')
  for (const said of ['月份：2026年10月', '投票截止：', '11月16日 08:00', '有效到：2027年5月22日', '题目：下面哪些是合适的站姿和坐姿？', '心语：谢谢大家教我打“请坐”的手语。']) expect(text).toContain(said)
  for (const raw of ['service-etiquette/standing', '2026-10<', '这一句没有上墙']) expect(text).not.toContain(raw)
})

test('what the record names in Chinese alone an English reader finds in English: a star, as it was called then, and a run of certificates', async () => {
  const { id: actorId } = await findPerson('3001')
  // Who looked in early in a month has begun its round, and with it the stars; late in one nobody has.
  await ensureCategories(units.team)
  const star = await database.starCategory.update({ where: { unitId_slug: { unitId: units.team, slug: 'smile' } }, data: { nameZh: '笑脸之星', nameEn: 'Happy Star' } })
  const run = await database.certificateRun.create({ data: { unitId: units.team, subject: 'all', title: { zh: '全部证书', en: 'All certificates' }, form: 'ZIP', startedBy: actorId, origin: '', requestKey: randomUUID() } })
  await database.$transaction(async (transaction) => {
    await recordAudit(transaction, { actorId, action: 'make-star', subject: `star:${star.id}`, details: { name: '微笑之星' } })
    await recordAudit(transaction, { actorId, action: 'issue-certificates', subject: `certificate-run:${run.id}`, details: { title: '全部证书', people: 10 } })
  })
  for (const said of ['名称：微笑之星', '名称：全部证书']) expect((await admin.get('/admin/audit')).text).toContain(said)
  await admin.post('/preferences', { language: 'en' })
  const { text } = await admin.get('/admin/audit')
  await admin.post('/preferences', { language: 'zh-CN' })
  for (const said of ['Name: Smile Star', 'Title: All certificates', 'People: 10']) expect(text).toContain(said)
  for (const not of ['微笑之星', '全部证书', 'Happy Star']) expect(text).not.toContain(not)
})

test('every deed stands in the record, whose chain is checked and a change found', async () => {
  expect((await admin.get('/admin/audit')).text).toMatch(/记录完整：共 \d+ 条/)
  const added = await database.auditEvent.findFirstOrThrow({ where: { action: 'add-person' }, orderBy: { sequence: 'asc' } })
  expect((await admin.get(`/admin/audit?before=${added.sequence + 1}`)).text).toContain('增加了 𠮷田')
  expect(await checkRecord()).toMatchObject({ brokenAt: null })
  const victim = await database.auditEvent.findFirstOrThrow({ where: { action: 'grant-role' } })
  await database.auditEvent.update({ where: { sequence: victim.sequence }, data: { actorId: null } })
  expect(await checkRecord()).toMatchObject({ brokenAt: victim.sequence })
  expect((await admin.get('/admin/audit')).text).toContain(`从第 ${victim.sequence} 条起对不上`)
})
