// 个人培训档案: all of a person on one PDF, as of a day, the same whenever it is printed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { findRecordFacts } from '#app/training-record/record-facts.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { seedExternalCertificates } from '#prisma/seed/external-certificates.ts'
import { sitQuiz } from '#prisma/seed/quizzes.ts'
import { type App, startApp } from '#tests/support/app.ts'

const now = new Date()
const dayAgo = (days: number) => calendarDay(new Date(now.getTime() - days * 86_400_000), 'Asia/Shanghai')
let app: App

beforeAll(async () => {
  const ids = await seedCast(database)
  app = await startApp()
  const rows = await database.person.findMany({ select: { id: true, name: true, employeeNumber: true } })
  const context = { database, ids, people: Object.fromEntries(rows.map(({ employeeNumber, ...person }) => [employeeNumber, person])), now, origin: app.url }
  await sitQuiz(context, { number: '1003', course: 'service-etiquette', daysAgo: 75, mistakes: 2 })
  await sitQuiz(context, { number: '1003', course: 'sign-language-basics', daysAgo: 12, mistakes: 0 })
  for (const daysAgo of [850, 150]) await sitQuiz(context, { number: '2001', course: 'mentorship-rotation', daysAgo, mistakes: 0 })
  await seedExternalCertificates(context)
})
afterAll(() => app.stop())

async function recordOf(employeeNumber: string, day: string) {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  return findRecordFacts({ personId: id, day, language: 'zh-CN' })
}

async function entriesOf(employeeNumber: string, day: string) {
  const facts = await recordOf(employeeNumber, day)
  return Object.fromEntries((facts?.sections ?? []).map(({ kind, entries }) => [kind, entries.map(({ words }) => words)]))
}

test('it has what was learned, signed off, certified and honoured up to that day, and nothing later', async () => {
  expect((await entriesOf('1003', dayAgo(13)))['courses']).toEqual(['服务礼仪'])
  const today = await entriesOf('1003', dayAgo(0))
  expect(today['courses']).toEqual(['服务礼仪', '手语入门'])
  expect(today['certificates']).toEqual(expect.arrayContaining(['服务礼仪合格', '手语入门合格']))
  expect(today['external']).toEqual(['国家通用手语等级证书'])
  expect((await entriesOf('1003', dayAgo(200)))['courses']).toEqual([])
})

test('a certificate stands as it stood then: what was revoked or replaced later was valid', async () => {
  const noteOf = async (day: string) => (await recordOf('2001', day))?.sections.find(({ kind }) => kind === 'certificates')?.entries[0]?.note
  expect(await noteOf(dayAgo(200))).toContain('有效')
  expect(await noteOf(dayAgo(200))).not.toContain('已换发')
  expect(await noteOf(dayAgo(0))).toContain('已换发')
})

test('the PDF of a past day is the same to the byte whenever it is printed, with the whole text in it', async () => {
  const holder = await app.signedIn('1003')
  const address = `/certificates/record/record.pdf?day=${dayAgo(1)}`
  const first = await holder.get(address)
  expect(first.status).toBe(200)
  expect(first.headers.get('content-type')).toBe('application/pdf')
  expect(first.headers.get('content-disposition')).toContain(encodeURIComponent('阿依古丽·买买提'))
  expect(Buffer.from(first.bytes).equals((await holder.get(address)).bytes)).toBe(true)
})

test('it opens for its person and for the lead, and for nobody else', async () => {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1003' } })
  const statusFor = async (number: string, page = '/certificates/record') => (await (await app.signedIn(number)).get(`${page}?person=${id}&day=${dayAgo(1)}`)).status
  expect(await statusFor('3001')).toBe(200)
  expect(await statusFor('3001', '/certificates/record/record.pdf')).toBe(200)
  for (const other of ['1002', '0301', '9001']) expect(await statusFor(other, '/certificates/record/record.pdf')).toBe(404)
})

test('a day in the future, before the first day, or no day at all leads back to where it is chosen', async () => {
  const holder = await app.signedIn('1003')
  for (const day of ['2999-01-01', '1999-01-01', 'nonsense', '']) {
    const { location } = await holder.get(`/certificates/record/record.pdf?day=${day}`)
    expect(location).toBe(`/certificates/record?day=${day}`)
  }
  expect((await holder.get('/certificates/record?day=nonsense')).text).toContain('请填写不晚于今天')
})
