import { database } from '#app/platform/database.server.ts'
import type { Report } from './report.ts'

/** A display reports once a minute; what comes sooner is not kept. */
const leastMs = 50_000

/** Keeps what a display said of itself, in the place of what it said before. */
export async function keepReport(displayId: string, { panel, place, shown, bundle, confirmed, build, width, height, heap }: Report, now: Date): Promise<void> {
  const before = await database.displayReport.findUnique({ where: { displayId }, select: { reportedAt: true } })
  const age = before ? now.getTime() - before.reportedAt.getTime() : leastMs
  // One from the future came before the clock of the server was set right.
  if (age >= 0 && age < leastMs) return
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const said = { reportedAt: now, panel, place, changedAt: ago(shown), bundle, confirmedAt: ago(confirmed), build, width, height, heapMegabytes: heap ?? null }
  await database.displayReport.upsert({ where: { displayId }, create: { displayId, ...said }, update: said })
}
