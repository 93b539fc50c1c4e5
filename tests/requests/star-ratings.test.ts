// Customers' ratings: by hand and from files, whole or not at all, once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

let app: App
let teamId: string
const people: Record<string, string> = {}
const browsers: Record<string, Browser> = {}

beforeAll(async () => {
  teamId = (await seedCast(database)).team
  for (const { id, employeeNumber } of await database.person.findMany()) people[employeeNumber] = id
  app = await startApp()
  for (const number of ['1001', '3001', '0301', '9001']) browsers[number] = await app.signedIn(number)
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.customerRating.deleteMany()
})

const person = (number: string) => people[number] ?? ''
const as = (number: string): Browser => browsers[number] ?? app.browser()
const standing = () => database.customerRating.findMany({ where: { replacedAt: null }, orderBy: [{ day: 'asc' }, { personId: 'asc' }, { source: 'asc' }] })

const write = (changed: Record<string, string> = {}) => as('3001').post('/team/stars/ratings', { personId: person('2001'), day: '2026-10-31', level5: '40', level4: '8', level3: '', level2: '1', level1: '', ...changed })

function upload(bytes: string | Uint8Array<ArrayBuffer>, { name = '评价.csv', key = randomUUID(), by = '3001' } = {}) {
  const form = new FormData()
  form.set('deed', 'upload')
  form.set('requestKey', key)
  form.set('file', new File([bytes], name))
  return as(by).send('/team/stars/ratings', { method: 'POST', body: form })
}

const sound = '工号,姓名,日期,评价,来源\n2001,王堃,2026-10-12,非常满意,评价器\n2001,王堃,2026-10-12,满意,评价器\n2002,刘桂芬,2026-10-13,非常不满意,评价器\n'

test('counts by hand are put on record once, and the same day written again replaces them', async () => {
  expect((await write()).status).toBe(302)
  expect((await write()).location).toContain('done=same')
  expect(await standing()).toMatchObject([{ personId: person('2001'), day: '2026-10-31', source: '', level5: 40, level4: 8, level3: 0, level2: 1 }])
  await write({ level5: '41' })
  expect(await standing()).toMatchObject([{ level5: 41 }])
  expect(await database.customerRating.count()).toBe(2)
})

test.each([
  [{ personId: '0101' }, '不在本班组或本网点'],
  [{ personId: '' }, '请选一位同事'],
  [{ day: '2999-01-01' }, '这一天还没有到'],
  [{ level5: '-3' }, '请填条数'],
  [{ level5: '很多' }, '请填条数'],
  [{ level5: '999999' }, '请填条数'],
])('counts with %j are refused beside the field, and what was typed is kept', async (changed, words) => {
  const given: Record<string, string> = changed
  const answer = await write({ ...given, ...(given['personId'] ? { personId: person(given['personId']) } : {}) })
  expect([answer.status, answer.text.includes(words), answer.text.includes('value="8"')]).toEqual([400, true, true])
  expect(await standing()).toEqual([])
})

test('a file is looked at before it counts, imported once, and again without doubling anything', async () => {
  const key = randomUUID()
  const [first, second] = await Promise.all([upload(sound, { key }), upload(sound, { key })])
  expect([first.status, first.location]).toEqual([302, second.location])
  const page = first.location ?? ''
  expect((await as('3001').get(page)).text).toContain('王堃')
  expect(await standing()).toEqual([])
  const imports = await Promise.all([1, 2, 3].map(() => as('3001').post(page, {})))
  expect(imports.map(({ status }) => status).sort()).toEqual([302, 409, 409])
  const once = await standing()
  expect(once).toMatchObject([{ personId: person('2001'), day: '2026-10-12', source: '评价器', level5: 1, level4: 1 }, { personId: person('2002'), level1: 1 }])
  const again = (await upload(sound)).location ?? ''
  expect((await as('3001').post(again, {})).location).toContain('number=0')
  expect(await standing()).toEqual(once)
})

test('a file in GBK, and a workbook, are read as well', async () => {
  // 工号,日期,评价\n2001,2026-10-12,满意
  const gbk = new Uint8Array([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xc6, 0xc0, 0xbc, 0xdb, 0x0a, ...new TextEncoder().encode('2001,2026-10-12,'), 0xc2, 0xfa, 0xd2, 0xe2, 0x0a])
  const page = (await upload(gbk)).location ?? ''
  expect((await as('3001').post(page, {})).status).toBe(302)
  const { default: excel } = await import('exceljs')
  const book = new excel.Workbook()
  book.addWorksheet('十月').addRows([['工号', '日期', '非常满意', '满意', '基本满意', '不满意', '非常不满意'], ['2002', new Date(Date.UTC(2026, 9, 31)), 30, 4, 1, 0, 0]])
  const sheet = (await upload(new Uint8Array(await book.xlsx.writeBuffer()), { name: '十月.xlsx' })).location ?? ''
  await as('3001').post(sheet, {})
  expect(await standing()).toMatchObject([{ personId: person('2001'), level4: 1 }, { personId: person('2002'), day: '2026-10-31', level5: 30, level4: 4, level3: 1 }])
})

test('of a file with a broken line not one is imported, and each fault is told by its line', async () => {
  const page = (await upload(`${sound}0101,马莉,2026-10-12,满意,评价器\n2001,李四,2026-10-12,满意,评价器\n2001,王堃,2999-01-01,满意,评价器\n2001,王堃,2026-10-12,凑合,评价器\n`)).location ?? ''
  const shown = (await as('3001').get(page)).text
  for (const words of ['第 5 行：工号 0101 那一天不在本班组或本网点', '第 6 行：“2001 李四”：工号和姓名对不上', '第 7 行：日期 2999-01-01 还没有到', '第 8 行：“凑合”不是五档评价里的一档', '一行也不会导入']) expect(shown).toContain(words)
  expect((await as('3001').post(page, {})).status).toBe(409)
  expect(await standing()).toEqual([])
})

test('what is no sheet is said so', async () => {
  const { default: excel } = await import('exceljs')
  const empty = new excel.Workbook()
  empty.addWorksheet('空')
  for (const [bytes, words] of [['', '请选一个文件'], [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '原因：这不是完好的 .xlsx 文件，打不开。'], [new Uint8Array(await empty.xlsx.writeBuffer()), '原因：里面没有数据。'], [new Uint8Array([0xff, 0x00, 0x81, 0x9f, 0xff]), '原因：文字编码认不出来。']] as const) {
    const answer = await upload(bytes)
    expect([words, answer.status, answer.text.includes(words)]).toEqual([words, 400, true])
  }
})

test('another team’s lead sees and imports nothing of it', async () => {
  const page = ((await upload(sound)).location ?? '').replace(/\?.*/, '')
  expect([(await as('0301').get(page)).status, (await as('0301').post(page, {})).status]).toEqual([404, 404])
  for (const number of ['1001', '9001']) expect([number, (await as(number).get(page)).status, (await as(number).post(page, {})).status]).toEqual([number, 403, 403])
  expect((await as('0301').get(`/team/stars/ratings?unit=${teamId}`)).status).toBe(403)
})
