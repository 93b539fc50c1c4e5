import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Round } from '../rounds.server.ts'
import { findCountedStar, throwWithoutChoices } from './ballot.server.ts'
import { asCounted, type BallotRefusal, type Choosing, findRefusal } from './check-ballot.ts'
import { findGround } from './ground.server.ts'
import { layDown } from './lay-down.server.ts'
import { looksLikeReceipt, normaliseReceipt, receiptOf } from './receipt.ts'

export type ChangeRefusal = BallotRefusal | 'unknown-code' | 'receipt-for-code' | 'too-many-tries'

export const changeStatus: Record<Exclude<ChangeRefusal, BallotRefusal>, number> = { 'unknown-code': 400, 'receipt-for-code': 400, 'too-many-tries': 429 }

/** In this process's memory alone: a row in the database would tell who tried to change a ballot. */
const wrongCodes = new RateLimiterMemory({ keyPrefix: 'change-code', points: 10, duration: 15 * 60 })

/** `code`: the change code as it was typed. */
type Changing = Choosing & { code: string }

/**
 * Puts other choices into a ballot that lies there already: the one that the code of this voter leads to. Nothing in the
 * database knows it as this voter's, and nothing tells afterwards whether a ballot was changed. Of two at once the later
 * one counts. Somebody else's code leads nowhere, so that nobody can name themselves on the ballot of another.
 */
export async function changeBallot(round: Round, changing: Changing): Promise<{ changed: true } | { refused: ChangeRefusal; seconds?: number }> {
  const { voterId, choices } = changing
  if (round.phase !== 'voting') return { refused: 'not-voting' }
  const ground = await findGround(round, changing)
  const refused = ground ? findRefusal(ground, changing) : 'unknown-star'
  if (refused || !ground) return { refused: refused ?? 'unknown-star' }
  const { star } = ground
  if (looksLikeReceipt(changing.code)) return { refused: 'receipt-for-code' }
  const seconds = await takeTry(voterId)
  if (seconds > 0) return { refused: 'too-many-tries', seconds }
  const receipt = receiptOf(normaliseReceipt(changing.code), round.id, star.id, voterId)
  if ((await findCountedStar(round, receipt)) !== star.id) return { refused: 'unknown-code' }
  await wrongCodes.reward(voterId)
  const coming = { receipt, choices: asCounted(star.rule, choices), voterId: null }
  await layDown({ roundId: round.id, categoryId: star.id }, coming).catch(throwWithoutChoices)
  return { changed: true }
}

/** Counted before it is known how it ends, so that many at once are no more than ten: seconds to wait where none is left, else 0. */
async function takeTry(voterId: string): Promise<number> {
  try {
    await wrongCodes.consume(voterId)
    return 0
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection
    return Math.ceil(rejection.msBeforeNext / 1000)
  }
}
