import { database } from '#app/platform/database.server.ts'
import { shownCount } from '../candidates.ts'
import type { CountedStar } from '../count.server.ts'
import type { Round } from '../rounds.server.ts'
import { decimal } from './fraction.ts'
import { fieldOf, findScoreSheet } from './round-scores.server.ts'
import { scoreField } from './score.ts'
import type { ScorePart } from './score-rule.ts'

/** Of the lead's view only the person concerned reads; so neither it nor the whole score, which would give it away. */
const publicParts: readonly ScorePart[] = ['peer', 'customers', 'training']

export type WinnerParts = { star: string; winners: { name: string; parts: { part: ScorePart; percentile: string | null }[] }[] }

/** Of published stars with a composite score and enough ballots the winners' parts; by the star's slug. Never anybody else's. */
export async function listWinnerParts(round: Round, counted: readonly CountedStar[]): Promise<WinnerParts[]> {
  const scored = counted.filter(({ category, tally }) => category.score && tally.outcome === 'elected' && shownCount(tally.turnout) !== null)
  if (round.phase !== 'published' || scored.length === 0) return []
  const sheet = await findScoreSheet(round)
  const people = await database.person.findMany({ where: { id: { in: sheet.people.map(({ personId }) => personId) } }, select: { id: true, name: true } })
  return scored.flatMap(({ category, count, vote, tally }) => {
    const { score } = category
    if (!score || tally.outcome !== 'elected') return []
    const rows = scoreField(fieldOf(sheet, { star: category, count, vote }, score), score.weights)
    const winners = rows.filter(({ id }) => tally.winners.includes(id))
    return [
      {
        star: category.slug,
        winners: winners.map(({ id, percentiles }) => ({
          name: people.find((person) => person.id === id)?.name ?? '',
          parts: publicParts
            .filter((part) => score.weights[part] > 0)
            .map((part) => {
              const value = percentiles[part]
              return { part, percentile: value && decimal(value, 0) }
            }),
        })),
      },
    ]
  })
}
