import { createHash } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type BadgeKey, makeBadgeKey } from '#app/certificates/badge/badge-key.server.ts'
import { makeBadge } from '#app/certificates/badge/open-badge.server.ts'
import { drawCertificate, drawPrintRun } from '#app/certificates/drawing/certificate-drawing.server.ts'
import type { CertificateFacts } from '#app/certificates/drawing/certificate-facts.ts'
import type { DocumentSignature } from '#app/certificates/drawing/signature-field.server.ts'
import { printApart } from '#app/certificates/drawing-thread/draw-apart.server.ts'
import { signatureRoom, signDetached } from '#app/certificates/signing/cms.server.ts'
import { makeSelfMade } from '#app/certificates/signing/self-made.server.ts'
import { longestAgreement, paperAt } from './papers.ts'
import { atLeast, atMost, say } from './say.ts'
import { sharesOf } from './shares.ts'

/** What the steps are called in the code that is measured. */
const steps = {
  'words, places, sizes': ['composeCertificate', 'missingGlyphs'],
  'opening (metadata)': ['openDocument'],
  'sheet': ['paintSheet', 'sheetOf'],
  'text': ['paragraphElement'],
  'seal and QR': ['figure', 'qrArtwork', 'sealOf'],
  'fonts, packing, closing': ['closeDocument'],
  'badge, and attaching it': ['makeBadge', 'withProof', 'canonicalForm', 'attach'],
  'signing': ['signDocument', 'addSignatureField'],
  'SHA-256': ['hashOf'],
  'collecting garbage': ['(garbage collector)'],
}

type Look = { cacheDir: string; signature: DocumentSignature; badgeKey: BadgeKey }

const at = new Date('2026-09-28T02:00:00Z')

async function lookIn(cacheDir: string): Promise<Look> {
  const signing = await makeSelfMade(new Date('2026-01-01'))
  return { cacheDir, badgeKey: await makeBadgeKey(), signature: { room: signatureRoom(signing), at, sign: (parts) => signDetached(parts, signing) } }
}

async function draw(number: number, look: Look): Promise<Uint8Array> {
  return drawPaper(paperAt(number), look, number * 97)
}

async function drawPaper(facts: CertificateFacts, { badgeKey, ...look }: Look, place = 7): Promise<Uint8Array> {
  const attachment = { name: 'open-badge.json', text: await badgeOf(facts, { signing: badgeKey, place }), at }
  const drawn = await drawCertificate(facts, { ...look, attachment })
  if ('refused' in drawn) throw new Error(drawn.characters.join(' '))
  hashOf(drawn)
  // A server turns to something else after each; without that, what every document has still to do at its end piles up.
  await setImmediate()
  return drawn
}

async function badgeOf(facts: CertificateFacts, { signing, place }: { signing: BadgeKey; place: number }): Promise<string> {
  return makeBadge(facts, { signing, at, origin: 'https://portal.example.org', expiresAt: null, place, salt: 'f0258a9d395b47818e3ae05e380af72e' })
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** CPU milliseconds of all threads that something takes. */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The first one of a process that has just begun, its fonts and its key included; milliseconds by the clock. */
export async function measureFirst(cacheDir: string): Promise<void> {
  const look = await lookIn(cacheDir)
  const from = performance.now()
  const cpu = await cpuOf(async () => void (await draw(1, look)))
  const ms = performance.now() - from
  say('first after start, fonts loaded with it', `${ms.toFixed(0)} ms, ${cpu.toFixed(0)} ms of CPU`, atMost(ms, 400, 'ms'))
}

export async function measureWarm(cacheDir: string, papers: number): Promise<void> {
  const look = await lookIn(cacheDir)
  const drawMany = async (from: number, count: number): Promise<number> => {
    let largest = 0
    for (let number = from; number < from + count; number += 1) largest = Math.max(largest, (await draw(number, look)).length)
    return largest
  }
  await drawMany(1, 300)
  const each: number[] = []
  let largest = 0
  for (let round = 0; round < 10; round += 1) each.push((await cpuOf(async () => void (largest = Math.max(largest, await drawMany(400 + round * 50, 50))))) / 50)
  const median = each.sort((one, other) => one - other)[5] ?? 0
  say('warm, whole: badge, tags, signature, hash', `${median.toFixed(2)} ms of CPU, ${(1000 / median).toFixed(0)} a second and core`, atLeast(1000 / median, 80, 'a second and core'))
  largest = Math.max(largest, (await drawPaper(longestAgreement, look)).length)
  say('largest file, an agreement in both languages', `${(largest / 1024).toFixed(0)} KiB`, atMost(largest / 1024, 240, 'KiB'))
  const shares = await sharesOf(async () => void (await drawMany(1000, 500)), steps)
  for (const { name, part } of shares) say(`  ${name}`, `${(part * 100).toFixed(1)} %`)
  await measureBadges(look)
  await measureRun(look)
  await measureMeanwhile(look)
  await measureMemory(papers, drawMany)
}

/** Its statements, their canonical form, and the Ed25519 signature; what it adds to the PDF is in the whole. */
async function measureBadges({ badgeKey }: Look): Promise<void> {
  const each: number[] = []
  for (let round = 0; round < 10; round += 1)
    each.push((await cpuOf(async () => {
      for (let number = 0; number < 100; number += 1) await badgeOf(paperAt(round * 100 + number), { signing: badgeKey, place: number })
    })) / 100)
  say('of it the badge, by itself', `${(each.sort((one, other) => one - other)[5] ?? 0).toFixed(2)} ms of CPU`)
}

async function measureRun({ cacheDir }: Look): Promise<void> {
  const papers = Array.from({ length: 500 }, (_, number) => paperAt(number + 1))
  let bytes = 0
  const cpu = await cpuOf(async () => {
    const drawn = await drawPrintRun(papers, { cacheDir, title: '500' })
    if ('refused' in drawn) throw new Error(drawn.characters.join(' '))
    bytes = drawn.length
  })
  const [ms, size] = [cpu / papers.length, bytes / papers.length / 1024]
  say('print run of 500 in one file, per page', `${ms.toFixed(2)} ms of CPU`, atMost(ms, 8, 'ms'))
  say('  its size, per page', `${size.toFixed(1)} KiB`, atMost(size, 30, 'KiB'))
}

/** How long a page would have to wait for its turn while five hundred are drawn: on the thread of the pages, and beside it. */
async function measureMeanwhile({ cacheDir }: Look): Promise<void> {
  const papers = Array.from({ length: 500 }, (_, number) => paperAt(number + 1))
  // A thread has its faces to load.
  await printApart(papers.slice(0, 1), '1', {})
  await sayWaits('drawn here', async () => void (await drawPrintRun(papers, { cacheDir, title: '500' })))
  const before = process.memoryUsage.rss()
  await sayWaits('drawn apart', async () => void (await printApart(papers, '500', {})))
  say('  memory that the thread takes', `${((process.memoryUsage.rss() - before) / 1024 / 1024).toFixed(0)} MB more at its end`)
}

async function sayWaits(name: string, work: () => Promise<void>): Promise<void> {
  const waits = monitorEventLoopDelay({ resolution: 1 })
  waits.enable()
  // Each wait is counted from the turn before it, and noted in the turn after.
  await setTimeout(20)
  const from = performance.now()
  await work()
  const seconds = (performance.now() - from) / 1000
  await setTimeout(20)
  waits.disable()
  const [middle, late, longest] = [waits.percentile(50), waits.percentile(99), waits.max].map((nanoseconds) => (nanoseconds / 1e6).toFixed(0))
  say(`print run of 500 ${name}`, `${seconds.toFixed(1)} s; a page waits ${middle} ms, at worst ${longest}, one in a hundred ${late}`)
}

/** Flat: what is kept after a collection grows by less than a tenth from the first fifth to the last. */
async function measureMemory(papers: number, drawMany: (from: number, count: number) => Promise<number>): Promise<void> {
  const [whole, heap]: [number[], number[]] = [[], []]
  const collect = collector()
  for (let done = 0; done < papers; done += papers / 5) {
    await drawMany(done + 1, papers / 5)
    whole.push(process.memoryUsage.rss() / 1024 / 1024)
    collect()
    heap.push(process.memoryUsage().heapUsed / 1024 / 1024)
  }
  const [first = 0, last = 0] = [heap[0], heap.at(-1)]
  say(`memory over ${papers}, after each fifth`, `${whole.map((one) => one.toFixed(0)).join(', ')} MB`)
  say('  the heap then, after a collection', `${heap.map((one) => one.toFixed(1)).join(', ')} MB`, { words: 'flat', reached: last <= first * 1.1 })
}

/** The engine's own, without a flag on the command line. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('the engine has no collector to call any more')
  return () => void Reflect.apply(collect, undefined, [])
}
