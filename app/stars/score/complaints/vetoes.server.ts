import { database, type Transaction } from '#app/platform/database.server.ts'
import { lastDayBefore } from '#app/platform/dates.ts'

type Asked = { close: Date; zone: string; /** An appeal decided since then is too late. */ decidedBefore: Date }

/** Who of these had a valid grave complaint at the close: recorded before it, not run out, and not overturned in time. */
export async function listVetoed(personIds: readonly string[], { close, zone, decidedBefore }: Asked, transaction: Transaction = database): Promise<Set<string>> {
  const rows = await transaction.complaint.findMany({
    where: {
      personId: { in: [...personIds] },
      recordedAt: { lt: close },
      validUntil: { gte: lastDayBefore(close, zone) },
      NOT: { decision: { isOverturned: true, decidedAt: { lt: decidedBefore } } },
    },
    select: { personId: true },
  })
  return new Set(rows.map(({ personId }) => personId))
}
