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
        /** Against whom an objection was upheld. */
        struck: z.array(z.string()).default([]),
      }),
      winners: z.array(z.string()),
      /** Of a star that a composite score decides: who was ahead by the ballots alone. What the score is made of beside the vote is private. */
      byVote: z.array(z.string()).optional(),
      receipts: z.array(z.string()),
    }),
  ),
})
export type CountFile = z.infer<typeof CountFile>

/** `fault`: why the ballots cannot be counted at all, or what else is wrong. */
export type Recounted = { star: string; winners: string[]; agrees: boolean; fault: string | null }

/** Counts every star of the file again and says whether the winners it names come out; of one with a composite score, who is ahead by the ballots. */
export function recount({ stars, people }: CountFile): Recounted[] {
  return stars.map(({ star, count, winners, byVote, receipts }) => {
    try {
      const result = tally(count)
      const counted = result.outcome === 'elected' ? result.winners : []
      const fault = faultOf({ ballots: count.ballots.length, receipts })
      return { star, winners: counted.map((id) => people[id] ?? id), agrees: fault === null && counted.join() === (byVote ?? winners).join(), fault }
    } catch (error) {
      return { star, winners: [], agrees: false, fault: error instanceof Error ? error.message : String(error) }
    }
  })
}

function faultOf({ ballots, receipts }: { ballots: number; receipts: readonly string[] }): string | null {
  if (new Set(receipts).size !== receipts.length) return 'a receipt stands twice'
  return receipts.length === ballots ? null : `${ballots} ballots and ${receipts.length} receipts`
}
