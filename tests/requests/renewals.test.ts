// The life of a certificate: it is renewed in time, reminds its holder, gives way to the newer one, and is withdrawn everywhere at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listReminders } from '#app/certificates/renewal/reminders.server.ts'
import { lastValidDay } from '#app/certificates/validity.ts'
import { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'
import { buildMatrix } from '#app/desk/progress/matrix.server.ts'
import { findPersonRecord } from '#app/desk/progress/person-record.server.ts'
import { findCourse } from '#app/learning/catalogue.server.ts'
import { findCourseProgress, findPathProgress } from '#app/learning/completions.server.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { startAttempt } from '#app/quizzes/attempts/start-attempt.server.ts'
import { isCertified } from '#app/teach-backs/certified.server.ts'
import { gatherWallValues } from '#app/wall/values.server.ts'
import { seedCast } from '#prisma/cast.ts'
import type { SeedContext } from '#prisma/seed/context.ts'
import { sitQuiz } from '#prisma/seed/quizzes.ts'
import { type App, startApp } from '#tests/support/app.ts'

const course = 'service-etiquette'
const dayMs = 86_400_000
let app: App
let context: SeedContext

beforeAll(async () => {
  const ids = await seedCast(database)
  app = await startApp()
  const people = await database.person.findMany({ select: { id: true, name: true, employeeNumber: true } })
  context = { database, ids, people: Object.fromEntries(people.map(({ employeeNumber, id, name }) => [employeeNumber, { id, name }])), now: new Date(), origin: app.url }
})
afterAll(() => app.stop())

async function memberOf(number: string): Promise<Member> {
  const member = await findMember(context.people[number]?.id ?? '')
  if (!member) throw new Error(number)
  return member
}

async function certificatesOf(number: string) {
  const rows = await database.certificate.findMany({ where: { person: { employeeNumber: number } }, orderBy: { issuedAt: 'asc' } })
  return rows.map((row) => ({ ...row, facts: CertificateFacts.parse(row.facts) }))
}

test('a certificate that nears its end calls its course up again, shorter than the first time; the path stays walked', async () => {
  const { id } = await memberOf('1002')
  await sitQuiz(context, { number: '1002', course, daysAgo: 700, mistakes: 0 })
  const [walked, progress] = [await findPathProgress(id, 'counter-ready'), await findCourseProgress(id, course)]
  expect(walked?.steps[0]).toMatchObject({ slug: course, state: 'done' })
  const renewal = findCourse(course)?.certificate.renewal?.lessons ?? []
  expect(progress?.missing).toEqual([...renewal.map((slug) => ({ kind: 'lesson', slug })), { kind: 'quiz' }])
  expect(progress?.total).toBeLessThan((await findCourseProgress((await memberOf('1003')).id, course))?.total ?? 0)
  expect(await startAttempt(await memberOf('1002'), course, { now: new Date(), origin: app.url })).toEqual({ refused: 'lessons-unread' })
  const page = await (await app.signedIn('1002')).get(`/learn/${course}`)
  expect(page.text).toContain('早考不吃亏')
  expect((await (await app.signedIn('1002')).get('/certificates')).text).toContain('去复审')
})

test('what is to be renewed counts as done until its certificate ends: in the matrix, on the record, on the wall and in one’s own list', async () => {
  const { id } = await memberOf('1002')
  const team = { id: context.ids.team, timeZone: 'Asia/Shanghai' }
  const matrix = await buildMatrix(team, { now: new Date(), language: 'zh-CN' })
  const cell = matrix.rows.find((row) => row.id === id)?.cells.find(({ column }) => column === `course.${course}`)
  const [certificate] = await certificatesOf('1002')
  expect(cell).toMatchObject({ state: 'done', percent: 100, renewBy: certificate?.facts.expiresOn })
  const record = await findPersonRecord(id, { team, now: new Date(), language: 'zh-CN' })
  expect(record?.courses.find(({ key }) => key === `course.${course}`)).toMatchObject({ state: 'done', percent: 100, missing: { lessons: 0, quiz: false } })
  const lead = await app.signedIn('3001')
  for (const address of ['/team/progress', `/team/progress/${id}`]) expect((await lead.get(address)).text).toContain('待复审，有效期至')
  expect((await (await app.signedIn('1002')).get('/learn')).text).toContain('现在可以复审')
  const after = await buildMatrix(team, { now: new Date(Date.now() + 60 * dayMs), language: 'zh-CN' })
  expect(after.rows.find((row) => row.id === id)?.cells.find(({ column }) => column === `course.${course}`)).toMatchObject({ state: 'not-started', renewBy: null })
})

test('passed early it ends on the anniversary of the first; the older one is 已换发 and leads to the newer', async () => {
  await sitQuiz(context, { number: '1002', course, daysAgo: 0, mistakes: 0 })
  const [older, newer] = await certificatesOf('1002')
  if (!older || !newer) throw new Error('two were earned')
  expect(newer.facts.expiresOn).toBe(lastValidDay(older.facts.issuedOn, 48))
  const page = await app.browser().get(`/verify/${older.serial}`)
  expect(page.text).toContain('已换发')
  expect(page.text).toContain(`/verify/${newer.serial}`)
  expect((await app.browser().get(`/verify/${newer.serial}`)).text).toContain('现在有效')
  expect((await (await app.signedIn('1002')).get('/certificates')).text).toContain(`已换发为 ${newer.serial}`)
  expect((await findCourseProgress((await memberOf('1002')).id, course))?.state).toBe('done')
})

test('passed after its end a certificate counts from the day of passing, and the ended one is replaced too', async () => {
  await sitQuiz(context, { number: '1004', course, daysAgo: 800, mistakes: 0 })
  await sitQuiz(context, { number: '1004', course, daysAgo: 5, mistakes: 0 })
  const [older, newer] = await certificatesOf('1004')
  expect(newer?.facts.expiresOn).toBe(lastValidDay(newer?.facts.issuedOn ?? '', 24))
  expect((await app.browser().get(`/verify/${older?.serial ?? ''}`)).text).toContain('已换发')
})

test('a newer one issued in error leaves the older one in force; the next pass replaces it after all', async () => {
  const [older, newer] = await certificatesOf('1002')
  const lead = await app.signedIn('3001')
  const stateOf = async (serial = '') => /(现在有效|已换发，请以|已被撤销)/.exec((await app.browser().get(`/verify/${serial}`)).text)?.[1]
  await lead.post('/team/certificates', { deed: 'revoke', serial: newer?.serial ?? '', reason: 'ISSUED_IN_ERROR', note: '录错了人，应发给同名的另一位' })
  expect([await stateOf(older?.serial), await stateOf(newer?.serial)]).toEqual(['现在有效', '已被撤销'])
  await lead.post('/team/certificates', { deed: 'reinstate', serial: newer?.serial ?? '', note: '核对无误，恢复' })
  expect([await stateOf(older?.serial), await stateOf(newer?.serial)]).toEqual(['已换发，请以', '现在有效'])
})

test('a reminder is given once, however many look at once, and goes out of sight after a week', async () => {
  const member = await memberOf('1005')
  await sitQuiz(context, { number: '1005', course, daysAgo: 705, mistakes: 0 })
  const [certificate] = await certificatesOf('1005')
  const end = certificate?.expiresAt?.getTime() ?? 0
  const lookAt = (daysBefore: number) => listReminders(member, new Date(end - daysBefore * dayMs - 1000))
  const given = async () => (await database.certificateReminder.findMany({ where: { certificateId: certificate?.id ?? '' }, orderBy: { daysBefore: 'desc' } })).map(({ daysBefore }) => daysBefore)
  expect(await lookAt(64)).toEqual([])
  expect(await given()).toEqual([])
  // The server was down from before the first to after the second.
  const looks = await Promise.all([lookAt(25), lookAt(25), lookAt(25)])
  expect(looks[0]).toEqual([expect.objectContaining({ to: `/learn/${course}`, title: '服务礼仪合格', days: 25 })])
  expect(await given()).toEqual([60, 30])
  expect(await lookAt(20)).toHaveLength(1)
  expect(await lookAt(15)).toEqual([])
  expect(await lookAt(6)).toEqual([expect.objectContaining({ days: 6 })])
  expect(await given()).toEqual([60, 30, 7])
  expect(await lookAt(-1)).toEqual([])
})

test('Today says it', async () => {
  await sitQuiz(context, { number: '2001', course, daysAgo: 705, mistakes: 0 })
  expect((await (await app.signedIn('2001')).get('/')).text).toMatch(/证书“服务礼仪合格”还有 \d+ 天到期/)
})

test('what is revoked leaves the wall and no longer lets anybody teach, and comes back when it is reinstated', async () => {
  await sitQuiz(context, { number: '1003', course, daysAgo: 3, mistakes: 0 })
  const [certificate] = await certificatesOf('1003')
  const { id, name } = await memberOf('1003')
  const lead = await app.signedIn('3001')
  const seen = async () => {
    const now = new Date()
    const { certified } = await gatherWallValues({ unit: { id: context.ids.team, name: '客户服务班', timeZone: 'Asia/Shanghai' }, now, origin: app.url }, { audience: 'STAFF', until: now })
    return [certified.includes(name), await isCertified({ personId: id, course }, now)]
  }
  expect(await seen()).toEqual([true, true])
  await lead.post('/team/certificates', { deed: 'revoke', serial: certificate?.serial ?? '', reason: 'MISCONDUCT', note: '代考已经查实' })
  expect(await seen()).toEqual([false, false])
  await lead.post('/team/certificates', { deed: 'reinstate', serial: certificate?.serial ?? '', note: '申诉成立，恢复' })
  expect(await seen()).toEqual([true, true])
})

test('the lead is told how many end within 30 days and finds them, the first to end first; what was renewed is none', async () => {
  await sitQuiz(context, { number: '1007', course, daysAgo: 715, mistakes: 0 })
  await sitQuiz(context, { number: '1006', course, daysAgo: 722, mistakes: 0 })
  const lead = await app.signedIn('3001')
  const ending = (await lead.get('/team/certificates?show=ending')).text
  const shown = [...ending.matchAll(/SH(?:-[0-9A-Z]{4}){3}/g)].map(([serial]) => serial)
  const [[later], [sooner]] = await Promise.all([certificatesOf('1007'), certificatesOf('1006')])
  expect([...new Set(shown)].slice(0, 2)).toEqual([sooner?.serial, later?.serial])
  const count = new Set(shown).size
  expect((await lead.get('/team')).text).toContain(`有 ${count} 张证书 30 天内到期`)
  await sitQuiz(context, { number: '1006', course, daysAgo: 0, mistakes: 0 })
  expect((await lead.get('/team/certificates?show=ending')).text).not.toContain(sooner?.serial)
  expect((await lead.get('/team')).text).toContain(`有 ${count - 1} 张证书 30 天内到期`)
})
