import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { decideExternal } from '#app/certificates/external/decide.server.ts'
import { registerExternal } from '#app/certificates/external/register.server.ts'
import { readScan } from '#app/certificates/external/scan.server.ts'
import { findExternalKind } from '#app/learning/catalogue.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { personOf, type SeedContext } from './context.ts'

const dayMs = 86_400_000

type Seeded = { holder: string; kind: string; number: string; issuer: string; issued: number; ends: number | null; submitted: number; decision: 'accept' | 'return' | null }

/** `issued`, `submitted`: days ago; `ends`: in so many days. */
const registered: Seeded[] = [
  { holder: '1003', kind: 'sign-language', number: 'SYDJ-2025-00317', issuer: '省残疾人联合会', issued: 240, ends: null, submitted: 30, decision: 'accept' },
  { holder: '2001', kind: 'first-aid', number: '3702-24-11873', issuer: '市红十字会', issued: 500, ends: 595, submitted: 90, decision: 'accept' },
  { holder: '1002', kind: 'first-aid', number: '3702-24-11874', issuer: '市红十字会', issued: 500, ends: 595, submitted: 90, decision: 'accept' },
  { holder: '2002', kind: 'first-aid', number: '3702-23-09026', issuer: '市红十字会', issued: 1072, ends: 24, submitted: 90, decision: 'accept' },
  { holder: '2002', kind: 'putonghua', number: '3723001125508', issuer: '省语言文字工作委员会', issued: 3000, ends: null, submitted: 60, decision: 'accept' },
  { holder: '1001', kind: 'putonghua', number: '372500218', issuer: '省语言文字工作委员会', issued: 200, ends: null, submitted: 5, decision: 'return' },
  { holder: '1006', kind: 'first-aid', number: '3702-26-20981', issuer: '市红十字会', issued: 12, ends: 1083, submitted: 2, decision: null },
  { holder: '1004', kind: 'putonghua', number: '3726004410932', issuer: '省语言文字工作委员会', issued: 40, ends: null, submitted: 1, decision: null },
]

const because = '编号少了三位，扫描件也拍糊了，请看清楚再登记一次。'

/** Certificates of others: some accepted, one returned, two that wait for the lead. */
export async function seedExternalCertificates(context: SeedContext): Promise<void> {
  for (const one of registered) await register(context, one)
}

async function register(context: SeedContext, { holder, kind, number, issuer, issued, ends, submitted, decision }: Seeded): Promise<void> {
  const { database, now } = context
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const day = (at: Date) => calendarDay(at, 'Asia/Shanghai')
  const [person, lead] = await Promise.all([findMember(personOf(context, holder).id, now), findMember(personOf(context, '3001').id, now)])
  if (!person || !lead) throw new Error(`${holder} belongs to no unit`)
  const scan = await readScan(new Blob([await drawScan({ title: findExternalKind(kind)?.title.zh ?? kind, name: person.name, number, issuer })]))
  if ('refused' in scan) throw new Error(scan.refused)
  const requestKey = randomUUID()
  const form = { kind, number, issuer, issuedOn: day(ago(issued)), expiresOn: ends === null ? null : day(ago(-ends)), requestKey }
  await registerExternal(person, { form, scan, now: ago(submitted) })
  const { id: certificate } = await database.externalCertificate.findUniqueOrThrow({ where: { requestKey }, select: { id: true } })
  const asked = { certificate, seen: 0 }
  if (decision === 'accept') await decideExternal(lead, { deed: 'accept', ...asked }, ago(submitted - 1))
  if (decision === 'return') await decideExternal(lead, { deed: 'return', reason: because, ...asked }, ago(submitted - 1))
}

/** A plain paper with a stamp, as a phone would take it. */
async function drawScan({ title, name, number, issuer }: Record<'title' | 'name' | 'number' | 'issuer', string>): Promise<Uint8Array<ArrayBuffer>> {
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 700" width="1000" height="700" font-family="Noto Sans CJK SC, sans-serif">
    <rect width="1000" height="700" fill="#d8d2c4"/><rect x="40" y="40" width="920" height="620" fill="#fdfbf5" stroke="#9c7a3c" stroke-width="6"/>
    <g text-anchor="middle" fill="#2c2620"><text x="500" y="170" font-size="44">${text(title)}</text><text x="500" y="330" font-size="64">${text(name)}</text>
    <text x="500" y="440" font-size="30">${text(number)}</text><text x="500" y="560" font-size="30">${text(issuer)}</text></g>
    <circle cx="780" cy="530" r="80" fill="none" stroke="#b5301a" stroke-width="8" opacity="0.7"/></svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}
