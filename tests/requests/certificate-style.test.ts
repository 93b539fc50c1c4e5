import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'
import { type CertificateOccasion, prepareCertificate } from '#app/certificates/issue.server.ts'
import { leadNamed } from '#app/certificates/style/style.server.ts'
import { database } from '#app/platform/database.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { type App, startApp } from '#tests/support/app.ts'

let app: App
let unitId: string

beforeAll(async () => {
  unitId = (await seedCast(database)).team
  app = await startApp()
})
afterAll(() => app.stop())

const address = '/team/certificates/style'
const empty = { language: 'PERSON', firstName: '', firstRole: '', firstRoleEn: '', secondName: '', secondRole: '', secondRoleEn: '' }
const mentor = { name: '王堃', role: { zh: '师傅', en: 'Mentor' } }
const director = { name: '𠮷田·买买提', role: '营业厅主任', roleEn: 'Hall director' }

async function factsOf(changed: Partial<CertificateOccasion> & { name?: string } = {}): Promise<CertificateFacts> {
  const { name = '陈小满', ...rest } = changed
  const prepared = await prepareCertificate({
    kind: 'COURSE',
    earnedBy: 'attempt:style',
    person: { id: 'someone', name },
    unit: { id: unitId, name: '客户服务班', timeZone: 'Asia/Shanghai' },
    title: { zh: '服务礼仪', en: 'Service etiquette' },
    line: { zh: '', en: '' },
    at: new Date(),
    origin: app.url,
    language: 'zh-CN',
    ...rest,
  })
  if ('refused' in prepared) throw new Error(prepared.characters.join(''))
  return prepared.facts
}

const names = ({ signatories }: CertificateFacts) => signatories.map(({ name, role }) => `${role} ${name}`)
const rows = () => database.certificateStyle.count({ where: { unitId } })

test('where nothing is said the team lead signs, beside whom the event names, and nobody their own', async () => {
  expect(names(await factsOf())).toEqual(['班长 赵明霞'])
  expect(names(await factsOf({ language: 'en' }))).toEqual(['Team lead 赵明霞'])
  expect(names(await factsOf({ kind: 'COMPLETION', signatories: [mentor] }))).toEqual(['师傅 王堃', '班长 赵明霞'])
  expect(names(await factsOf({ kind: 'STAR', signatories: [leadNamed('何旸')] }))).toEqual(['班长 何旸'])
  expect(names(await factsOf({ name: '赵明霞' }))).toEqual([])
  expect(names(await factsOf({ kind: 'PAIRING', signatories: [mentor] }))).toEqual([])
})

test('the lead names two who sign and the language; twice is once, and it stands in the audit record', async () => {
  const lead = await app.signedIn('3001')
  const form = { ...empty, language: 'BOTH', firstName: '赵明霞', firstRole: '班长', secondName: `  ${director.name} `, secondRole: director.role, secondRoleEn: director.roleEn }
  for (const answer of [await lead.post(address, form), await lead.post(address, form)]) expect([answer.status, answer.location]).toEqual([302, `${address}?unit=${unitId}&set`])
  expect(await rows()).toBe(1)
  expect(await database.auditEvent.count({ where: { action: 'set-certificate-style', subject: `unit:${unitId}` } })).toBe(1)
  const page = await lead.get(`${address}?set`)
  for (const shown of [director.name, director.roleEn, '已保存']) expect(page.text).toContain(shown)
  const facts = await factsOf({ language: 'en' })
  expect([facts.language, ...names(facts)]).toEqual(['both', '班长 赵明霞', `${director.role} · ${director.roleEn} ${director.name}`])
  expect(names(await factsOf({ kind: 'COMPLETION', signatories: [mentor] }))).toEqual(['师傅 · Mentor 王堃', '班长 赵明霞'])
  expect(names(await factsOf({ name: director.name }))).toEqual(['班长 赵明霞'])
  const sample = await lead.get('/team/certificates/sample?kind=course&as=pdf')
  expect(sample.status).toBe(200)
  await lead.post(address, { ...empty, language: 'EN' })
  const english = await factsOf()
  expect([english.language, ...names(english)]).toEqual(['en', 'Team lead 赵明霞'])
})

test('what cannot be printed or is only half there is told beside its field, keeps what was typed and changes nothing', async () => {
  const lead = await app.signedIn('3001')
  const before = await rows()
  const faults: [Record<string, string>, string][] = [
    [{ firstName: '钱七' }, '请写上职务。'],
    [{ firstRole: '主任' }, '请写上姓名。'],
    [{ firstName: '长'.repeat(61), firstRole: '主任' }, '太长了，印不下。'],
    [{ firstName: '钱\u202e七', firstRole: '主任' }, '含有不能印的控制字符。'],
    [{ firstName: '钱🦄七', firstRole: '主任' }, '这个字印不出来'],
    [{ language: 'KLINGON' }, 'aria-invalid="true"'],
  ]
  for (const [changed, message] of faults) {
    const answer = await lead.post(address, { ...empty, ...changed })
    expect([answer.status, answer.text.includes(message)], message).toEqual([400, true])
    for (const typed of Object.values(changed).filter((text) => text.includes('钱'))) expect(answer.text).toContain(typed)
  }
  expect(await rows()).toBe(before)
})

test('members have no such page, and another team’s lead changes only the own team', async () => {
  expect((await (await app.signedIn('1001')).post(address, empty)).status).toBe(403)
  const before = await rows()
  expect((await (await app.signedIn('0301')).post(`${address}?unit=${unitId}`, { ...empty, language: 'EN' })).status).toBe(403)
  expect(await rows()).toBe(before)
})
