import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareCertificate, storeCertificate } from '#app/certificates/issue.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'
import type { Browser } from '#tests/support/browser.ts'
import { p12Of } from '#tests/support/p12.ts'

let app: App
let units: Awaited<ReturnType<typeof seedCast>>
let admin: Browser
const keys = join(process.env['STARHALL_DATA'] ?? '', 'keys')

// One story of one house: its tests run in this order.
beforeAll(async () => {
  units = await seedCast(database)
  app = await startApp()
  admin = await app.signedIn('9001')
})
afterAll(() => app.stop())

async function issue(earnedBy: string): Promise<string> {
  const { id, name } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1001' } })
  const unit = { id: units.team, name: '客户服务班', timeZone: 'Asia/Shanghai' }
  const words = { zh: '服务礼仪', en: 'Service etiquette' }
  const prepared = await prepareCertificate({ kind: 'COURSE', earnedBy, person: { id, name }, unit, title: words, line: words, at: new Date(), origin: app.url, language: 'zh-CN' })
  if ('refused' in prepared) throw new Error(prepared.characters.join(''))
  return (await database.$transaction((transaction) => storeCertificate(transaction, prepared))).serial
}

async function signatureOf(serial: string): Promise<string> {
  const { pdf } = await database.certificate.findUniqueOrThrow({ where: { serial } })
  const file = join(keys, '..', `${serial}.pdf`)
  writeFileSync(file, pdf)
  return spawnSync('pdfsig', [file], { encoding: 'utf8' }).stdout ?? ''
}

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined
const printOf = (text: string) => /name="from" value="([0-9a-f]{64})"/.exec(text)?.[1] ?? ''
const permissions = (file: string) => (statSync(file).mode & 0o777).toString(8)

async function upload(browser: Browser, { file, password, from }: { file: Uint8Array; password: string; from: string }) {
  const form = new FormData()
  form.set('deed', 'p12')
  form.set('from', from)
  form.set('password', password)
  form.set('file', new Blob([new Uint8Array(file)]), 'unit.p12')
  return browser.send('/admin/signing', { method: 'POST', body: form })
}

test('the first start makes a key of its own, which the page plainly calls unknown; no other account can read it', async () => {
  const { text } = await admin.get('/admin/signing')
  expect(text).toContain('阅读器会说签名者身份未知')
  expect([permissions(keys), permissions(join(keys, 'signing.pem'))]).toEqual(['700', '600'])
  const [used = ''] = readdirSync(join(keys, 'used'))
  expect(used).toBe(`${printOf(text)}.pem`)
  expect(readFileSync(join(keys, 'used', used), 'utf8')).not.toContain('PRIVATE KEY')
  expect((await admin.get('/admin')).text).toContain('href="/admin/signing"')
})

test('what is no P12, a wrong password and a missing file are said beside their fields, and nothing changes', async () => {
  const from = printOf((await admin.get('/admin/signing')).text)
  const file = p12Of({ password: 'right' })
  const cases = [
    { answer: await upload(admin, { file, password: 'wrong', from }), words: '密码不对，打不开这个文件。' },
    { answer: await upload(admin, { file: Buffer.from('PK nonsense'), password: 'right', from }), words: '这个文件读不出来' },
    { answer: await upload(admin, { file: new Uint8Array(), password: 'right', from }), words: '请选择 P12 文件。' },
    { answer: await upload(admin, { file: p12Of({ password: 'right', withKey: false }), password: 'right', from }), words: '没有私钥' },
  ]
  for (const { answer, words } of cases) {
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(words)
    expect(answer.text).not.toContain('value="right"')
  }
  expect((await upload(admin, { file: new Uint8Array(300_000), password: '', from })).status).toBe(413)
  expect(printOf((await admin.get('/admin/signing')).text)).toBe(from)
  expect(await database.auditEvent.count({ where: { action: 'change-signing-key' } })).toBe(0)
})

test('a P12 signs what is issued from then on; what was issued before stays signed by the key before', async () => {
  const before = await issue('attempt:before')
  const from = printOf((await admin.get('/admin/signing')).text)
  const file = p12Of({ password: 'right', algorithm: '3des' })
  const [first, second] = await Promise.all([1, 2].map(() => upload(admin, { file, password: 'right', from })))
  expect([first?.status, second?.status]).toEqual([302, 302])
  const { text } = await admin.get('/admin/signing')
  for (const words of ['滨城供电公司', '星河认证中心', '以前用过的', 'Starhall 星厅']) expect(text).toContain(words)
  expect(text).not.toContain('身份未知')
  expect(permissions(join(keys, 'signing.pem'))).toBe('600')
  const after = await issue('attempt:after')
  // Pressed twice, it is one change.
  expect(await database.auditEvent.count({ where: { action: 'change-signing-key' } })).toBe(1)
  if (!hasPdfsig) return
  for (const [serial, signer] of [[before, 'Starhall'], [after, '滨城供电公司']] as const) {
    const said = await signatureOf(serial)
    for (const words of ['Signature is Valid.', 'Total document signed', signer]) expect(said).toContain(words)
  }
})

test('the certificate without its key can be taken along', async () => {
  const { status, text } = await admin.get('/admin/signing/certificate.cer')
  expect(status).toBe(200)
  expect(new X509Certificate(text).subject).toBe('CN=滨城供电公司')
  expect(text).not.toContain('PRIVATE')
})

test('a new one of the house’s own is made once, however often it is pressed', async () => {
  const from = printOf((await admin.get('/admin/signing')).text)
  for (const _ of [1, 2]) expect((await admin.post('/admin/signing', { deed: 'self-made', from })).status).toBe(302)
  expect(printOf((await admin.get('/admin/signing')).text)).not.toBe(from)
  expect(readdirSync(join(keys, 'used')).filter((name) => name.endsWith('.pem'))).toHaveLength(3)
})

test('only who administers the whole house may change it', async () => {
  const { id } = await database.person.findUniqueOrThrow({ where: { employeeNumber: '1002' } })
  await database.roleGrant.create({ data: { personId: id, role: 'ADMIN', unitId: units.outlet } })
  const local = await app.signedIn('1002')
  const { status, text } = await local.get('/admin/signing')
  expect(status).toBe(200)
  expect(text).toContain('只有管理全单位的管理员能更换签名证书。')
  expect((await local.post('/admin/signing', { deed: 'self-made', from: 'any' })).status).toBe(403)
})

test('a restart keeps the key; one that is gone stops the start with a line, and no other is made in its place', async () => {
  const [file, elsewhere] = [join(keys, 'signing.pem'), join(keys, 'elsewhere.pem')]
  const before = readFileSync(file, 'utf8')
  chmodSync(file, 0o644)
  await app.crash()
  await app.restart()
  expect(readFileSync(file, 'utf8')).toBe(before)
  expect(permissions(file)).toBe('600')
  await app.crash()
  renameSync(file, elsewhere)
  await expect(app.restart()).rejects.toThrow('the server ended with 1')
  expect(readdirSync(keys)).not.toContain('signing.pem')
  writeFileSync(file, 'not a key')
  await expect(app.restart()).rejects.toThrow('the server ended with 1')
  renameSync(elsewhere, file)
  await app.restart()
})
