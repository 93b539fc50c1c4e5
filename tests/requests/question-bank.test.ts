import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

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
  await database.bankRetirement.deleteMany()
  await database.bankQuestion.deleteMany()
  await database.questionImport.deleteMany()
  await database.questionUpload.deleteMany()
})

const paper = '一、单项选择题（每题2分）\n1. 客户到窗口时，应当（A） A.微笑问好 B.低头录入 难度：3 知识点：礼仪\n二、判断题\n1. 柜员可以代客户签名。（×）'

function upload(browser: Browser, { pasted = '', file, format = 'auto', key = randomUUID() }: { pasted?: string; file?: string | Uint8Array<ArrayBuffer>; format?: string; key?: string }) {
  const body = new FormData()
  body.set('key', key)
  body.set('format', format)
  body.set('pasted', pasted)
  body.set('file', new Blob(file === undefined ? [] : [file]), file === undefined ? '' : 'questions')
  return browser.send('/team/bank', { method: 'POST', body })
}

/** The page of an upload, as the form's answer says it. */
async function uploaded(browser: Browser, what: Parameters<typeof upload>[1]): Promise<string> {
  const answer = await upload(browser, what)
  expect(answer.status).toBe(302)
  return answer.location ?? ''
}

test('what was pasted from Word is looked at first and imported with a second press', async () => {
  const page = await uploaded(lead, { pasted: paper })
  expect(await database.bankQuestion.count()).toBe(0)
  const preview = await lead.get(page)
  for (const said of ['第 2 行', '单选题', '微笑问好', '难度 3', '礼仪', '导入 2 道题']) expect(preview.text).toContain(said)
  const done = await lead.post(page, {})
  expect(done.location).toContain('imported=2')
  expect((await lead.get(done.location ?? '')).text).toContain('已导入 2 道题。')
  const [first] = await database.bankQuestion.findMany({ orderBy: { position: 'asc' } })
  expect(first).toMatchObject({ unitId: units.team, topic: '礼仪', difficulty: 3, type: 'single', position: 0 })
})

test('pressing twice, at the file or at the import, writes one import', async () => {
  const key = randomUUID()
  const pages = await Promise.all([uploaded(lead, { pasted: paper, key }), uploaded(lead, { pasted: paper, key })])
  expect(pages[0]).toBe(pages[1])
  const done = await Promise.all([lead.post(pages[0] ?? '', {}), lead.post(pages[0] ?? '', {}), lead.post(pages[0] ?? '', {})])
  for (const { status, location } of done) expect([status, location?.includes('imported=2')]).toEqual([302, true])
  expect(await database.bankQuestion.count()).toBe(2)
  expect((await lead.get(pages[0] ?? '')).text).toContain('这份文件已经导入')
})

test('with a mistake nothing is imported until its question is left out by name', async () => {
  const page = await uploaded(lead, { file: '题型,题干,选项A,选项B,答案\n单选题,一,甲,乙,A\n单选题,二,甲,乙,C\n判断题,三,,,=1+1\n' })
  const preview = (await lead.get(page)).text
  expect(preview).toContain('第 3 行：答案是 C，却没有这个选项')
  expect(preview).toContain('第 4 行：单元格里有公式（=1+1）')
  for (const leaveOut of [[], ['3']]) {
    const refused = await lead.post(page, { leaveOut })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('什么都没有导入')
  }
  expect(await database.bankQuestion.count()).toBe(0)
  expect((await lead.post(page, { leaveOut: ['3', '4'] })).location).toContain('imported=1')
  expect(await database.questionImport.findFirst()).toMatchObject({ count: 1, leftOut: '[3,4]' })
})

test('a file that cannot be read at all is refused beside the form, with what was pasted kept', async () => {
  const empty = await upload(lead, {})
  expect([empty.status, empty.text.includes('请选一份文件')]).toEqual([400, true])
  const words = await upload(lead, { pasted: '只是一段话' })
  expect([words.status, words.text.includes('没有找到题目'), words.text.includes('只是一段话')]).toEqual([400, true, true])
  const grown = await upload(lead, { file: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><quiz>&b;</quiz>' })
  expect([grown.status, grown.text.includes('DOCTYPE')]).toEqual([400, true])
  const large = await upload(lead, { file: new Uint8Array(100_000_000) })
  expect([large.status, large.text.includes('最大 10 MB')]).toEqual([413, true])
  expect(await database.questionUpload.count()).toBe(0)
})

test('the list is filtered and goes out in every format', async () => {
  const page = await uploaded(lead, { pasted: paper })
  await lead.post(page, {})
  const filtered = (await lead.get('/team/bank?topic=礼仪&difficulty=3&type=single')).text
  expect([filtered.includes('客户到窗口时'), filtered.includes('代客户签名'), filtered.includes('共 1 道题')]).toEqual([true, false, true])
  expect((await lead.get('/team/bank?difficulty=9&type=nonsense&page=x')).text).toContain('共 2 道题')
  for (const format of ['gift', 'moodle', 'aiken', 'excel', 'csv']) {
    const file = await lead.get(`/team/bank/export?format=${format}`)
    expect([format, file.status]).toEqual([format, 200])
    const again = await uploaded(lead, { file: Uint8Array.from(file.bytes) })
    expect((await lead.get(again)).text).toContain('微笑问好')
  }
  expect((await lead.get('/team/bank/export?format=word')).status).toBe(404)
})

test('a bank, its files and its exports belong to the unit of their lead', async () => {
  const page = await uploaded(lead, { pasted: paper })
  await lead.post(page, {})
  const path = page.split('?')[0] ?? ''
  expect((await otherLead.get(path)).status).toBe(404)
  expect((await otherLead.post(path, {})).status).toBe(404)
  expect((await otherLead.get(page)).status).toBe(403)
  expect((await otherLead.get('/team/bank')).text).not.toContain('微笑问好')
  expect((await otherLead.get('/team/bank/export?format=gift')).text).not.toContain('微笑问好')
  for (const address of ['/team/bank', path, '/team/bank/export?format=gift']) expect((await member.get(address)).status).toBe(403)
})

test('a question that was replaced or retired is not in the list', async () => {
  const page = await uploaded(lead, { pasted: paper })
  await lead.post(page, {})
  const [first, second] = await database.bankQuestion.findMany({ orderBy: { position: 'asc' } })
  if (!first || !second) throw new Error('two questions were imported')
  const { id, ...rest } = first
  await database.bankQuestion.create({ data: { ...rest, replacesId: id, topic: '新礼仪' } })
  await database.bankRetirement.create({ data: { questionId: second.id, retiredBy: first.createdBy } })
  const list = (await lead.get('/team/bank')).text
  expect([list.includes('共 1 道题'), list.includes('新礼仪'), list.includes('代客户签名')]).toEqual([true, true, false])
})

test('a question is taken out by its own team’s lead, once, with a record; the bank shows it no more', async () => {
  await lead.post(await uploaded(lead, { pasted: paper }), {})
  const [first] = await database.bankQuestion.findMany({ orderBy: { position: 'asc' } })
  const question = { retire: first?.id ?? '' }
  expect((await otherLead.post('/team/bank', question)).status).toBe(404)
  expect((await member.post('/team/bank', question)).status).toBe(403)
  for (let press = 0; press < 2; press += 1) expect((await lead.post('/team/bank', question)).location).toContain(`retired=${question.retire}`)
  const page = await lead.get('/team/bank')
  expect([page.text.includes('共 1 道题'), page.text.includes('微笑问好')]).toEqual([true, false])
  expect(await database.auditEvent.count({ where: { action: 'retire-question', subject: `bank-question:${first?.id}` } })).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'import-questions' } })).toBeGreaterThan(0)
})

test('what the bank has already is counted and left out, unless it is asked for once more', async () => {
  await lead.post(await uploaded(lead, { pasted: paper }), {})
  const page = await uploaded(lead, { pasted: `${paper}\n2. 递送单据时，字要朝着客户。（√）` })
  for (const said of ['其中 2 道题库里已有', '导入 1 道题']) expect((await lead.get(page)).text).toContain(said)
  expect((await lead.post(page, {})).location).toContain('imported=1')
  const same = await uploaded(lead, { pasted: paper })
  const refused = await lead.post(same, {})
  expect([refused.status, refused.text.includes('库里都有了'), await database.bankQuestion.count()]).toEqual([400, true, 3])
  expect((await lead.post(same, { again: 'on' })).location).toContain('imported=2')
  expect(await database.bankQuestion.count()).toBe(5)
})

const many = (count: number) => `题型,题干,选项A,选项B,选项C,选项D,答案\n${Array.from({ length: count }, (_, index) => `单选题,第 ${index + 1} 题：客户到窗口时，柜员首先应当怎样做？,微笑问好,低头录入,继续聊天,走开,A`).join('\n')}\n`

/** The page as it is when the work at it has ended; looked at again, as a browser without scripts does. */
async function settled(page: string): Promise<string> {
  const { text } = await lead.get(page)
  return text.includes('http-equiv="refresh"') ? settled(page) : text
}

test('our own file comes back with nothing new, whatever the options are called in the bank, and with what was changed in it', async () => {
  const both = (text: string) => ({ zh: text, en: text })
  const said = { points: 2, prompt: both('客户等急了，先说  什么'), explanation: both('先安抚，\n再解释。') }
  const questions = [
    { type: 'single', id: 'comfort', ...said, options: [{ id: 'sorry', text: both('抱歉让您久等'), right: true }, { id: 'wait', text: both('再等等'), right: false }] },
    { type: 'matching', id: 'windows', ...said, pairs: [{ id: 'open', left: both('开户'), right: both('1 号') }, { id: 'pay', left: both('缴费'), right: both('2 号') }] },
    { type: 'true-false', id: 'sign', ...said, answer: false },
  ]
  const { id: createdBy } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })
  await database.bankQuestion.createMany({ data: questions.map((question, position) => ({ unitId: units.team, type: question.type, question: JSON.stringify(question), position, createdBy })) })
  const { bytes } = await lead.get('/team/bank/export?format=excel')
  const page = await uploaded(lead, { file: new Uint8Array(bytes) })
  expect((await lead.get(page)).text.replaceAll('<!-- -->', '')).toContain('其中 3 道题库里已有')
  const refused = await lead.post(page, {})
  expect([refused.status, refused.text.includes('库里都有了')]).toEqual([400, true])
  expect(await database.bankQuestion.count()).toBe(3)
})

test('beside what is wrong with a row stands what the row says', async () => {
  const page = await uploaded(lead, { file: '题型,题干,选项A,选项B,答案\n单选题,客户落下了伞，先做什么,追出去,收起来,C\n判断题,三,,,对\n' })
  expect((await lead.get(page)).text.replaceAll('<!-- -->', '')).toContain('原文：单选题 | 客户落下了伞，先做什么 | 追出去 | 收起来 | C')
  const pasted = await uploaded(lead, { pasted: `${paper}\n2. 递送单据时，字要朝着谁？` })
  expect((await lead.get(pasted)).text.replaceAll('<!-- -->', '')).toMatch(/原文：[^<]*递送单据时，字要朝着谁/)
})

test('five thousand questions are read beside the server and imported all or none, pressed twice once', async () => {
  const bytes = new TextEncoder().encode(many(5000))
  const page = await uploaded(lead, { file: bytes })
  expect(await settled(page)).toContain('导入 5000 道题')
  const presses = await Promise.all([lead.post(page, {}), lead.post(page, {})])
  for (const { status } of presses) expect(status).toBe(302)
  await settled(page)
  expect(await database.bankQuestion.count()).toBe(5000)
  expect(await settled(page)).toContain('共 5000 道题')
})

test('a page of a file that is still being read looks again by itself; a reading that was cut off says so', async () => {
  const { id: uploadedBy } = await database.person.findFirstOrThrow({ where: { employeeNumber: '3001' } })
  const row = (uploadedAt: Date) => database.questionUpload.create({ data: { unitId: units.team, format: 'csv', uploadedBy, uploadedAt, requestKey: randomUUID() } })
  const reading = await row(new Date())
  const page = (await lead.get(`/team/bank/uploads/${reading.id}`)).text
  expect([page.includes('正在读这份文件'), page.includes('http-equiv="refresh"'), page.includes('<progress')]).toEqual([true, true, true])
  expect((await lead.post(`/team/bank/uploads/${reading.id}`, {})).status).toBe(404)
  const cutOff = await row(new Date(Date.now() - 3_600_000))
  expect((await lead.get(`/team/bank/uploads/${cutOff.id}`)).text).toContain('没有读完')
})

test('files that are looked at no more are put away, whosever they are; what was imported of them stays on record', async () => {
  const week = () => database.questionUpload.updateMany({ data: { uploadedAt: new Date(Date.now() - 8 * 86_400_000) } })
  const [page, imported] = [await uploaded(lead, { pasted: paper }), await uploaded(lead, { pasted: `${paper}\n2. 递送单据时，字要朝着客户。（√）` })]
  await lead.post(imported, {})
  await week()
  // Another unit's upload sweeps as well.
  await uploaded(otherLead, { pasted: paper })
  expect([(await lead.get(page)).status, await database.questionUpload.count()]).toEqual([404, 2])
  expect((await lead.get(imported)).text).toContain('共 3 道题')
  await database.questionImport.updateMany({ data: { importedAt: new Date(Date.now() - 8 * 86_400_000) } })
  await uploaded(otherLead, { pasted: paper })
  const kept = await lead.get(imported)
  expect([kept.status, kept.text.includes('这份文件已经导入，共 3 道题'), kept.text.includes('微笑问好')]).toEqual([200, true, false])
  expect(await database.bankQuestion.count()).toBe(3)
})
