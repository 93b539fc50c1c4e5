import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { printApart } from '../drawing-thread/draw-apart.server.ts'
import { claimRun, holdClaim } from './claim.server.ts'
import { issueItem, issuingRun } from './issuing.server.ts'
import { keepRunFile, putAwayOldRunFiles } from './run-files.server.ts'
import { listRunPapers } from './run-papers.server.ts'

/** How far a run is whose pages are being drawn, here in this process: for people who wait. What is done stands in the database. */
export type Pages = { drawn: number; total: number }
type Work = { pages: Pages | null; stop: AbortController; ended: Promise<void> }

const works = new Map<string, Work>()

export function findPages(runId: string): Pages | null {
  return works.get(runId)?.pages ?? null
}

/** Behind the page that was asked for: who looks next sees how far it is, and begins it again where another process left it. */
export function goOn(runId: string): void {
  void carryOut(runId)
}

/** When the server starts: what was going on when it ended goes on. */
export async function goOnWithAll(now: Date): Promise<void> {
  await putAwayOldRunFiles(now)
  const left = await database.certificateRun.findMany({ where: unfinished, select: { id: true }, orderBy: { startedAt: 'asc' } })
  for (const { id } of left) goOn(id)
}

/** Ends the work of this process; another one looks before its next paper. */
export async function endWork(runId: string): Promise<void> {
  const work = works.get(runId)
  work?.stop.abort()
  await work?.ended
}

const unfinished = { completion: null, stops: { none: { resumedAt: null } } } as const

/** Resolves when nothing of it is going on any more, whatever came of it. Twice at once it is the same work. */
export async function carryOut(runId: string): Promise<void> {
  const running = works.get(runId)
  if (running) return running.ended
  const work: Work = { pages: null, stop: new AbortController(), ended: Promise.resolve() }
  works.set(runId, work)
  work.ended = attendTo(runId, work)
    .catch((error: unknown) => log.error({ err: error, run: runId }, 'that a run broke off could not be kept'))
    .finally(() => works.delete(runId))
  return work.ended
}

/** One worker is at a run, of however many that look at it. */
async function attendTo(runId: string, work: Work): Promise<void> {
  if (!(await isOurs(runId, work))) return
  const letGo = holdClaim(runId, () => work.stop.abort())
  try {
    await workOff(runId, work)
  } catch (error) {
    await breakOff(runId, work, error)
  } finally {
    await letGo()
  }
}

const lookAgainMs = 2_000

/** Waits while another worker is at the run: should it die, this one takes over. False when nothing is left to do, or no more is wanted. */
async function isOurs(runId: string, { stop: { signal } }: Work): Promise<boolean> {
  while ((await database.certificateRun.count({ where: { id: runId, ...unfinished } })) > 0) {
    if (await claimRun(runId, new Date())) return true
    await setTimeout(lookAgainMs, null, { signal }).catch(() => null)
    if (signal.aborted) return false
  }
  return false
}

/** A fault is not tried again by itself: somebody has to see to it. */
async function breakOff(runId: string, { stop }: Work, error: unknown): Promise<void> {
  if (stop.signal.aborted) return
  log.error({ err: error, run: runId }, 'a run of certificates broke off')
  await database.certificateRunStop.create({ data: { runId, stoppedBy: null }, select: { id: true } })
}

const Title = z.object({ zh: z.string(), en: z.string() })

async function workOff(runId: string, work: Work): Promise<void> {
  const run = await database.certificateRun.findFirst({ where: { id: runId, ...unfinished }, include: issuingRun })
  if (!run) return
  const { unit, form } = run
  const title = Title.parse(run.title)
  const wanting = await database.certificateRunItem.findMany({ where: { runId, certificateId: null, missing: null }, orderBy: { position: 'asc' } })
  for (const item of wanting) {
    if (await isStopped(runId, work)) return
    await issueItem({ ...run, title }, item, new Date())
  }
  if (await isStopped(runId, work)) return
  if (form === 'PRINT') await print({ runId, unit }, { work, title: `${unit.name} · ${title.zh}` })
  await database.certificateRunCompletion.create({ data: { runId }, select: { runId: true } }).catch((error: unknown) => {
    // Another worker was first.
    if (!isUniqueViolation(error)) throw error
  })
}

async function isStopped(runId: string, { stop }: Work): Promise<boolean> {
  return stop.signal.aborted || (await database.certificateRunStop.count({ where: { runId, resumedAt: null } })) > 0
}

type Printing = { runId: string; unit: { id: string; timeZone: string } }

async function print({ runId, unit }: Printing, { work, title }: { work: Work; title: string }): Promise<void> {
  const papers = await listRunPapers({ runId, unit }, new Date())
  if (papers.length === 0) return
  const pages = { drawn: 0, total: papers.length }
  work.pages = pages
  const drawn = await printApart(papers.map(({ facts }) => facts), title, { signal: work.stop.signal, tell: (count) => (pages.drawn = count) })
  if (!('refused' in drawn)) return keepRunFile(runId, drawn)
  const lost = 'papers' in drawn ? drawn.papers : []
  await leaveOut(runId, lost.map(({ place, characters }) => ({ certificateId: papers[place]?.id ?? '', missing: characters.join('') })))
  return print({ runId, unit }, { work, title })
}

/** All of it could be drawn when it was issued, by faces that are here no more. The others go on without. */
async function leaveOut(runId: string, lost: readonly { certificateId: string; missing: string }[]): Promise<void> {
  const marked = await database.$transaction(lost.map(({ certificateId, missing }) => database.certificateRunItem.updateMany({ where: { runId, certificateId }, data: { missing } })))
  if (marked.every(({ count }) => count === 0)) throw new Error('what cannot be printed is none of the run')
}
