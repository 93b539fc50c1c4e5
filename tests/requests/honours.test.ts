// 荣誉登记册: entered with a scan, changed and taken down with who and when, over by itself, and what is put forward for the next.
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { composer, findWallUnit } from '#app/wall/bundle.server.ts'
import { usualSettings } from '#app/wall/screens/display-settings.ts'
import { usualSlots } from '#app/wall/slots/slots.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n')
let app: App
let lead: Browser
let picture: Uint8Array<ArrayBuffer>
let unitId: string

beforeAll(async () => {
  unitId = (await seedCast(database)).team
  app = await startApp()
  lead = await app.signedIn('3001')
  const plain = sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#efd184' } })
  picture = new Uint8Array(await plain.withExif({ IFD0: { Copyright: 'a secret place' } }).jpeg().toBuffer())
})
afterAll(() => app.stop())

const filled = { title: '十佳窗口', issuer: '市总工会', level: 'CITY', awardedOn: '2011-12', heldUntil: '' }

async function send(fields: Partial<typeof filled> & Record<string, string>, { by = lead, scan, to = '/team/wall/honours' }: { by?: Browser; scan?: BlobPart; to?: string } = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...filled, ...fields })) body.append(name, value)
  if (scan) body.append('scan', new File([scan], 'scan'))
  return by.send(to, { method: 'POST', body })
}

const find = (title: string) => database.honour.findFirstOrThrow({ where: { title }, include: { scan: true, edits: { orderBy: { number: 'asc' } } } })

/** The plaques that the wall shows at a moment. */
async function plaquesAt(now: Date): Promise<string[]> {
  const unit = await findWallUnit(unitId)
  if (!unit) throw new Error('there is no team')
  const { panels } = await composer(unit, { now, origin: 'http://localhost' })({ settings: usualSettings, slots: usualSlots, test: [] })
  return panels.flatMap((panel) => (panel.kind === 'honours' ? panel.plaques.map(({ title }) => title) : []))
}

test('a plaque comes with its scan drawn anew, and everybody of the team sees both; pressed twice it is one', async () => {
  const requestKey = randomUUID()
  const answers = await Promise.all([send({ requestKey, title: '诚信窗口' }, { scan: picture }), send({ requestKey, title: '诚信窗口' }, { scan: picture })])
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  expect(await database.honour.count({ where: { title: '诚信窗口' } })).toBe(1)
  const { id } = await find('诚信窗口')
  const member = await app.signedIn('1002')
  expect((await member.get('/honours')).text).toContain('诚信窗口')
  const scan = await member.get(`/honours/${id}/scan`)
  expect(scan.headers.get('content-type')).toBe('image/webp')
  expect(await sharp(scan.bytes).metadata()).toMatchObject({ format: 'webp', width: 2000 })
  expect(scan.text).not.toContain('a secret place')
  const stranger = await app.signedIn('0101')
  expect((await stranger.get(`/honours/${id}/scan`)).status).toBe(404)
  expect((await stranger.get('/honours')).text).not.toContain('诚信窗口')
})

test('a PDF is saved and never opened within our pages, and what is neither is refused with what was typed kept', async () => {
  expect((await send({ title: '示范单位' }, { scan: pdf })).status).toBe(302)
  const { id } = await find('示范单位')
  const scan = await lead.get(`/honours/${id}/scan`)
  expect([scan.headers.get('content-type'), scan.headers.get('content-disposition')]).toEqual(['application/pdf', 'attachment; filename="honour.pdf"'])
  const refused = await send({ title: '乱码奖牌' }, { scan: 'no picture' })
  expect([refused.status, refused.text.includes('读不出这个文件'), refused.text.includes('乱码奖牌')]).toEqual([400, true, true])
  const large = await send({ title: '太大' }, { scan: new Uint8Array(9_000_000) })
  expect([large.status, large.text.includes('文件超过 8 MB')]).toEqual([413, true])
  expect(await database.honour.count({ where: { title: { in: ['乱码奖牌', '太大'] } } })).toBe(0)
})

test('an end before the award, a day that is none and a title of 61 characters each get their own sentence', async () => {
  const early = await send({ title: '早到期', heldUntil: '2011-11-30' })
  expect([early.status, early.text.includes('有效期不能早于颁发时间')]).toEqual([400, true])
  const odd = await send({ title: '怪日子', heldUntil: '明年', awardedOn: '2011-13' })
  expect([odd.status, odd.text.includes('请写成 2026-12-31 这样的日期'), odd.text.includes('请写成 2012、2012-11 或 2012-11-08')]).toEqual([400, true, true])
  expect((await send({ title: '长'.repeat(61) })).status).toBe(400)
})

test('one that ends leaves the wall with the last moment of its last day, and stays in the register', async () => {
  await send({ title: '巾帼文明岗', awardedOn: '2026-01', heldUntil: '2026-12-31' })
  expect(await plaquesAt(new Date('2026-12-31T23:59:59.999+08:00'))).toContain('巾帼文明岗')
  expect(await plaquesAt(new Date('2027-01-01T00:00:00+08:00'))).not.toContain('巾帼文明岗')
  await send({ title: '旧奖牌', awardedOn: '2012', heldUntil: '2015-12-31' })
  const page = await lead.get('/team/wall/honours')
  expect(page.text.slice(page.text.indexOf('已经到期的'))).toContain('旧奖牌')
})

test('a change keeps what stood there, with who and when; who comes late is told, and a second press changes nothing', async () => {
  await send({ title: '优质服务窗囗' })
  const { id } = await find('优质服务窗囗')
  const to = `/team/wall/honours/${id}`
  const right = { title: '优质服务窗口', seen: '0' }
  const answers = await Promise.all([send(right, { to }), send(right, { to })])
  expect(answers.map(({ status }) => status)).toEqual([302, 302])
  const { edits } = await find('优质服务窗口')
  expect(edits).toMatchObject([{ number: 1, before: { title: '优质服务窗囗', heldUntil: null } }])
  const late = await send({ title: '优质窗口', seen: '0' }, { to })
  expect([late.status, late.text.includes('有人改了这一条')]).toEqual([409, true])
  const page = await lead.get(to)
  expect(page.text).toMatch(/赵明霞修改/)
  expect(page.text).toContain('优质服务窗囗')
  expect(await database.auditEvent.count({ where: { subject: `honour:${id}`, action: 'change-honour' } })).toBe(1)
})

test('taken down it is off the wall and off the team’s page, with who and when in its record; nobody else’s lead touches it', async () => {
  await send({ title: '要摘的奖牌' }, { scan: picture })
  const { id } = await find('要摘的奖牌')
  const other = await app.signedIn('0301')
  expect((await other.get(`/team/wall/honours/${id}`)).status).toBe(404)
  expect((await send({ seen: '0' }, { by: other, to: `/team/wall/honours/${id}` })).status).toBe(404)
  expect((await other.post('/team/wall/honours', { remove: id })).status).toBe(404)
  const member = await app.signedIn('1002')
  expect((await member.get('/team/wall/honours')).status).toBe(403)
  expect((await lead.post(`/team/wall/honours/${id}`, { remove: 'yes' })).status).toBe(302)
  expect(await plaquesAt(new Date())).not.toContain('要摘的奖牌')
  expect((await member.get('/honours')).text).not.toContain('要摘的奖牌')
  expect((await member.get(`/honours/${id}/scan`)).status).toBe(404)
  expect((await lead.get('/team/wall/honours')).text).toMatch(/摘下的 1 块.*要摘的奖牌/s)
  const page = await lead.get(`/team/wall/honours/${id}`)
  expect([page.status, page.text.includes('赵明霞摘下')]).toEqual([200, true])
  expect((await find('要摘的奖牌')).removedBy).not.toBeNull()
  expect((await send({ seen: '0' }, { to: `/team/wall/honours/${id}` })).status).toBe(404)
})

test('what is put forward goes its way one step at a time, seen by the team, and a won one fills the register’s form', async () => {
  const page = '/team/wall/honours/candidates'
  const requestKey = randomUUID()
  const bid = { title: '全国青年文明号', level: 'NATIONAL', names: '客户服务班', requestKey }
  for (const _press of [1, 2]) expect((await lead.post(page, bid)).status).toBe(302)
  const { id } = await database.honourBid.findFirstOrThrow({ where: { requestKey } })
  const early = await lead.post(page, { bid: id, step: 'WON' })
  expect([early.status, early.text.includes('已经走到别的步骤')]).toEqual([409, true])
  const member = await app.signedIn('1002')
  expect((await member.get('/honours')).text).toMatch(/全国青年文明号.*准备材料/s)
  const steps = await Promise.all([1, 2].map(() => lead.post(page, { bid: id, step: 'SUBMITTED' })))
  expect(steps.map(({ status }) => status)).toEqual([302, 302])
  expect((await lead.post(page, { bid: id, step: 'WON' })).status).toBe(302)
  expect(await database.honourBidStep.count({ where: { bidId: id } })).toBe(3)
  expect((await (await app.signedIn('0301')).post(page, { bid: id, step: 'WITHDRAWN' })).status).toBe(404)
  const form = (await lead.get(`/team/wall/honours?bid=${id}`)).text
  expect(form).toMatch(/value="全国青年文明号"/)
  expect((await member.get('/honours')).text).not.toContain('全国青年文明号')
  const long = await lead.post(page, { ...bid, requestKey: randomUUID(), names: '名'.repeat(201) })
  expect([long.status, long.text.includes('最多 200 个字')]).toEqual([400, true])
})
