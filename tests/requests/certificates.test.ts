import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CertificateOccasion, prepareCertificate, storeCertificate } from '#app/certificates/issue.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { reinstateCertificate, revokeCertificate } from '#app/certificates/revocation/revocation.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

let app: App
let unitId: string

beforeAll(async () => {
  const ids = await seedCast(database)
  unitId = ids.team
  app = await startApp()
})
afterAll(() => app.stop())

async function personWith(employeeNumber: string) {
  return database.person.findUniqueOrThrow({ where: { employeeNumber } })
}

async function occasion(earnedBy: string, changed: Partial<CertificateOccasion> = {}): Promise<CertificateOccasion> {
  const { id, name } = await personWith('1001')
  return {
    kind: 'COURSE',
    earnedBy,
    person: { id, name },
    unit: { id: unitId, name: '客户服务班', timeZone: 'Asia/Shanghai' },
    title: { zh: '服务礼仪合格', en: 'Service etiquette' },
    line: { zh: '考核成绩 96 分', en: 'Score 96' },
    at: new Date(),
    origin: app.url,
    language: 'zh-CN',
    ...changed,
  }
}

async function issue(earnedBy: string, changed: Partial<CertificateOccasion> = {}): Promise<string> {
  const prepared = await prepareCertificate(await occasion(earnedBy, changed))
  if ('refused' in prepared) throw new Error(prepared.characters.join(''))
  const { serial } = await database.$transaction((transaction) => storeCertificate(transaction, prepared))
  return serial
}

test('downloading twice gives the stored bytes, also after the person is renamed', async () => {
  const serial = await issue('attempt:bytes')
  const stored = await database.certificate.findUniqueOrThrow({ where: { serial } })
  const holder = await app.signedIn('1001')
  const first = await holder.get(`/certificates/${serial}.pdf`)
  await database.person.update({ where: { employeeNumber: '1001' }, data: { name: '陈大满' } })
  const second = await holder.get(`/certificates/${serial}.pdf`)
  await database.person.update({ where: { employeeNumber: '1001' }, data: { name: '陈小满' } })
  expect(first.status).toBe(200)
  expect(first.headers.get('content-type')).toBe('application/pdf')
  expect(first.headers.get('content-disposition')).toContain(encodeURIComponent('陈小满'))
  expect(second.headers.get('content-disposition')).toContain(encodeURIComponent('陈小满'))
  for (const { bytes } of [first, second]) expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.sha256)
  expect(new TextDecoder().decode(first.bytes.slice(0, 5))).toBe('%PDF-')
})

test('a certificate opens for its holder and for the lead of the holder, and is a 404 for everybody else', async () => {
  const serial = await issue('attempt:mine')
  const statusFor = async (number: string) => (await (await app.signedIn(number)).get(`/certificates/${serial}.pdf`)).status
  expect(await statusFor('3001')).toBe(200)
  expect(await statusFor('1002')).toBe(404)
  expect(await statusFor('0301')).toBe(404)
  expect((await app.browser().get(`/certificates/${serial}.pdf`)).location).toContain('/login')
  const holder = await app.signedIn('1001')
  for (const address of ['/certificates/SH-2222-2222-2222.pdf', '/certificates/nonsense.pdf', `/certificates/${serial}`])
    expect((await holder.get(address)).status).toBe(404)
})

test('my certificates are listed with their state', async () => {
  const serial = await issue('attempt:list')
  const page = await (await app.signedIn('1001')).get('/certificates')
  expect(page.text).toContain(serial)
  expect(page.text).toContain('服务礼仪合格')
  expect((await (await app.signedIn('1005')).get('/certificates')).text).toContain('去学习')
})

test('a stranger sees what a serial certifies, with the name masked until the whole name is typed', async () => {
  const serial = await issue('attempt:stranger')
  const browser = app.browser()
  const page = await browser.get(`/verify/${serial}`)
  expect(page.status).toBe(200)
  for (const words of ['有效', '服务礼仪合格', '客户服务班', '陈*']) expect(page.text).toContain(words)
  expect(page.text).not.toContain('陈小满')
  const wrong = await browser.post(`/verify/${serial}`, { name: '陈大满' })
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain('不一致')
  expect(wrong.text).not.toContain('陈小满')
  const right = await browser.post(`/verify/${serial}`, { name: ' 陈 小满' })
  expect(right.status).toBe(200)
  expect(right.text).toContain('姓名一致：陈小满')
})

test('a serial is found in any case, without dashes and with spaces', async () => {
  const serial = await issue('attempt:typed')
  const fullWidth = serial.replace(/[0-9A-Z]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))
  for (const typed of [serial.toLowerCase(), serial.replaceAll('-', ' '), serial.replaceAll('-', ''), serial.slice(3), ` ${fullWidth}　`])
    expect((await app.browser().post('/verify', { serial: typed })).location).toBe(`/verify/${serial}`)
})

test('what cannot be a serial is a 400 beside the field, an unknown one a clear 404', async () => {
  const nonsense = await app.browser().post('/verify', { serial: '编号 7' })
  expect(nonsense.status).toBe(400)
  expect(nonsense.text).toContain('编号 7')
  const unknown = await app.browser().get('/verify/SH-2222-3333-4444')
  // What was typed stands there to be mended.
  expect(unknown.text).toMatch(/<input[^>]*name="serial"[^>]*value="SH-2222-3333-4444"/)
  expect(unknown.status).toBe(404)
  expect(unknown.text).toContain('没有查到这个编号的证书')
})

test('an expired certificate says so from its last day’s end on', async () => {
  const serial = await issue('attempt:old', { at: new Date('2024-01-31T04:00:00Z'), validMonths: 1 })
  const { expiresAt } = await database.certificate.findUniqueOrThrow({ where: { serial } })
  expect(expiresAt?.toISOString()).toBe('2024-02-29T16:00:00.000Z')
  const page = await app.browser().get(`/verify/${serial}`)
  expect(page.text).toContain('已过期')
  expect(page.text).toContain('2024年2月29日')
})

test('the lead revokes with a reason and reinstates; both stand in the audit record', async () => {
  const serial = await issue('attempt:revoked')
  const lead = await app.signedIn('3001')
  const bare = await lead.post('/team/certificates', { deed: 'revoke', serial, reason: 'MISCONDUCT', note: '短' })
  expect(bare.status).toBe(400)
  const revoking = { deed: 'revoke', serial, reason: 'ISSUED_IN_ERROR', note: '成绩录错了一位' }
  const done = await lead.post('/team/certificates', revoking)
  expect([done.status, done.location]).toEqual([302, `/team/certificates?done=revoked&serial=${serial}#certificate-${serial}`])
  expect((await lead.get(done.location ?? '')).text).toContain('已撤销。持证人今天就会看到。')
  expect((await lead.post('/team/certificates', revoking)).status).toBe(409)
  // The holder reads as much as a stranger, and hears of it without looking.
  const holder = await app.signedIn('1001')
  const plainOf = async (page: string) => (await holder.get(page)).text.replaceAll('<!-- -->', '')
  expect(await plainOf('/certificates')).toContain(`${dayWords(calendarDay(new Date(), 'Asia/Shanghai'), 'zh-CN')}撤销，原因：颁发有误。`)
  expect(await plainOf('/')).toContain('您的证书“服务礼仪合格”被撤销')
  const revoked = (await app.browser().get(`/verify/${serial}`)).text
  for (const words of ['已撤销', '颁发有误', dayWords(calendarDay(new Date(), 'Asia/Shanghai'), 'zh-CN')]) expect(revoked).toContain(words)
  expect(revoked).not.toContain('成绩录错了一位')
  expect((await lead.post('/team/certificates', { deed: 'reinstate', serial, note: '' })).status).toBe(400)
  expect((await lead.post('/team/certificates', { deed: 'reinstate', serial, note: '成绩核对无误' })).status).toBe(302)
  expect(await plainOf('/')).toContain('您的证书“服务礼仪合格”已恢复有效')
  expect((await app.browser().get(`/verify/${serial}`)).text).toContain('现在有效')
  const { id } = await database.certificate.findUniqueOrThrow({ where: { serial } })
  const actions = await database.auditEvent.findMany({ where: { subject: `certificate:${id}` }, orderBy: { sequence: 'asc' } })
  expect(actions.map(({ action }) => action)).toEqual(['revoke-certificate', 'reinstate-certificate'])
})

test('nobody revokes a certificate of another team, and a double press revokes once', async () => {
  const serial = await issue('attempt:twice')
  const [lead, otherLead] = await Promise.all(['3001', '0301'].map(async (number) => findMember((await personWith(number)).id)))
  if (!lead || !otherLead) throw new Error('the cast has two leads')
  const why = { serial, reason: 'OTHER', note: '两次点击测试' } as const
  expect(await revokeCertificate(otherLead, why)).toBeNull()
  expect(await reinstateCertificate(lead, { serial, note: '核对无误' })).toEqual({ refused: 'not-revoked' })
  const answers = await Promise.all([revokeCertificate(lead, why), revokeCertificate(lead, why)])
  expect(answers.filter((answer) => answer && 'revoked' in answer)).toHaveLength(1)
})

/** As the form without scripts sends a file. */
function upload(bytes: Uint8Array<ArrayBuffer>, name = 'certificate.pdf') {
  const body = new FormData()
  body.append('paper', new File([bytes], name, { type: 'application/pdf' }))
  return app.browser().send('/verify', { method: 'POST', body })
}

test('the file is recognised by its hash alone; one changed byte, or one appended, is told apart from a stranger’s file', async () => {
  const serial = await issue('attempt:file')
  const { pdf, sha256 } = await database.certificate.findUniqueOrThrow({ where: { serial } })
  const same = await app.browser().post('/verify', { sha256, onPaper: '' })
  expect(same.status).toBe(200)
  for (const words of ['一个字节都没有改过', '现在有效', '陈*', serial]) expect(same.text).toContain(words)
  expect(same.text).not.toContain('陈小满')
  const changed = new Uint8Array(pdf)
  changed[changed.length - 20] = (changed.at(-20) ?? 0) ^ 1
  for (const bytes of [changed, new Uint8Array([...pdf, 10])]) {
    const page = await upload(bytes)
    expect(page.status).toBe(200)
    expect(page.text).toContain('这份文件被改动过')
    expect(page.text).toContain(`/verify/${serial}`)
    expect(page.text).not.toContain('现在有效')
  }
  expect((await upload(new Uint8Array(pdf))).text).toContain('一个字节都没有改过')
  const stranger = await upload(new TextEncoder().encode('%PDF-1.7 of somebody else'))
  expect(stranger.status).toBe(404)
  expect(stranger.text).toContain('不是这里颁发的证书')
})

test('a file is asked about with a hash, or sent whole: nothing, or too much, is told beside the field', async () => {
  expect((await upload(new Uint8Array())).text).toContain('请选择一个 PDF 文件')
  expect((await app.browser().post('/verify', { sha256: 'nonsense', onPaper: '' })).status).toBe(400)
  const large = await upload(new Uint8Array(11_000_000))
  expect(large.status).toBe(413)
  expect(large.text).toContain('超过 10 MB')
  // Without scripts the page says that the file is sent.
  expect((await app.browser().get('/verify')).text).toContain('文件会上传到本站')
})

test('a name that no font can print refuses, so that the event writes nothing', async () => {
  const { id } = await personWith('1001')
  const prepared = await prepareCertificate(await occasion('attempt:glyph', { person: { id, name: '张\u{10FFFD}' } }))
  expect(prepared).toEqual({ refused: 'missing-glyph', characters: ['\u{10FFFD}'] })
  expect(await database.certificate.count({ where: { earnedBy: 'attempt:glyph' } })).toBe(0)
})

test('one event earns one certificate; the second undoes its whole transaction', async () => {
  await issue('attempt:once')
  const again = await prepareCertificate(await occasion('attempt:once'))
  if ('refused' in again) throw new Error('it can be printed')
  const events = await database.auditEvent.count()
  const second = database.$transaction(async (transaction) => {
    await recordAudit(transaction, { actorId: null, action: 'reinstate-certificate', subject: 'attempt:once' })
    await storeCertificate(transaction, again)
  })
  await expect(second).rejects.toSatisfy(isUniqueViolation)
  expect(await database.auditEvent.count()).toBe(events)
})

test('whoever guesses serials is told to wait', async () => {
  const statuses: number[] = []
  for (let guess = 0; guess < 32; guess += 1) statuses.push((await app.browser().get('/verify/SH-2222-3333-4445')).status)
  expect(statuses.at(-1)).toBe(429)
  const waiting = await app.browser().get('/verify/SH-2222-3333-4445')
  expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(waiting.text).toContain('分钟后再试')
})
