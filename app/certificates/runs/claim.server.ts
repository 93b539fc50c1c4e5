import { randomUUID } from 'node:crypto'
import { asMoment, database } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'

/** This process, among all that may look at the same run. */
const worker = randomUUID()

/**
 * So long a worker is believed to be at a run after it said so last. Where that is wrong, because its clock or its machine
 * stood still, papers are drawn twice and stored once.
 */
const believedMs = 15_000
const saidEveryMs = believedMs / 3

/** The run is this worker's from now on; false while another one is at it. Many that try at once: one has it. */
export async function claimRun(runId: string, now: Date): Promise<boolean> {
  const until = new Date(now.getTime() + believedMs)
  const claimed = await database.$executeRaw`INSERT INTO "CertificateRunClaim" ("runId", "worker", "claimedAt", "until") VALUES (${runId}, ${worker}, ${asMoment(now)}, ${asMoment(until)})
    ON CONFLICT ("runId") DO UPDATE SET "worker" = excluded."worker", "claimedAt" = excluded."claimedAt", "until" = excluded."until" WHERE "CertificateRunClaim"."until" <= ${asMoment(now)}`
  return claimed > 0
}

/** Says again and again that this worker is at it, until it lets go by what is given back. `lost`: another one has taken it over. */
export function holdClaim(runId: string, lost: () => void): () => Promise<void> {
  const own = { runId, worker }
  const sayAgain = async () => {
    const { count } = await database.certificateRunClaim.updateMany({ where: own, data: { until: new Date(Date.now() + believedMs) } })
    if (count === 0) lost()
  }
  const timer = setInterval(() => void sayAgain().catch((error: unknown) => log.error({ err: error, run: runId }, 'a claim could not be renewed')), saidEveryMs).unref()
  return async () => {
    clearInterval(timer)
    await database.certificateRunClaim.deleteMany({ where: own })
  }
}
