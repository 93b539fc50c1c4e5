import { z } from 'zod'
import { longestReason, shortestReason } from './reason-length.ts'

const characters = (text: string) => [...text].length

export const NominationForm = z.object({
  star: z.string().min(1, 'stars:fault.star'),
  nominee: z.string().min(1, 'stars:fault.nominee'),
  reason: z
    .string()
    .trim()
    .min(1, 'common:fault.required')
    .refine((reason) => characters(reason) >= shortestReason, 'stars:fault.reasonTooShort')
    .refine((reason) => characters(reason) <= longestReason, 'stars:fault.reasonTooLong'),
  /** A kind card that it points to. */
  card: z
    .string()
    .max(64)
    .optional()
    .transform((card) => card || undefined),
})

export const DeclineForm = z.object({ star: z.string().min(1) })
