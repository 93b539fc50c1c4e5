import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
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
  while ((await database.bankQuestion.deleteMany({ where: { replacedBy: null } })).count > 0);
})

const single = { type: 'single', points: '2', 'prompt.zh': '客户到窗口时，应当', right: 'a', 'options.0.id': 'a', 'options.0.text.zh': '微笑问好', 'options.1.id': 'b', 'options.1.text.zh': '低头录入', 'options.2.id': 'c', 'options.2.text.zh': '' }

type Typed = Record<string, string | Blob>

function press(browser: Browser, path: string, typed: Typed) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ key: randomUUID(), do: 'save', ...typed })) body.set(name, value)
  return browser.send(path, { method: 'POST', body })
}

/** Writes a question and gives its id. */
async function written(typed: Typed = {}): Promise<string> {
  const saved = await press(lead, '/team/bank/new', { ...single, ...typed })
  expect(saved.status).toBe(302)
  return (saved.location ?? '').replace(/^\/team\/bank\/([^?]+).*$/, '$1')
}

async function questionOf(id: string): Promise<unknown> {
  const { question } = await database.bankQuestion.findUniqueOrThrow({ where: { id } })
  return JSON.parse(question)
}

test('a question is written in the browser, looked at as a learner sees it, and kept with the English taken over', async () => {
  const begun = (await lead.get('/team/bank/new?type=multiple')).text
  for (const said of ['选项 D', '少选按比例', '存入题库']) expect(begun).toContain(said)
  const looked = await press(lead, '/team/bank/new', { ...single, do: 'preview' })
  for (const said of ['答题的人看到的样子', '微笑问好', '怎样答，得几分', '选对']) expect(looked.text).toContain(said)
  expect([looked.status, await database.bankQuestion.count()]).toEqual([200, 0])
  const id = await written({ topic: '礼仪', difficulty: '2' })
  expect(await database.bankQuestion.findUniqueOrThrow({ where: { id } })).toMatchObject({ unitId: units.team, topic: '礼仪', difficulty: 2, type: 'single', replacesId: null })
  expect(await questionOf(id)).toMatchObject({ prompt: { zh: '客户到窗口时，应当', en: '客户到窗口时，应当' }, options: [{ right: true }, { text: { zh: '低头录入' } }] })
  expect((await lead.get(`/team/bank/${id}?saved`)).text).toContain('题目已保存')
})

test('rows are added and taken away by buttons that post, and what was typed stays', async () => {
  const added = await press(lead, '/team/bank/new', { ...single, do: 'add:options' })
  for (const said of ['value="微笑问好"', 'name="options.3.text.zh"']) expect(added.text).toContain(said)
  const removed = await press(lead, '/team/bank/new', { ...single, do: 'remove:options.0' })
  expect([removed.text.includes('value="微笑问好"'), removed.text.includes('value="低头录入"')]).toEqual([false, true])
  const another = await press(lead, '/team/bank/new', { ...single, type: 'matching', do: 'preview' })
  expect([another.status, another.text.includes('name="pairs.0.left.zh"'), another.text.includes('value="微笑问好"')]).toEqual([400, true, true])
})

test('mistakes are said beside their fields, in the language of who writes, and nothing is saved', async () => {
  const refused = await press(lead, '/team/bank/new', { ...single, right: '', points: '2.345', 'prompt.zh': '' })
  for (const said of ['还没有保存', '请写上文字', '最多两位小数', 'value="低头录入"']) expect(refused.text).toContain(said)
  expect((await press(lead, '/team/bank/new', { ...single, right: '' })).text).toContain('还没有标出正确的')
  expect(refused.status).toBe(400)
  const words = await press(lead, '/team/bank/new', { ...single, 'prompt.zh': '长'.repeat(350_000) })
  expect([words.status, words.text.includes('太长了')]).toEqual([400, true])
  const large = await press(lead, '/team/bank/new', { ...single, pictureFile: new Blob([new Uint8Array(20_000_000)]) })
  expect([large.status, large.text.includes('没有收下')]).toEqual([413, true])
  for (const typed of [{ key: 'none' }, { base: 'none' }]) expect((await press(lead, '/team/bank/new', { ...single, ...typed })).status).toBe(404)
  expect(await database.bankQuestion.count()).toBe(0)
})

test('a gap that is written as a line is refused beside its text, which says how one is written', async () => {
  const gapped = { type: 'gaps', points: '1', 'prompt.zh': '填空', 'text.zh': '客户来有____', 'gaps.0.id': 'a', 'gaps.0.kind': 'written', 'gaps.0.accepted.0.text': '迎声' }
  const refused = await press(lead, '/team/bank/new', gapped)
  expect([refused.status, refused.text.includes('例如：客户来有[[a]]，走有[[b]]')]).toEqual([400, true])
  expect(refused.text).toMatch(/<textarea[^>]*name="text\.zh"[^>]*aria-invalid="true"[^>]*>客户来有____|<textarea[^>]*aria-invalid="true"[^>]*name="text\.zh"[^>]*>客户来有____/)
  expect((await press(lead, '/team/bank/new', { ...gapped, 'text.zh': '客户来有[[a]]' })).status).toBe(302)
})

test('pressing twice writes one question, and a change that changes nothing writes none', async () => {
  const key = randomUUID()
  const saved = await Promise.all([1, 2, 3].map(() => press(lead, '/team/bank/new', { ...single, key })))
  expect(saved.map(({ location }) => location?.includes(key))).toEqual([true, true, true])
  expect((await press(lead, `/team/bank/${key}/edit`, { ...single, base: key })).location).toContain(key)
  expect(await database.bankQuestion.count()).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'write-question', subject: `bank-question:${key}` } })).toBe(1)
})

test('a change is a new version; the history says who, when and what', async () => {
  const id = await written()
  const changed = await press(lead, `/team/bank/${id}/edit`, { ...single, base: id, 'options.1.text.zh': '看手机', points: '3' })
  const newest = (changed.location ?? '').replace(/^\/team\/bank\/([^?]+).*$/, '$1')
  expect(await database.bankQuestion.findUniqueOrThrow({ where: { id: newest } })).toMatchObject({ replacesId: id, unitId: units.team })
  expect(await questionOf(id)).toMatchObject({ points: 2 })
  for (const address of [id, newest]) {
    const page = (await lead.get(`/team/bank/${address}`)).text
    for (const said of ['赵明霞 修改', '赵明霞 新写', '低头录入', '看手机']) expect(page).toContain(said)
  }
  expect((await lead.get('/team/bank')).text).toContain('共 1 道题')
})

test('of two who change a question at once the second is told and loses nothing; the next press replaces the other’s', async () => {
  const id = await written()
  const theirs = await press(lead, `/team/bank/${id}/edit`, { ...single, base: id, points: '5' })
  const mine = { ...single, base: id, 'options.0.text.zh': '站起来问好' }
  const told = await press(lead, `/team/bank/${id}/edit`, mine)
  expect(told.status).toBe(409)
  for (const said of ['先改了这道题', 'value="站起来问好"', '分值']) expect(told.text).toContain(said)
  const base = /name="base" value="([^"]+)"/.exec(told.text)?.[1] ?? ''
  expect(theirs.location).toContain(base)
  expect((await press(lead, `/team/bank/${id}/edit`, { ...mine, base })).status).toBe(302)
  expect(await database.bankQuestion.count()).toBe(3)
  const newest = await database.bankQuestion.findFirstOrThrow({ where: { replacedBy: null } })
  const both = await Promise.all([1, 3].map((points) => press(lead, `/team/bank/${newest.id}/edit`, { ...single, base: newest.id, points: String(points) })))
  expect(both.map(({ status }) => status).toSorted()).toEqual([302, 409])
})

test('a question that was taken out meanwhile is not changed, but can be kept as a new one', async () => {
  const id = await written()
  await lead.post('/team/bank', { retire: id })
  expect((await lead.get(`/team/bank/${id}/edit`)).text).toContain('已经取出题库')
  const told = await press(lead, `/team/bank/${id}/edit`, { ...single, base: id, points: '4' })
  expect([told.status, told.text.includes('已经取出题库'), told.text.includes('name="base"')]).toEqual([409, true, false])
  expect((await press(lead, `/team/bank/${id}/edit`, { ...single, points: '4' })).status).toBe(302)
})

test('the editor and its questions belong to the unit of their lead', async () => {
  const id = await written()
  for (const address of [`/team/bank/${id}`, `/team/bank/${id}/edit`]) {
    expect((await otherLead.get(address)).status).toBe(404)
    expect((await member.get(address)).status).toBe(403)
  }
  expect((await press(otherLead, `/team/bank/${id}/edit`, { ...single, base: id, points: '9' })).status).toBe(404)
  expect((await press(member, `/team/bank/${id}/edit`, { ...single, base: id })).status).toBe(403)
  expect((await press(otherLead, '/team/bank/new', { ...single, key: id })).status).toBe(404)
  expect(await database.bankQuestion.count()).toBe(1)
})

test('a picture is drawn anew, shown in the preview, and no question shows one of another unit or person', async () => {
  const png = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#0f6b6b' } }).withExif({ IFD0: { Copyright: 'secret' } }).png().toBuffer()
  const hotspot = { type: 'hotspot', points: '1', 'prompt.zh': '印章放在哪里', 'picture.alt.zh': '柜台', 'spots.0.id': 'a', 'spots.0.text.zh': '左', 'spots.0.right': 'on', 'spots.0.x': '10', 'spots.0.y': '10', 'spots.0.width': '50', 'spots.0.height': '50', 'spots.1.id': 'b', 'spots.1.text.zh': '右', 'spots.1.x': '200', 'spots.1.y': '10', 'spots.1.width': '50', 'spots.1.height': '50' }
  const taken = await press(lead, '/team/bank/new', { ...hotspot, do: 'picture', pictureFile: new Blob([Uint8Array.from(png)]) })
  const file = /upload-[0-9a-f]{32}\.webp/.exec(taken.text)?.[0] ?? ''
  const sized = { 'picture.file': file, 'picture.width': '400', 'picture.height': '300' }
  for (const said of [file, 'value="400"', 'value="300"', '>印章放在哪里</textarea>']) expect(taken.text).toContain(said)
  const shown = await lead.get(`/team/bank/drawn/${file}`)
  expect([shown.status, Buffer.from(shown.bytes).includes('secret'), (await sharp(shown.bytes).metadata()).width]).toEqual([200, false, 400])
  expect((await otherLead.get(`/team/bank/drawn/${file}`)).status).toBe(404)
  const id = (await press(lead, '/team/bank/new', { ...hotspot, ...sized })).location?.replace(/^\/team\/bank\/([^?]+).*$/, '$1') ?? ''
  const page = (await lead.get(`/team/bank/${id}`)).text
  const drawn = /\/team\/bank\/drawn\/[\w-]+\/[\w.-]+/.exec(page)?.[0] ?? ''
  expect((await lead.get(drawn)).status).toBe(200)
  const foreign = await press(otherLead, '/team/bank/new', { ...hotspot, ...sized })
  expect([foreign.status, foreign.text.includes('请先上传图片')]).toEqual([400, true])
  const outside = await press(lead, '/team/bank/new', { ...hotspot, ...sized, 'spots.1.x': '390' })
  expect([outside.status, outside.text.includes('超出了图片')]).toEqual([400, true])
  const text = await press(lead, '/team/bank/new', { ...hotspot, do: 'picture', pictureFile: new Blob(['no picture']) })
  expect([text.status, text.text.includes('不是能用的图片')]).toEqual([400, true])
})
