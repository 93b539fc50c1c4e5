import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { readScan } from '#app/certificates/external/scan.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { putForward, takeStep } from '#app/wall/honours/bids.server.ts'
import { addHonour } from '#app/wall/hangings/honours.server.ts'
import type { HonourForm } from '#app/wall/hangings/hanging-forms.ts'
import { personOf, type SeedContext } from './context.ts'

const dayMs = 86_400_000

/** `ends`: in so many days. */
type Seeded = Pick<HonourForm, 'title' | 'issuer' | 'level' | 'awardedOn'> & { ends?: number; hasScan?: boolean }

const honours: Seeded[] = [
  { title: '全国用户满意明星班组', issuer: '全国用户委员会', level: 'NATIONAL', awardedOn: '2012-11', hasScan: true },
  { title: '诚信温馨窗口', issuer: '市精神文明办', level: 'CITY', awardedOn: '2012-06' },
  { title: '十佳窗口', issuer: '市总工会', level: 'CITY', awardedOn: '2011-12' },
  { title: '文明规范服务示范单位', issuer: '省行业协会', level: 'PROVINCIAL', awardedOn: '2013-03', ends: 400, hasScan: true },
  { title: '优质服务样板店', issuer: '滨城供电公司', level: 'COMPANY', awardedOn: '2014-01' },
  { title: '巾帼文明岗', issuer: '市妇女联合会', level: 'CITY', awardedOn: '2020-03', ends: -30 },
]

/** Plaques, one of them over, with two scans; and what the team is put forward for. */
export async function seedHonours(context: SeedContext): Promise<void> {
  const { ids, now } = context
  const curator = { unitId: ids.team, actorId: personOf(context, '3001').id, now }
  for (const { ends, hasScan, ...honour } of honours) {
    const scan = hasScan ? await readScan(new Blob([await drawPlaque(honour)])) : null
    if (scan && 'refused' in scan) throw new Error(scan.refused)
    await addHonour({ ...honour, heldUntil: ends === undefined ? null : calendarDay(new Date(now.getTime() + ends * dayMs), 'Asia/Shanghai') }, curator, scan)
  }
  await putForward({ title: '全国青年文明号', level: 'NATIONAL', names: '客户服务班：手语窗口与老年客户陪办', requestKey: randomUUID() }, curator)
  await putForward({ title: '市劳动模范', level: 'CITY', names: '王堃', requestKey: randomUUID() }, curator)
  const bid = await context.database.honourBid.findFirstOrThrow({ where: { unitId: ids.team, title: '市劳动模范' } })
  await takeStep({ bid: bid.id, step: 'SUBMITTED' }, curator)
}

async function drawPlaque({ title, issuer, awardedOn }: Seeded): Promise<Uint8Array<ArrayBuffer>> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 640" width="1000" height="640" font-family="Noto Serif CJK SC, serif" text-anchor="middle">
    <rect width="1000" height="640" fill="#6d4514"/><rect x="30" y="30" width="940" height="580" rx="16" fill="#efd184" stroke="#fff1c4" stroke-width="6"/>
    <g fill="#8a1d0f"><text x="500" y="300" font-size="76">${title}</text><text x="500" y="450" font-size="34">${issuer}</text><text x="500" y="510" font-size="30">${awardedOn}</text></g></svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}
