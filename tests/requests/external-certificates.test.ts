// 外部证书登记: registered with a scan, checked by the lead, counted, and needed by a path.
import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { countByKind } from '#app/certificates/external/external-list.server.ts'
import { listReminders } from '#app/certificates/renewal/reminders.server.ts'
import { findPathProgress } from '#app/learning/completions.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n')
let app: App
let picture: Uint8Array<ArrayBuffer>
let units: Awaited<ReturnType<typeof seedCast>>

beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
  const plain = sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#fdfbf5' } })
  picture = new Uint8Array(await plain.withExif({ IFD0: { Copyright: 'a secret place' } }).jpeg().toBuffer())
})
afterAll(() => app.stop())
beforeEach(async () => {
  await database.certificateReminder.deleteMany()
  await database.externalDecision.deleteMany()
  await database.externalScan.deleteMany()
  await database.externalCertificate.deleteMany()
})

const filled = { kind: 'sign-language', number: 'SYDJ-0317', issuer: '省残联', issuedOn: '2025-03-01', expiresOn: '' }

async function register(browser: Browser, changed: Partial<typeof filled> & { requestKey?: string } = {}, scan: BlobPart = picture) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ requestKey: randomUUID(), ...filled, ...changed })) body.append(name, value)
  body.append('scan', new File([scan], 'scan'))
  return browser.send('/certificates/external', { method: 'POST', body })
}

async function registered() {
  return database.externalCertificate.findFirstOrThrow({ orderBy: { submittedAt: 'desc' }, include: { scan: true, decisions: true } })
}

async function decide(browser: Browser, fields: Record<string, string>) {
  return browser.post('/team/certificates/external', { seen: '0', ...fields })
}

test('a picture is drawn anew without what the camera wrote into it, and opens for its holder and the lead alone', async () => {
  const holder = await app.signedIn('1003')
  expect((await register(holder)).status).toBe(302)
  const { id } = await registered()
  const scan = await holder.get(`/certificates/external/${id}/scan`)
  expect(scan.headers.get('content-type')).toBe('image/webp')
  expect(await sharp(scan.bytes).metadata()).toMatchObject({ format: 'webp', width: 2000 })
  expect(scan.text).not.toContain('a secret place')
  expect((await (await app.signedIn('3001')).get(`/certificates/external/${id}/scan`)).status).toBe(200)
  for (const other of ['1002', '0301']) expect((await (await app.signedIn(other)).get(`/certificates/external/${id}/scan`)).status).toBe(404)
})

test('a PDF is kept as it came and is saved, not opened, by whoever looks at it', async () => {
  const holder = await app.signedIn('1003')
  await register(holder, {}, pdf)
  const scan = await holder.get(`/certificates/external/${(await registered()).id}/scan`)
  expect([...scan.bytes]).toEqual([...pdf])
  expect(scan.headers.get('content-disposition')).toContain('attachment')
})

test('what is wrong is said beside its field, and what was typed stays', async () => {
  const holder = await app.signedIn('1003')
  const wrong: [Partial<typeof filled>, BlobPart, string][] = [
    [{ number: '' }, picture, '请填写'],
    [{ issuedOn: '2999-01-01' }, picture, '不能晚于今天'],
    [{ expiresOn: '2024-01-01' }, picture, '到期日要在发证日期之后'],
    [{ kind: 'nonsense' }, picture, '省残联'],
    [{}, 'not a picture', '打不开这个文件'],
    [{}, '%PDF-1.7 cut off', '打不开这个文件'],
    [{}, '', '请附上扫描件'],
  ]
  for (const [changed, scan, words] of wrong) {
    const page = await register(holder, changed, scan)
    expect(page.status).toBe(400)
    expect(page.text).toContain(words)
    expect(page.text).toContain('value="省残联"')
    // A page that comes back whole has lost the file: that is said beside it, where nothing else is wrong with it.
    expect(page.text.includes('刚才选的扫描件没有留下')).toBe(scan === picture)
  }
  expect((await register(holder, {}, new Uint8Array(8_200_000))).status).toBe(413)
  expect(await database.externalCertificate.count()).toBe(0)
})

test('a double press registers once, and the same number is not registered twice', async () => {
  const holder = await app.signedIn('1003')
  const requestKey = randomUUID()
  const statuses = (await Promise.all([register(holder, { requestKey }), register(holder, { requestKey })])).map(({ status }) => status)
  expect(statuses).toEqual([302, 302])
  expect((await register(holder)).status).toBe(409)
  expect(await database.externalCertificate.count()).toBe(1)
})

test('the lead accepts, or returns with a reason that the holder reads; two leads at once decide once', async () => {
  const [holder, lead] = [await app.signedIn('1003'), await app.signedIn('3001')]
  await register(holder)
  const { id: certificate } = await registered()
  expect((await lead.get('/team')).text).toContain('1 张外部证书等您核对')
  expect((await decide(lead, { deed: 'return', certificate, reason: '短' })).status).toBe(400)
  const statuses = (await Promise.all([decide(lead, { deed: 'accept', certificate }), decide(lead, { deed: 'accept', certificate })])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([302, 409])
  expect((await holder.get('/certificates/external')).text).toContain('已认可')
  const { name } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '3001' } })
  for (const [browser, page] of [[holder, '/certificates/external'], [lead, '/team/certificates/external']] as const) expect((await browser.get(page)).text.replaceAll('<!-- -->', '')).toMatch(new RegExp(`${name}，[^<]+ 核对认可`))
  expect((await decide(lead, { deed: 'return', certificate, seen: '1', reason: '编号与扫描件不符' })).status).toBe(302)
  const page = await holder.get('/certificates/external')
  for (const words of ['已退回', '编号与扫描件不符']) expect(page.text).toContain(words)
  // Returned, it may be registered again.
  expect((await register(holder)).status).toBe(302)
})

test('nobody decides on another team’s, nor on their own, and members not at all', async () => {
  const lead = await app.signedIn('3001')
  await register(lead)
  const { id: certificate } = await registered()
  expect((await decide(await app.signedIn('0301'), { deed: 'accept', certificate })).status).toBe(404)
  expect((await decide(lead, { deed: 'accept', certificate })).status).toBe(403)
  expect((await decide(await app.signedIn('1003'), { deed: 'accept', certificate })).status).toBe(403)
})

test('the holder takes back what nobody has decided on, and nothing else', async () => {
  const [holder, lead] = [await app.signedIn('1003'), await app.signedIn('3001')]
  await register(holder)
  const { id } = await registered()
  expect((await (await app.signedIn('1002')).post('/certificates/external', { withdraw: id })).status).toBe(404)
  expect((await holder.post('/certificates/external', { withdraw: id })).status).toBe(302)
  expect((await decide(lead, { deed: 'accept', certificate: id })).status).toBe(404)
  await register(holder)
  const again = await registered()
  await decide(lead, { deed: 'accept', certificate: again.id })
  expect((await holder.post('/certificates/external', { withdraw: again.id })).status).toBe(404)
})

test('a path waits for the certificate that it needs, until it is accepted and again once it has ended; holders are counted by unit', async () => {
  const [holder, lead] = [await app.signedIn('1003'), await app.signedIn('3001')]
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1003' } })
  const waits = async () => (await findPathProgress(personId, 'sign-service'))?.waitsFor
  const counts = () => countByKind([units.team, units.secondTeam], { now: new Date(), language: 'zh-CN' })
  const needed = [{ kind: 'certificate', slug: 'sign-language' }]
  await register(holder)
  expect(await waits()).toEqual(needed)
  expect((await holder.get('/learn')).text).toContain('国家通用手语等级证书')
  const { id: certificate } = await registered()
  await decide(lead, { deed: 'accept', certificate })
  expect(await waits()).toEqual([])
  expect(await counts()).toEqual({ kinds: ['国家通用手语等级证书'], units: [{ name: '客户服务班', counts: [1] }] })
  await database.externalCertificate.update({ where: { id: certificate }, data: { expiresAt: new Date() } })
  expect(await waits()).toEqual(needed)
  expect((await counts()).units).toEqual([])
  expect((await holder.get('/certificates/external')).text).toContain('已过期')
})

const inDays = (days: number) => DateTime.now().setZone('Asia/Shanghai').plus({ days }).toFormat('yyyy-MM-dd')

async function accepted(holder: Browser, changed: Partial<typeof filled>): Promise<string> {
  await register(holder, changed)
  const { id } = await registered()
  await decide(await app.signedIn('3001'), { deed: 'accept', certificate: id })
  return id
}

test('one that the lead has accepted reminds its holder 60, 30 and 7 days before its end, each once however many look at once', async () => {
  const holder = await app.signedIn('1003')
  await register(holder, { number: 'waits', expiresOn: inDays(100) })
  const { id: personId } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1003' } })
  const member = await findMember(personId)
  if (!member) throw new Error('1003 belongs to a unit')
  const { id, expiresAt } = await registered()
  const lookAt = (daysBefore: number) => listReminders(member, new Date((expiresAt?.getTime() ?? 0) - daysBefore * 86_400_000 - 1000))
  const given = async () => (await database.certificateReminder.findMany({ where: { externalId: id }, orderBy: { daysBefore: 'desc' } })).map(({ daysBefore }) => daysBefore)
  expect(await lookAt(25)).toEqual([])
  await decide(await app.signedIn('3001'), { deed: 'accept', certificate: id })
  expect(await lookAt(64)).toEqual([])
  // The server was down from before the first to after the second.
  const looks = await Promise.all([lookAt(25), lookAt(25), lookAt(25)])
  expect(looks[0]).toEqual([{ by: 'others', to: '/certificates/external', title: '国家通用手语等级证书', days: 25 }])
  expect(await given()).toEqual([60, 30])
  expect([(await lookAt(20)).length, (await lookAt(15)).length]).toEqual([1, 0])
  expect(await lookAt(6)).toEqual([expect.objectContaining({ days: 6 })])
  expect(await given()).toEqual([60, 30, 7])
  expect(await lookAt(-1)).toEqual([])
  // Returned after all it counts no more; nobody has to renew it.
  await decide(await app.signedIn('3001'), { deed: 'return', certificate: id, seen: '1', reason: '编号与扫描件不符' })
  expect(await lookAt(6)).toEqual([])
})

test('Today says it, until the next one has been put before the lead', async () => {
  const holder = await app.signedIn('1003')
  await accepted(holder, { expiresOn: inDays(20) })
  const said = '外部证书“国家通用手语等级证书”还有 20 天到期'
  expect((await holder.get('/')).text).toContain(said)
  expect((await (await app.signedIn('1002')).get('/')).text).not.toContain('外部证书“')
  await register(holder, { number: 'SYDJ-0318', expiresOn: inDays(700) })
  expect((await holder.get('/')).text).not.toContain(said)
})

test('the lead is told how many end within 30 days, with our own, and finds them, the first to end first; what was renewed is none', async () => {
  const [holder, other, lead] = [await app.signedIn('1003'), await app.signedIn('1002'), await app.signedIn('3001')]
  await accepted(holder, { number: 'LATER-1', expiresOn: inDays(25) })
  await accepted(other, { number: 'SOONER-1', expiresOn: inDays(12) })
  await accepted(other, { number: 'FAR-1', kind: 'first-aid', expiresOn: inDays(40) })
  await register(lead, { number: 'WAITS-1', expiresOn: inDays(9) })
  const ending = async () => [...(await lead.get('/team/certificates?show=ending')).text.matchAll(/编号 ([A-Z]+-1)/g)].map(([, number]) => number)
  expect(await ending()).toEqual(['SOONER-1', 'LATER-1'])
  expect((await lead.get('/team')).text).toContain('有 2 张证书 30 天内到期')
  await accepted(holder, { number: 'NEXT-1', expiresOn: '' })
  expect(await ending()).toEqual(['SOONER-1'])
  expect((await lead.get('/team')).text).toContain('有 1 张证书 30 天内到期')
  // The other team's lead is told nothing of it.
  expect((await (await app.signedIn('0301')).get('/team/certificates?show=ending')).text).not.toContain('SOONER-1')
})
