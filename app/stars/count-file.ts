import { z } from 'zod'
import { methods, usualRule } from './star-rule.ts'
import { tally } from './tally.ts'

/** A published count as it is exported. Receipts stand beside the ballots, not on them: a voter can see that the
    ballot was counted, and cannot prove to anybody what it said. */
export const CountFile = z.object({
  unit: z.string(),
  month: z.string(),
  /** Names by id. */
  people: z.record(z.string(), z.string()),
  stars: z.array(
    z.object({
      star: z.string(),
      count: z.object({
        ballots: z.array(z.object({ choices: z.array(z.string()) })),
        candidates: z.array(z.string()),
        recentWins: z.record(z.string(), z.number()),
        electorate: z.number(),
        quorumPercent: z.number(),
        // Files from before stars had methods of their own say nothing of it.
        rule: z.object({ method: z.enum(methods), points: z.array(z.number()) }).default({ method: usualRule.method, points: [...usualRule.points] }),
      }),
      winners: z.array(z.string()),
      /** Of a star that a composite score decides: who was ahead by the ballots alone. What the score is made of beside the vote is private. */
      byVote: z.array(z.string()).optional(),
      receipts: z.array(z.string()),
    }),
  ),
})
export type CountFile = z.infer<typeof CountFile>

/** Counts every star of the file again and says whether the winners it names come out; of one with a composite score, who is ahead by the ballots. */
export function recount({ stars, people }: CountFile): { star: string; winners: string[]; agrees: boolean }[] {
  return stars.map(({ star, count, winners, byVote, receipts }) => {
    const result = tally(count)
    const counted = result.outcome === 'elected' ? result.winners : []
    const agrees = counted.join() === (byVote ?? winners).join() && receipts.length === count.ballots.length
    return { star, winners: counted.map((id) => people[id] ?? id), agrees }
  })
}
