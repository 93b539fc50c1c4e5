import { listStars } from '../categories.server.ts'
import type { CountedStar } from '../count.server.ts'
import type { Round } from '../rounds.server.ts'
import { listWinnerParts, type WinnerParts } from './winner-parts.server.ts'

/** What a month's page says of composite scores: whether there are any, and once published the winners' parts. `counted`: as countWhenClosed has it. */
export async function findMonthScore(round: Round, counted: CountedStar[] | null): Promise<{ hasScore: boolean; winners: WinnerParts[] }> {
  const hasScore = (await listStars(round)).some(({ score }) => score)
  return { hasScore, winners: hasScore && counted ? await listWinnerParts(round, counted) : [] }
}
