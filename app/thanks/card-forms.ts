import { z } from 'zod'
import { longestReportReason, longestThanks, shortestReportReason, shortestThanks } from './card-limits.ts'
import { reaches } from './sight.ts'

const characters = (text: string) => [...text].length

export const KindCardForm = z.object({
  to: z.string().min(1, 'thanks:fault.to').max(64),
  value: z.string().min(1, 'thanks:fault.value').max(64),
  text: z
    .string()
    .trim()
    .refine((text) => characters(text) >= shortestThanks, 'thanks:fault.tooShort')
    .refine((text) => characters(text) <= longestThanks, 'thanks:fault.tooLong'),
  reach: z.enum(reaches, { error: 'thanks:fault.reach' }),
  requestKey: z.uuid(),
})
export type KindCardForm = z.infer<typeof KindCardForm>

/** What is done to a card on its page. */
export const CardDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('take-back') }),
  z.object({ deed: z.literal('put-away') }),
  z.object({ deed: z.literal('offer') }),
  z.object({
    deed: z.literal('report'),
    reason: z
      .string()
      .trim()
      .refine((text) => characters(text) >= shortestReportReason, 'thanks:fault.reasonTooShort')
      .refine((text) => characters(text) <= longestReportReason, 'thanks:fault.reasonTooLong'),
  }),
])
export type CardDeed = z.infer<typeof CardDeed>

/** What the lead decides of a card that was reported. */
export const ReportDecision = z.object({ card: z.string().min(1).max(64), deed: z.enum(['keep', 'take-down']) })
