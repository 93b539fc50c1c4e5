import { z } from 'zod'
import { benefits } from './regrade-choices.ts'

/** Who benefits is asked for with the preview; the reason and the key of the press when it is proposed. */
export const Benefit = z.enum(benefits).catch('LEARNER')

export const ProposalWords = z.object({
  reason: z.string().trim().min(5, 'regrade:fault.reason').max(500, 'common:fault.atMost500'),
  requestKey: z.uuid(),
})

export const RegradeDeed = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve'), shown: z.string().max(64) }),
  z.object({ intent: z.literal('decline') }),
  z.object({ intent: z.literal('withdraw') }),
  z.object({ intent: z.literal('resume') }),
])
export type RegradeDeed = z.infer<typeof RegradeDeed>
