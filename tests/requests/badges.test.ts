import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type CertificateOccasion, prepareCertificate, type PreparedCertificate, storeCertificate } from '#app/certificates/issue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import { requireTools } from '#tests/support/tools.ts'
import { verifyBadge } from '#tests/support/verify-badge.ts'

let app: App
let unitId: string
const keys = join(process.env['STARHALL_DATA'] ?? '', 'keys')

// One story of one house: its tests run in this order.
beforeAll(async () => {
  unitId = (await seedCast(database)).team
  app = await startApp()
})
afterAll(() => app.stop())

async function prepare(earnedBy: string, changed: Partial<CertificateOccasion> = {}): Promise<PreparedCertificate> {
  const { id, name } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1001' } })
  const unit = { id: unitId, name: '客户服务班', timeZone: 'Asia/Shanghai' }
  const prepared = await prepareCertificate({
    kind: 'COURSE',
    earnedBy,
    person: { id, name },
    unit,
    title: { zh: '服务礼仪合格', en: 'Service etiquette' },
    line: { zh: '考核成绩 96 分', en: 'Score 96' },
    validMonths: 24,
    at: new Date(Date.now() - 60_000),
    origin: app.url,
    language: 'zh-CN',
    ...changed,
  })
  if ('refused' in prepared) throw new Error(prepared.characters.join(''))
  return prepared
}

async function store(prepared: PreparedCertificate): Promise<string> {
  return (await database.$transaction((transaction) => storeCertificate(transaction, prepared))).serial
}

async function issue(earnedBy: string, changed: Partial<CertificateOccasion> = {}): Promise<string> {
  return store(await prepare(earnedBy, changed))
}

const Badge = z.looseObject({ id: z.string(), issuer: z.looseObject({ id: z.string() }), credentialStatus: z.looseObject({ statusListCredential: z.url(), statusListIndex: z.string() }), proof: z.looseObject({ verificationMethod: z.string() }) })

async function storedBadge(serial: string): Promise<{ text: string; badge: z.infer<typeof Badge> }> {
  const { text } = await database.openBadge.findFirstOrThrow({ where: { certificate: { serial } } })
  return { text, badge: Badge.parse(JSON.parse(text)) }
}

/** What is asked of the portal is asked of the server that runs, over plain HTTP. */
const read = async (url: string): Promise<unknown> => JSON.parse((await app.browser().get(new URL(url).pathname)).text)
const verdictOn = async (serial: string, now?: Date) => verifyBadge((await storedBadge(serial)).text, { read, ...(now && { now }) })

test('a certificate is a badge too: its holder downloads what is stored, and it is genuine by what the portal serves', async () => {
  const serial = await issue('attempt:badge')
  const { text, badge } = await storedBadge(serial)
  const holder = await app.signedIn('1001')
  const file = await holder.get(`/certificates/${serial}.json`)
  expect(file.status).toBe(200)
  expect(file.text).toBe(text)
  expect(file.headers.get('content-type')).toBe('application/ld+json')
  expect(file.headers.get('cache-control')).toContain('no-store')
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; .*\.json/)
  expect([badge.id, badge.issuer.id]).toEqual([`${app.url}/verify/${serial}`, `did:web:${encodeURIComponent(new URL(app.url).host)}`])
  expect(await verdictOn(serial)).toBe('genuine')
  const page = (await holder.get('/certificates')).text
  for (const words of [`/certificates/${serial}.json`, '开放徽章文件', '电子徽章钱包']) expect(page).toContain(words)
})

test('the badge within the PDF is the stored one, and the signed PDF stays sound', async (context) => {
  requireTools(context, 'pdfdetach', 'qpdf', 'pdfsig')
  const serial = await issue('attempt:attached')
  const { pdf } = await database.certificate.findUniqueOrThrow({ where: { serial } })
  const [file, attached] = [join(keys, '..', `${serial}.pdf`), join(keys, '..', `${serial}.json`)]
  writeFileSync(file, pdf)
  execFileSync('pdfdetach', ['-savefile', 'open-badge.json', '-o', attached, file])
  expect(readFileSync(attached, 'utf8')).toBe((await storedBadge(serial)).text)
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors')
  const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
  for (const words of ['Signature is Valid.', 'Total document signed']) expect(said).toContain(words)
  // The catalogue names it as the data of the paper, as PDF/A-3 wants.
  expect(execFileSync('qpdf', ['--json', '--json-key=qpdf', file], { encoding: 'utf8', maxBuffer: 50_000_000 })).toMatch(/"\/AFRelationship": "\/Data"/)
})

test('revoked it is refused, reinstated it is genuine again, over its last day it is expired', async () => {
  const serial = await issue('attempt:revoked')
  const lead = await app.signedIn('3001')
  await lead.post('/team/certificates', { deed: 'revoke', serial, reason: 'ISSUED_IN_ERROR', note: '成绩录错了一位' })
  expect(await verdictOn(serial)).toBe('revoked')
  expect(await verdictOn(await issue('attempt:beside'))).toBe('genuine')
  await lead.post('/team/certificates', { deed: 'reinstate', serial, note: '成绩核对无误' })
  expect(await verdictOn(serial)).toBe('genuine')
  const { expiresAt } = await database.certificate.findUniqueOrThrow({ where: { serial } })
  // The library grants clocks five minutes.
  expect(await verdictOn(serial, new Date((expiresAt?.getTime() ?? 0) + 400_000))).toMatch(/expired|validUntil/i)
})

test('a changed badge is refused', async () => {
  const { text } = await storedBadge(await issue('attempt:changed'))
  expect(await verifyBadge(text.replace('服务礼仪合格', '服务礼仪优秀'), { read })).toContain('Invalid signature')
})

test('status lists, keys and profile are for anybody, also from pages elsewhere; a list that is not there is a 404', async () => {
  const list = await app.browser().send('/credentials/status/3', { method: 'GET', headers: { Accept: 'application/vc, application/json' } })
  expect([list.status, list.headers.get('content-type')]).toEqual([200, 'application/vc'])
  expect((await app.browser().get('/credentials/status/3')).headers.get('content-type')).toBe('application/ld+json')
  const document = await app.browser().get('/.well-known/did.json')
  expect(document.headers.get('content-type')).toBe('application/did+ld+json')
  const profile = await app.browser().get('/credentials/issuer')
  expect(profile.text).toContain('滨城供电公司')
  for (const { headers } of [list, document, profile]) {
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+$/)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('set-cookie')).toBeNull()
  }
  for (const other of ['8', '9999', '99999', '-1', 'x']) expect((await app.browser().get(`/credentials/status/${other}`)).status).toBe(404)
})

test('where a badge stands in the lists is drawn at random, and beyond the first lists there are more', async () => {
  const serial = await issue('attempt:far')
  const places = await database.openBadge.findMany({ select: { place: true } })
  expect(new Set(places.map(({ place }) => place)).size).toBe(places.length)
  await database.openBadge.updateMany({ where: { certificate: { serial } }, data: { place: 9 * 131_072 + 7 } })
  expect((await app.browser().get('/credentials/status/9')).status).toBe(200)
})

test('where two draw the same place the later is drawn again with another, in its paper too, and both are genuine', async (context) => {
  requireTools(context, 'pdfdetach', 'pdfsig')
  const [first, second] = [await prepare('attempt:first'), await prepare('attempt:second')]
  const meeting = (one: PreparedCertificate, { badge: { place } }: PreparedCertificate) => ({ ...one, badge: { ...one.badge, place } })
  const serials = [await store(first), await store(meeting(second, first))]
  // And while the transaction of the earlier one is still open.
  const [third, fourth] = [await prepare('attempt:third'), await prepare('attempt:fourth')]
  const later = await database.$transaction(async (transaction) => {
    serials.push((await storeCertificate(transaction, third)).serial)
    return { serial: store(meeting(fourth, third)) }
  })
  serials.push(await later.serial)
  const badges = await database.openBadge.findMany({ where: { certificate: { serial: { in: serials } } }, include: { certificate: true } })
  expect(new Set(badges.map((one) => one.place)).size).toBe(4)
  for (const { text, place: stored, certificate } of badges) {
    const { credentialStatus } = Badge.parse(JSON.parse(text))
    expect(credentialStatus.statusListIndex).toBe(String(stored % 131_072))
    expect(createHash('sha256').update(certificate.pdf).digest('hex')).toBe(certificate.sha256)
    const [file, attached] = [join(keys, '..', `${certificate.serial}.pdf`), join(keys, '..', `${certificate.serial}.json`)]
    writeFileSync(file, certificate.pdf)
    execFileSync('pdfdetach', ['-savefile', 'open-badge.json', '-o', attached, file])
    expect(readFileSync(attached, 'utf8')).toBe(text)
    expect(execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })).toContain('Signature is Valid.')
    expect(await verdictOn(certificate.serial)).toBe('genuine')
  }
})

test('the same people open a badge as its paper; who has none is told so, and finds none', async () => {
  const serial = await issue('attempt:whose')
  const statusFor = async (number: string) => (await (await app.signedIn(number)).get(`/certificates/${serial}.json`)).status
  expect([await statusFor('3001'), await statusFor('1002'), await statusFor('0301')]).toEqual([200, 404, 404])
  expect((await app.browser().get(`/certificates/${serial}.json`)).location).toContain('/login')
  // As certificates are that were issued before there were badges.
  await database.openBadge.deleteMany({ where: { certificate: { serial } } })
  const holder = await app.signedIn('1001')
  expect((await holder.get(`/certificates/${serial}.json`)).status).toBe(404)
  expect((await holder.get(`/certificates/${serial}.pdf`)).status).toBe(200)
  const page = (await holder.get('/certificates')).text
  expect(page).not.toContain(`/certificates/${serial}.json`)
  expect(page).toContain('颁发时系统还不做开放徽章')
})

test('the page that checks files knows a badge as it knows a PDF', async () => {
  const serial = await issue('attempt:file')
  const { text } = await storedBadge(serial)
  const check = (content: string) => {
    const body = new FormData()
    body.append('paper', new File([content], 'badge.json', { type: 'application/json' }))
    return app.browser().send('/verify', { method: 'POST', body })
  }
  const same = await check(text)
  for (const words of ['一个字节都没有改过', '现在有效', serial]) expect(same.text).toContain(words)
  expect(same.text).not.toContain('陈小满')
  expect((await check(text.replace('合格', '优秀'))).text).toContain('这份文件被改动过')
  expect((await check('{"id":"https://elsewhere.example"}')).status).toBe(404)
  const byHash = await app.browser().post('/verify', { sha256: createHash('sha256').update(text).digest('hex'), onPaper: serial })
  expect(byHash.text).toContain('一个字节都没有改过')
})

test('a new key signs what comes, once however often it is pressed; what came before is genuine still', async () => {
  const before = await issue('attempt:before')
  const admin = await app.signedIn('9001')
  const keyOf = async (serial: string) => (await storedBadge(serial)).badge.proof.verificationMethod.split('#')[1] ?? ''
  const from = await keyOf(before)
  expect((await admin.get('/admin/signing')).text).toContain(from)
  for (const _ of [1, 2]) expect((await admin.post('/admin/signing', { deed: 'badge-key', from })).status).toBe(302)
  const after = await issue('attempt:after')
  expect(await keyOf(after)).not.toBe(from)
  for (const serial of [before, after]) expect(await verdictOn(serial)).toBe('genuine')
  expect(readdirSync(join(keys, 'badges-used'))).toHaveLength(2)
  expect(await database.auditEvent.count({ where: { action: 'change-badge-key' } })).toBe(1)
  expect((await admin.get('/admin/signing')).text).toContain('以前的公钥')
})

test('no other account reads the key; one that is gone stops the start, and no other is made in its place', async () => {
  const [file, elsewhere] = [join(keys, 'badges.pem'), join(keys, 'elsewhere.pem')]
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect([mode(keys), mode(file), mode(join(keys, 'badges-used'))]).toEqual(['700', '600', '700'])
  for (const name of readdirSync(join(keys, 'badges-used'))) expect(readFileSync(join(keys, 'badges-used', name), 'utf8')).not.toContain('PRIVATE')
  await app.crash()
  renameSync(file, elsewhere)
  await expect(app.restart()).rejects.toThrow('the server ended with 1')
  renameSync(elsewhere, file)
  await app.restart()
  expect((await app.browser().get('/.well-known/did.json')).status).toBe(200)
})
