import { z } from 'zod'

/** One star's ballot as the page sends it: a name for each place, those approved, or "nobody this month". With a code it changes one. */
export const BallotForm = z
  .object({
    star: z.string().min(1),
    requestKey: z.uuid().optional(),
    changeCode: z.string().trim().min(1, 'star-votes:fault.noCode').max(60, 'star-votes:refused.unknown-code').optional(),
    first: z.string().default(''),
    second: z.string().default(''),
    third: z.string().default(''),
    approved: z.union([z.string(), z.array(z.string())]).default([]),
    nobody: z.literal('on').optional(),
  })
  .transform(({ star, requestKey, changeCode, first, second, third, approved, nobody }) => ({
    star,
    requestKey,
    changeCode,
    // The order is what counts: a place left free moves the next one up.
    choices: [first, second, third, approved].flat().filter((id) => id !== ''),
    saysNobody: nobody === 'on',
  }))
  .refine(({ choices, saysNobody }) => saysNobody || choices.length > 0, { path: ['form'], message: 'stars:fault.emptyBallot' })
  .refine(({ choices, saysNobody }) => !saysNobody || choices.length === 0, { path: ['form'], message: 'stars:fault.bothNobodyAndNames' })
  .refine(({ choices }) => new Set(choices).size === choices.length, { path: ['form'], message: 'stars:fault.namedTwice' })
