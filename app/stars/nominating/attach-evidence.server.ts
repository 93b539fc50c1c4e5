import type { Transaction } from '#app/platform/database.server.ts'
import type { Praise, PraiseChannel } from './praise.ts'

/** `cardId`: a kind card of the nominee's that the nominator can read; `certificateId`: one that the wall tells of. */
export type GivenEvidence = { cardId?: string | undefined; praise?: Praise | undefined; certificateId?: string | undefined }

const channelRows = { book: 'BOOK', hotline: 'HOTLINE', 'in-person': 'IN_PERSON', online: 'ONLINE', letter: 'LETTER' } as const satisfies Record<PraiseChannel, string>

type Attaching = GivenEvidence & { /** What is there stays: others have signed it. */ onlyWhereNone: boolean }

/** Of each kind one: what is given takes the place of what was there, and what is left out goes. */
export async function attachEvidence(transaction: Transaction, nominationId: string, { cardId, praise, certificateId, onlyWhereNone }: Attaching): Promise<void> {
  const where = { nominationId }
  const mayWrite = async (count: Promise<number>) => !onlyWhereNone || (await count) === 0
  if (await mayWrite(transaction.nominationEvidence.count({ where }))) {
    await transaction.nominationEvidence.deleteMany({ where })
    if (cardId !== undefined) await transaction.nominationEvidence.create({ data: { nominationId, cardId } })
  }
  if (await mayWrite(transaction.nominationPraise.count({ where }))) {
    await transaction.nominationPraise.deleteMany({ where })
    if (praise !== undefined) await transaction.nominationPraise.create({ data: { nominationId, day: praise.day, channel: channelRows[praise.channel], words: praise.words } })
  }
  if (await mayWrite(transaction.nominationStudy.count({ where }))) {
    await transaction.nominationStudy.deleteMany({ where })
    if (certificateId !== undefined) await transaction.nominationStudy.create({ data: { nominationId, certificateId } })
  }
}
