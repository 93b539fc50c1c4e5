import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cellName, pointsName } from '#app/papers/desk/cell-names.ts'
import { database } from '#app/platform/database.server.ts'
import { readSettings } from '#app/platform/settings.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { requireTools } from '#tests/support/tools.ts'

let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let lead: Browser, otherLead: Browser, member: Browser

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
  ;[lead, otherLead, member] = await Promise.all([app.signedIn('3001'), app.signedIn('0301'), app.signedIn('1001')])
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.testPaperSheet.deleteMany()
  await database.testPaperPublication.deleteMany()
  await database.testPaperVersion.deleteMany()
  await database.testPaper.deleteMany()
  await database.bankRetirement.deleteMany()
  await database.bankQuestion.deleteMany()
  const author = await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })
  const both = (text: string) => ({ zh: text, en: text })
  const options = ['甲', '乙', '丙', '丁'].map((text, index) => ({ id: `o${index}`, text: both(text), right: index === 0 }))
  const questions = [
    ...['一', '二', '三'].map((name) => ({ type: 'single', topic: '礼仪', difficulty: 1, question: { id: 'q1', type: 'single', points: 1, prompt: both(`单选${name}`), explanation: both(`因为${name}`), options } })),
    ...['一', '二'].map((name) => ({ type: 'true-false', topic: '应急', difficulty: 2, question: { id: 'q1', type: 'true-false', points: 1, prompt: both(`判断${name}`), answer: true } })),
    { type: 'single', topic: '手语', difficulty: 2, question: { id: 'hand', type: 'single', points: 1, prompt: both('这是哪个字母'), hand: 'H', options } },
  ]
  await database.bankQuestion.createMany({ data: questions.map(({ question, ...row }, position) => ({ ...row, unitId: units.team, question: JSON.stringify(question), position, createdBy: author.id })) })
})

const head = { name: '十一月试卷', minutes: '40', passMark: '80' }
const single = cellName({ type: 'single', topic: '礼仪', difficulty: 1 })
const truth = cellName({ type: 'true-false' })
const points = { [pointsName('single')]: '2.5', [pointsName('true-false')]: '1' }

async function begun(): Promise<string> {
  const { status, location } = await lead.post('/team/papers', { ...head, key: randomUUID() })
  expect(status).toBe(302)
  return (location ?? '').split('?')[0] ?? ''
}

const saved = (page: string, cells: Record<string, string>, { from = '1', deed = 'save' } = {}) => lead.post(page, { ...head, ...points, ...cells, from, deed })

async function published(): Promise<string> {
  const page = await begun()
  expect((await saved(page, { [single]: '1', [truth]: '1', [cellName({ type: 'single', topic: '手语' })]: '1' }, { deed: 'publish' })).location).toContain('done=published')
  return page
}

test('a lead begins a paper, fills in its blueprint, sees what the bank has, publishes it and finds its sheets', async () => {
  expect((await lead.get('/team/papers')).text).toContain('还没有试卷')
  const page = await begun()
  const empty = (await lead.get(page)).text
  for (const said of ['双向细目表', '礼仪', '应急', '任意主题', '难度 1', '有 3 题', '共 0 题']) expect(empty).toContain(said)
  expect((await saved(page, { [single]: '2', [truth]: '１' })).location).toContain('done=saved')
  expect((await lead.get(page)).text).toContain('共 3 题，6 分')
  expect((await saved(page, { [single]: '1', [truth]: '1' }, { from: '2', deed: 'publish' })).location).toContain('done=published')
  const done = (await lead.get(page)).text
  for (const said of ['第 3 版', '共 2 题，3.5 分', '这一版已经发布', 'A、B 卷没有相同的题', 'A 卷答案']) expect(done).toContain(said)
  expect((await lead.get('/team/papers')).text).toContain('已发布')
})

test('a cell that the bank cannot fill is named beside it, and publishing is refused with what was typed kept', async () => {
  const page = await begun()
  const refused = await saved(page, { [single]: '5' }, { deed: 'publish' })
  expect(refused.status).toBe(400)
  for (const said of ['已保存，还没有发布', '单选题 · 礼仪 · 难度 1：要 5 题，题库里只有 3 题，差 2 题。', '题不够，差 2 题', 'value="5"']) expect(refused.text).toContain(said)
  expect(await database.testPaperPublication.count()).toBe(0)
  const together = await saved(page, { [single]: '3', [cellName({ topic: '礼仪' })]: '1', [pointsName(undefined)]: '1' }, { from: '2' })
  const said = (await lead.get(together.location ?? '')).text
  expect(said).toContain('合起来要 4 题，能用的只有 3 题，差 1 题。')
  expect(said.split('和别的格合起来差 1 题').length).toBe(3)
  expect((await saved(page, {}, { from: '3', deed: 'publish' })).text).toContain('细目表还是空的')
})

test('sheets B and A share questions only where the bank has no others, and the page says how many', async () => {
  const page = await begun()
  await saved(page, { [single]: '2' }, { deed: 'publish' })
  expect((await lead.get(page)).text).toContain('A、B 卷有 1 题相同')
})

test('bad input is refused beside its field and nothing is saved', async () => {
  const page = await begun()
  const cases: [Record<string, string>, string][] = [
    [{ [single]: '-1' }, '请填 0 到 200 的整数'],
    [{ [single]: '1e9' }, '请填 0 到 200 的整数'],
    [{ [single]: '9999999999' }, '请填 0 到 200 的整数'],
    [{ [single]: '200', [truth]: '1' }, '一份试卷最多 200 题'],
    [{ [single]: '1', [pointsName('single')]: '0' }, '请填 0.1 到 1000 分'],
    [{ 'n|essay|1|*': '1' }, '有一格不认识'],
    [{ name: '' }, '请填写'],
    [{ minutes: '-5' }, '请填 1 到 600 分钟'],
    [{ passMark: '101' }, '请填 1 到 100'],
  ]
  for (const [fields, said] of cases) {
    const answer = await saved(page, fields)
    expect([fields, answer.status, answer.text.includes(said)]).toEqual([fields, 400, true])
  }
  expect((await saved(page, {}, { from: '99' })).status).toBe(404)
  expect(await database.testPaperVersion.count()).toBe(1)
  expect((await lead.post('/team/papers', { ...head, key: 'none' })).status).toBe(400)
})

test('who saves over a change of somebody else is told first, and keeps what was typed', async () => {
  const page = await begun()
  await saved(page, { [single]: '1' })
  const late = await saved(page, { [single]: '2' })
  expect([late.status, late.text.includes('刚才有人改过这份试卷'), late.text.includes('value="2"')]).toEqual([409, true, true])
  expect((await saved(page, { [single]: '2' }, { from: '2' })).status).toBe(302)
})

test('papers and sheets are their own team’s lead’s', async () => {
  const page = await published()
  for (const address of [page, `${page}/1/A.pdf`]) expect((await otherLead.get(address)).status).toBe(404)
  expect((await otherLead.post(page, { ...head, from: '2', deed: 'publish' })).status).toBe(404)
  expect((await otherLead.get('/team/papers')).text).not.toContain('十一月试卷')
  for (const address of ['/team/papers', page, `${page}/2/A.pdf`]) expect((await member.get(address)).status).toBe(403)
  for (const sheet of ['1/A.pdf', '2/C.pdf', '2/A', '2/A-key.pdf.pdf', '99/A.pdf', 'x/A.pdf', '-1/A.pdf', '99999999999999999999/A.pdf']) expect([sheet, (await lead.get(`${page}/${sheet}`)).status]).toEqual([sheet, 404])
})

test('a sheet is printed again byte for byte, also by another server when its questions have left the bank', async () => {
  const page = await published()
  const addresses = ['A.pdf', 'A-key.pdf', 'B.pdf', 'B-key.pdf'].map((sheet) => `${page}/2/${sheet}`)
  const first = await Promise.all(addresses.map((address) => lead.get(address)))
  const [question] = await database.bankQuestion.findMany()
  await lead.post('/team/bank', { retire: question?.id ?? '' })
  await app.crash()
  await app.restart()
  for (const [index, address] of addresses.entries()) {
    const again = await lead.get(address)
    expect([again.status, again.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(first[index]?.bytes ?? []))).toBe(0)
  }
})

test('a sheet says its head, sections and questions; the key the answers and why', async (context) => {
  requireTools(context, 'pdftotext')
  const page = await published()
  const [sheet, key] = [await textOf(`${page}/2/A.pdf`), await textOf(`${page}/2/A-key.pdf`)]
  const whole = ['十一月试卷（A卷）', '满分6分合格线80%考试时间40分钟', '姓名', '工号', '得分', '总分', '一、单项选择题（共2题，每题2.5分，共5分）', '二、判断题（共1题，每题1分，共1分）', '第1页，共1页']
  for (const said of whole) expect(sheet).toContain(said)
  expect(sheet).toMatch(/单选[一二三]（）A．[甲乙丙丁]B．[甲乙丙丁]C．[甲乙丙丁]D．[甲乙丙丁]/u)
  expect([sheet.includes('答案'), sheet.includes('因为')]).toEqual([false, false])
  const [, letters = ''] = /单选[一二三]（）A．(.)B．.C．.D．./u.exec(key) ?? []
  expect(letters).not.toBe('')
  for (const said of ['答案与解析', '答案：√', '解析：因为']) expect(key).toContain(said)
  // The letter is that of 甲 as this sheet shows it.
  const [, a, b, c, answer] = /单选[一二三]（）A．(.)B．(.)C．(.)D．.答案：(.)/u.exec(key) ?? []
  expect('ABCD'[[a, b, c, '甲'].indexOf('甲')]).toBe(answer)
})

/** All that is written on a sheet, without spaces. */
async function textOf(address: string): Promise<string> {
  const { bytes } = await lead.get(address)
  const file = join(readSettings().dataFolder, `${randomUUID()}.pdf`)
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s/gu, '')
}
