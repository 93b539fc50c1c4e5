// The bank over the years: found by its words, taken out and put back, and the same file come in again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { prepareSearch } from '#app/question-bank/search/prepare-search.server.ts'
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
  while ((await database.bankQuestion.deleteMany({ where: { replacedBy: null } })).count > 0);
  await database.questionImport.deleteMany()
  await database.questionUpload.deleteMany()
})

const file = `题型,题干,选项A,选项B,答案,解析,知识点,难度
单选题,办理 SIM 卡先看什么？,身份证件,手机型号,A,费率按 100% 收,证件,2
单选题,客户到窗口时应当,微笑问好,低头录入,A,先问好,,
判断题,柜员可以代客户签名。,,,错,,,3
`
const first = '办理 SIM 卡先看什么？'
const second = '客户到窗口时应当'
const third = '柜员可以代客户签名。'

function send(browser: Browser, path: string, typed: Record<string, string>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(typed)) body.set(name, value)
  return browser.send(path, { method: 'POST', body })
}

async function uploaded(browser = lead, pasted = file): Promise<string> {
  const { status, location } = await send(browser, '/team/bank', { key: randomUUID(), format: 'csv', pasted })
  expect(status).toBe(302)
  return location ?? ''
}

async function imported(filling: Record<string, string> = {}): Promise<void> {
  expect((await lead.post(await uploaded(), filling)).location).toContain('imported=3')
}

const idOf = async (prompt: string) => (await database.bankQuestion.findFirstOrThrow({ where: { question: { contains: prompt }, replacedBy: null } })).id

/** Which of the three the list shows, in its order. */
async function listed(query: Record<string, string>, browser = lead): Promise<string[]> {
  const { text } = await browser.get(`/team/bank?${new URLSearchParams(query)}`)
  const list = text.slice(text.indexOf('<ol'))
  return [first, second, third].filter((prompt) => list.includes(prompt)).toSorted((one, other) => list.indexOf(one) - list.indexOf(other))
}

test('words of the prompt, the options or the explanation find a question, in any width and case, with the filters beside', async () => {
  await imported()
  for (const [words, found] of [
    ['sim', [first]],
    ['ＳＩＭ　身份证件', [first]],
    ['问好', [second]],
    ['客户', [second, third]],
    ['100%', [first]],
    ['客户 %', []],
    ['_', []],
    ['手机型号 签名', []],
  ] as const) expect([words, await listed({ words })]).toEqual([words, found])
  expect(await listed({ words: '客户', type: 'true-false' })).toEqual([third])
  expect(await listed({ words: '证件', topic: '证件', difficulty: '2' })).toEqual([first])
  expect((await lead.get('/team/bank?words=转账')).text).toContain('没有符合的题目')
  expect((await lead.get('/team/bank?words=客户')).text).toMatch(/name="words"[^>]*value="客户"/)
  expect((await lead.get('/team/bank/export?format=csv&words=sim')).text).not.toContain(second)
  expect(await listed({ words: '客户' }, otherLead)).toEqual([])
})

test('a question is found by its English, and by what it says since it was changed', async () => {
  await imported()
  const id = await idOf(second)
  const fields = { type: 'single', points: '2', 'prompt.zh': second, 'prompt.en': 'At the counter', right: 'a', 'options.0.id': 'a', 'options.0.text.zh': '起身', 'options.1.id': 'b', 'options.1.text.zh': '低头录入' }
  const saved = await send(lead, `/team/bank/${id}/edit`, { key: randomUUID(), base: id, do: 'save', ...fields })
  expect((await lead.get(saved.location ?? '')).text).toContain('它在题库列表的最前面')
  expect([await listed({ words: 'COUNTER' }), await listed({ words: '起身' }), await listed({ words: '微笑' })]).toEqual([[second], [second], []])
  // What was changed last comes first.
  expect(await listed({})).toEqual([second, first, third])
})

test('what came into the bank before it could be searched is prepared when the house opens', async () => {
  await imported()
  await database.bankQuestion.updateMany({ data: { searched: null } })
  expect(await listed({ words: '客户' })).toEqual([])
  await prepareSearch()
  expect([await listed({ words: '客户' }), await listed({ words: '证件' })]).toEqual([[second, third], [first]])
})

test('a question that was taken out stands in a list of its own and is put back by its team’s lead, once, with its history', async () => {
  await imported()
  const id = await idOf(second)
  const out = await lead.post('/team/bank', { retire: id })
  const said = await lead.get(out.location ?? '')
  for (const words of ['已取出一道题', '放回题库', '只看已取出的（1）', '已经印好的 A、B 卷']) expect(said.text).toContain(words)
  expect([await listed({}), await listed({ out: '1' })]).toEqual([[first, third], [second]])
  expect((await lead.get(`/team/bank/${id}`)).text).toContain('放回题库')
  expect((await otherLead.post('/team/bank', { return: id })).status).toBe(404)
  expect((await member.post('/team/bank', { return: id })).status).toBe(403)
  expect((await lead.post('/team/bank', { return: randomUUID() })).status).toBe(404)
  const presses = await Promise.all([lead.post('/team/bank', { return: id }), lead.post('/team/bank', { return: id }), lead.post('/team/bank', { return: id })])
  for (const { location } of presses) expect(location).toContain('returned=1')
  expect((await lead.get(presses[0]?.location ?? '')).text).toContain('已放回题库')
  expect([await listed({}), await listed({ out: '1' }), await listed({ words: '微笑' })]).toEqual([[second, first, third], [], [second]])
  const back = await database.bankQuestion.findFirstOrThrow({ where: { replacesId: id } })
  expect(await database.auditEvent.count({ where: { action: 'return-question', subject: `bank-question:${back.id}` } })).toBe(1)
  const page = (await lead.get(`/team/bank/${back.id}`)).text
  for (const words of ['赵明霞 放回题库', '赵明霞 取出题库', '从文件导入']) expect(page).toContain(words)
  expect((await lead.post('/team/bank', { retire: back.id })).location).toContain('retired=')
  expect(await listed({})).toEqual([first, third])
})

test('a file that comes in again brings nothing double, not what was changed or taken out since, nor what stands in it twice', async () => {
  await imported()
  const id = await idOf(second)
  await lead.post('/team/bank', { retire: await idOf(third) })
  await send(lead, `/team/bank/${id}/edit`, { key: randomUUID(), base: id, do: 'save', type: 'true-false', points: '2', 'prompt.zh': '换了一道', answer: 'true' })
  const same = await lead.post(await uploaded(), {})
  expect([same.status, same.text.includes('这些题目库里都有了')]).toEqual([400, true])
  const twice = `${file}单选题,新的一道,甲,乙,A,,,\n单选题,新的一道,甲,乙,A,,,\n`
  expect((await lead.post(await uploaded(lead, twice), {})).location).toContain('imported=1')
})

test('the same file imported in two windows at the same moment is in the bank once', async () => {
  const pages = [await uploaded(), await uploaded()]
  const done = await Promise.all(pages.map((page) => lead.post(page, {})))
  expect(done.map(({ status }) => status).toSorted()).toEqual([302, 400])
  expect([await database.bankQuestion.count(), await database.questionImport.count()]).toEqual([3, 1])
})

test('topic and difficulty are given to the questions of a file that say none, or to all', async () => {
  const rows = async () => (await database.bankQuestion.findMany({ where: { unitId: units.team }, orderBy: { position: 'asc' }, select: { topic: true, difficulty: true } })).map(({ topic, difficulty }) => [topic, difficulty])
  const page = await uploaded()
  const preview = (await lead.get(page)).text
  for (const said of ['给整份文件标主题和难度', '没写主题的 2 道，没写难度的 1 道']) expect(preview).toContain(said)
  const refused = await lead.post(page, { topic: '长'.repeat(201), difficulty: '4', fill: 'all' })
  expect([refused.status, refused.text.includes('主题最多 200 字'), refused.text.includes(`value="${'长'.repeat(201)}"`)]).toEqual([400, true, true])
  expect((await lead.post(page, { difficulty: '9' })).status).toBe(400)
  expect((await lead.post(page, { topic: ' 礼仪 ', difficulty: '4', fill: 'missing' })).location).toContain('imported=3')
  expect(await rows()).toEqual([['证件', 2], ['礼仪', 4], ['礼仪', 3]])
  expect(await listed({ words: '礼仪' })).toEqual([second, third])
  expect((await lead.post(await uploaded(), { again: 'on', topic: '月考', fill: 'all' })).location).toContain('imported=3')
  expect(await listed({ topic: '月考' })).toEqual([first, second, third])
})

test('a file that waits to be imported is found again on the page of the bank, by its own team', async () => {
  const page = await uploaded()
  const link = page.split('?')[0] ?? ''
  expect([(await lead.get('/team/bank')).text.includes(link), (await otherLead.get('/team/bank')).text.includes(link)]).toEqual([true, false])
  await lead.post(page, {})
  expect((await lead.get('/team/bank')).text).not.toContain(link)
})

test('a refused import keeps the rows that were ticked', async () => {
  const page = await uploaded(lead, '题型,题干,选项A,选项B,答案\n单选题,一,甲,乙,A\n单选题,二,甲,乙,C\n单选题,三,甲,乙,D\n')
  const refused = await lead.post(page, { leaveOut: ['3'] })
  expect(refused.status).toBe(400)
  expect(refused.text).toMatch(/name="leaveOut"[^>]*checked=""[^>]*value="3"|name="leaveOut"[^>]*value="3"[^>]*checked=""/)
  expect(refused.text).not.toMatch(/name="leaveOut"[^>]*checked=""[^>]*value="4"|name="leaveOut"[^>]*value="4"[^>]*checked=""/)
})
