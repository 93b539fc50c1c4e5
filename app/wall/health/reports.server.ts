import { Prisma } from '#app/generated/sqlite/client.ts'
import { asMoment, database, isPostgresql } from '#app/platform/database.server.ts'
import type { Report } from './report.ts'

/** A display reports once a minute; what comes sooner is not kept. */
const leastMs = 50_000

type Said = { displayId: string; report: Report; now: Date }

/** Keeps what a display said of itself, in the place of what it said before. */
export async function keepReport(displayId: string, report: Report, now: Date): Promise<void> {
  await keepReports([{ displayId, report, now }])
}

/**
 * The same for displays that say it at about the same time, each once: one statement, whose text is the same for one as
 * for hundreds. Prisma took longer to compose a row of it than all else that a report costs.
 */
export async function keepReports(said: readonly Said[]): Promise<void> {
  if (said.length === 0) return
  const latest = Math.max(...said.map(({ now }) => now.getTime()))
  // One from the future came before the clock of the server was set right.
  await database.$executeRaw`INSERT INTO "DisplayReport" (${columns}) SELECT ${columns} FROM ${rowsOf(said)} WHERE true
    ON CONFLICT ("displayId") DO UPDATE SET "reportedAt" = excluded."reportedAt", "panel" = excluded."panel", "place" = excluded."place", "changedAt" = excluded."changedAt",
      "bundle" = excluded."bundle", "confirmedAt" = excluded."confirmedAt", "build" = excluded."build", "width" = excluded."width", "height" = excluded."height", "heapMegabytes" = excluded."heapMegabytes"
    WHERE "DisplayReport"."reportedAt" <= ${asMoment(new Date(latest - leastMs))} OR "DisplayReport"."reportedAt" > ${asMoment(new Date(latest))}`
}

const columns = Prisma.sql`"displayId", "reportedAt", "panel", "place", "changedAt", "bundle", "confirmedAt", "build", "width", "height", "heapMegabytes"`

function rowsOf(said: readonly Said[]): Prisma.Sql {
  const text = JSON.stringify(said.map(rowOf))
  if (isPostgresql)
    return Prisma.sql`jsonb_to_recordset(${text}::jsonb) AS said("displayId" TEXT, "reportedAt" TIMESTAMP(3), "panel" TEXT, "place" INTEGER, "changedAt" TIMESTAMP(3),
      "bundle" TEXT, "confirmedAt" TIMESTAMP(3), "build" TEXT, "width" INTEGER, "height" INTEGER, "heapMegabytes" INTEGER)`
  return Prisma.sql`(SELECT value->>'displayId' AS "displayId", value->>'reportedAt' AS "reportedAt", value->>'panel' AS "panel", value->>'place' AS "place", value->>'changedAt' AS "changedAt",
      value->>'bundle' AS "bundle", value->>'confirmedAt' AS "confirmedAt", value->>'build' AS "build", value->>'width' AS "width", value->>'height' AS "height", value->>'heapMegabytes' AS "heapMegabytes" FROM json_each(${text})) AS said`
}

function rowOf({ displayId, report: { shown, confirmed, heap, ...report }, now }: Said) {
  const ago = (milliseconds: number) => asText(new Date(now.getTime() - milliseconds))
  return { displayId, reportedAt: asText(now), ...report, changedAt: ago(shown), confirmedAt: ago(confirmed), heapMegabytes: heap ?? null }
}

/** As Prisma writes a moment into SQLite, which compares them as texts. */
function asText(at: Date): string {
  return at.toISOString().replace('Z', '+00:00')
}
