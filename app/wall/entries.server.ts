import type { Transaction } from '#app/platform/database.server.ts'

const dayMs = 86_400_000
/** A mentee who has finished (出师) is welcomed this long. */
const welcomeDays = 30

/** Puts an award on the unit's wall, in the transaction that makes the award. It stands until the next month's. */
export async function enterAward(transaction: Transaction, { unitId, awardId, at }: { unitId: string; awardId: string; at: Date }): Promise<void> {
  await transaction.wallEntry.upsert({
    where: { awardId },
    create: { unitId, kind: 'AWARD', awardId, enteredAt: at },
    update: {},
  })
}

/** Welcomes the mentee of a completed pairing on the unit's wall for thirty days, in the transaction of the completion. */
export async function enterCompletion(transaction: Transaction, { unitId, pairingId, at }: { unitId: string; pairingId: string; at: Date }): Promise<void> {
  await transaction.wallEntry.upsert({
    where: { pairingId },
    create: { unitId, kind: 'COMPLETION', pairingId, enteredAt: at, showUntil: new Date(at.getTime() + welcomeDays * dayMs) },
    update: {},
  })
}
