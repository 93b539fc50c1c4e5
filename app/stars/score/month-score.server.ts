import { listStars } from '../categories.server.ts'
import { countRound } from '../count.server.ts'
import type { Round } from '../rounds.server.ts'
import { listWinnerParts, type WinnerParts } from './winner-parts.server.ts'

/** What a month's page says of composite scores: whether there are any, and once published the winners' parts. */
export async function findMonthScore(round: Round): Promise<{ hasScore: boolean; winners: WinnerParts[] }> {
  const hasScore = (await listStars(round)).some(({ score }) => score)
  const winners = hasScore && round.phase === 'published' ? await listWinnerParts(round, await countRound(round)) : []
  return { hasScore, winners }
}
