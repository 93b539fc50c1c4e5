import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findCourse, listCourses, listPaths } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

const course = 'service-etiquette'
let app: App
let units: Awaited<ReturnType<typeof seedCast>>

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber } })
  return id
}

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
  const [personId, assignedBy] = await Promise.all([idOf('1006'), idOf('3001')])
  for (const { slug, hash } of (findCourse(course)?.lessons ?? []).slice(0, 2)) await completeLesson({ personId, course, lesson: slug, hash, at: new Date('2026-03-01T02:00:00Z') })
  const given = { kind: 'COURSE' as const, slug: course, title: { zh: '礼仪', en: 'Manners' }, unitId: units.team, assignedBy, assignedAt: new Date('2026-02-01T02:00:00Z') }
  const assignment = await database.assignment.create({ data: { ...given, personId, dueOn: '2026-03-05' } })
  const other = await database.assignment.create({ data: { ...given, personId: await idOf('1007'), dueOn: '2026-03-05' } })
  await database.waiver.create({ data: { assignmentId: other.id, personId: await idOf('1007'), reason: '暂不在柜面', waivedBy: assignedBy, requestKey: 'matrix-waiver' } })
  await database.attempt.create({ data: { personId, quiz: course, paper: {}, passMark: 80, deadline: new Date(), endedAt: new Date('2026-03-02T02:00:00Z'), ending: 'HANDED_IN', points: 200, maxPoints: 400, passed: false } })
  expect(assignment.dueOn).toBe('2026-03-05')
})
afterAll(() => app.stop())

const plain = (answer: { text: string }) => answer.text.replaceAll('<!-- -->', '')

async function matrix(search: string): Promise<string> {
  return plain(await (await app.signedIn('3001')).get(`/team/progress${search}`))
}

test('who is overdue stands first, with a word for every state', async () => {
  const text = await matrix('')
  const places = ['郑国栋', '陈小满', '王堃'].map((name) => text.indexOf(`>${name}<`))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  for (const word of ['已逾期 33%', '已免修', '未开始', '3月5日到期']) expect(text).toContain(word)
})

test('filters are plain addresses: by state, course and position, and an odd one asks for nothing', async () => {
  const overdue = await matrix('?state=overdue')
  expect(overdue).toContain('>郑国栋<')
  expect(overdue).not.toContain('>陈小满<')
  expect(await matrix(`?state=overdue&column=course.sign-language-basics`)).toContain('没有符合条件的人')
  const cleaners = await matrix(`?position=${encodeURIComponent('保洁')}&state=&column=&sort=name`)
  expect(cleaners).toContain('>许琳<')
  expect(cleaners).not.toContain('>郑国栋<')
  expect(await matrix('?state=__proto__&sort=constructor&column=%F0%9F%92%A5&position=')).toContain('>陈小满<')
})

test('the cells that a figure counts are marked, with units, and skills are said not to count', async () => {
  const text = await matrix('?state=overdue')
  expect(text.match(/class="matrix-counted"/g)).toHaveLength(1)
  for (const words of ['>1 项<', '>0 人<', '技能不计入', '状态：已逾期']) expect(text).toContain(words)
  expect(await matrix('')).not.toContain('matrix-counted')
})

test('what people have written is text on the page, whatever it is', async () => {
  const { id: personId } = await database.person.create({ data: { employeeNumber: '00041', name: '<b>O\'Brien</b> & "Co"', memberships: { create: { unitId: units.team, from: '2026-01-01', position: '<i>柜员</i> 11月25日' } } } })
  const text = await matrix('')
  expect(text).toContain(`<a href="/team/progress/${personId}" class="font-medium text-ink lg:whitespace-nowrap">&lt;b&gt;O&#x27;Brien&lt;/b&gt; &amp; &quot;Co&quot;</a>`)
  expect(text).toContain('>&lt;i&gt;柜员&lt;/i&gt; 11月25日</span>')
  expect(text).not.toMatch(/<b>O|<i>柜/)
  await database.membership.deleteMany({ where: { personId } })
})

test('a stage of skills says the same on the page as in the file', async () => {
  expect(await matrix('')).toMatch(/已签 0\/\d/)
})

test('each figure leads to its rows, and each cell to the lessons, attempts and days behind it', async () => {
  const text = await matrix('')
  expect(text).toMatch(/href="\/team\/progress\?state=overdue"[^>]*>.{0,200}>1 项<\/span>/s)
  const personId = await idOf('1006')
  expect(text).toContain(`/team/progress/${personId}#course.${course}`)
  const record = plain(await (await app.signedIn('3001')).get(`/team/progress/${personId}`))
  for (const words of ['2026年3月1日', '考了 50%，没有通过', '还差 3 课和测验', '2026年3月5日前完成', '已逾期']) expect(record).toContain(words)
})

test('the Excel file reads back: Chinese, real dates, a frozen head, the same people as the filter', async () => {
  const lead = await app.signedIn('3001')
  const answer = await lead.get('/team/progress/table.xlsx?state=overdue')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('spreadsheetml')
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toMatch(/客户服务班 学习进度 \d{4}-\d\d-\d\d\.xlsx/)
  const book = new excel.Workbook()
  await book.xlsx.load(new Uint8Array(answer.bytes).buffer)
  const [first, second] = book.worksheets
  expect(book.worksheets.map(({ name }) => name)).toEqual(['学习进度', '明细'])
  expect(first?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(first?.rowCount).toBe(2)
  expect(first?.getRow(2).getCell(1).value).toBe('1006')
  expect(first?.getRow(2).getCell(2).value).toBe('郑国栋')
  expect(first?.getRow(2).getCell(4).value).toEqual(new Date('2019-05-01T00:00:00Z'))
  const lines = second?.getRows(2, (second?.rowCount ?? 1) - 1) ?? []
  const line = lines.find((row) => row.getCell(3).value === findCourse(course)?.title.zh)
  expect(lines.length).toBeGreaterThan(listCourses().length + listPaths().length)
  expect([line?.getCell(4).value, line?.getCell(5).value, line?.getCell(8).value]).toEqual(['已逾期', 0.33, new Date('2026-03-05T00:00:00Z')])
  expect(line?.getCell(8).numFmt).toBe('yyyy-mm-dd')
})

test('numbers keep their leading zeros in the Excel file, and a name that looks like a formula stays a name', async () => {
  const { id: personId } = await database.person.create({ data: { employeeNumber: '00042', name: '=1+1', memberships: { create: { unitId: units.team, from: '2026-01-01' } } } })
  const answer = await (await app.signedIn('3001')).get('/team/progress/table.xlsx')
  const book = new excel.Workbook()
  await book.xlsx.load(new Uint8Array(answer.bytes).buffer)
  const row = book.worksheets[0]?.getRows(2, 30)?.find((one) => one.getCell(1).value === '00042')
  expect(row?.getCell(2).value).toBe('=1+1')
  expect(row?.getCell(2).formula).toBeUndefined()
  await database.membership.deleteMany({ where: { personId } })
})
