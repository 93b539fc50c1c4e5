import { database } from '#app/platform/database.server.ts'
import type { Report } from './report.ts'

/** A display reports once a minute; what comes sooner is not kept. */
const leastMs = 50_000

type Said = { displayId: string; report: Report; now: Date }

/** Keeps what a display said of itself, in the place of what it said before. */
export async function keepReport(displayId: string, report: Report, now: Date): Promise<void> {
  const before = await database.displayReport.findUnique({ where: { displayId }, select: { reportedAt: true } })
  if (!isDue(before?.reportedAt, now)) return
  const row = rowOf({ displayId, report, now })
  await database.displayReport.upsert({ where: { displayId }, create: row, update: row })
}

/** The same for displays that say it at about the same time, each once, in as many statements as for one. */
export async function keepReports(said: readonly Said[]): Promise<void> {
  const where = { displayId: { in: said.map(({ displayId }) => displayId) } }
  const before = new Map((await database.displayReport.findMany({ where, select: { displayId: true, reportedAt: true } })).map(({ displayId, reportedAt }) => [displayId, reportedAt]))
  const due = said.filter(({ displayId, now }) => isDue(before.get(displayId), now))
  if (due.length === 0) return
  await database.$transaction(async (transaction) => {
    await transaction.displayReport.deleteMany({ where: { displayId: { in: due.map(({ displayId }) => displayId) } } })
    await transaction.displayReport.createMany({ data: due.map(rowOf) })
  })
}

/** One from the future came before the clock of the server was set right. */
function isDue(reportedAt: Date | undefined, now: Date): boolean {
  const age = reportedAt ? now.getTime() - reportedAt.getTime() : leastMs
  return age < 0 || age >= leastMs
}

function rowOf({ displayId, report: { shown, confirmed, heap, ...report }, now }: Said) {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  return { displayId, reportedAt: now, ...report, changedAt: ago(shown), confirmedAt: ago(confirmed), heapMegabytes: heap ?? null }
}
