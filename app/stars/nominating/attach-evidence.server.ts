import { listCertifiedLately } from '#app/certificates/certified-lately.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { Round } from '../rounds.server.ts'
import { isActDay } from './ground.ts'
import type { Praise, PraiseChannel } from './praise.ts'

export type EvidenceRefusal = 'not-evidence' | 'praise-day' | 'not-study'

/** `cardId`: a kind card of the nominee's that the nominator can read; `certificateId`: one that the wall tells of. */
export type GivenEvidence = { cardId?: string | undefined; praise?: Praise | undefined; certificateId?: string | undefined }

type Asked = Pick<GivenEvidence, 'praise' | 'certificateId'> & { nomineeId: string; now: Date }

/** Why a nomination cannot bring this praise or this certificate along; null where it can. */
export async function findEvidenceRefusal(round: Round, { praise, certificateId, nomineeId, now }: Asked): Promise<EvidenceRefusal | null> {
  if (praise !== undefined && !isActDay(praise.day, { month: round.month, today: calendarDay(now, round.team.timeZone) })) return 'praise-day'
  if (certificateId === undefined) return null
  const shown = await listCertifiedLately(round.team.id, now)
  return shown.some((one) => one.certificateId === certificateId && one.personId === nomineeId) ? null : 'not-study'
}

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
