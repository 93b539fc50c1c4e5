import { z } from 'zod'

const longest = 300
const tooLong = 'star-results:fault.tooLong'
const text = (shortest: number, tooShort: string) =>
  z
    .string()
    .trim()
    .min(1, 'common:fault.required')
    .refine((typed) => [...typed].length >= shortest, tooShort)
    .refine((typed) => [...typed].length <= longest, tooLong)

/** `result`: the star and whom the objection is about, as targetField says them. */
export const ObjectionForm = z.object({ result: z.string().min(1, 'star-results:fault.result').max(200), reason: text(10, 'star-results:fault.reason') })

export const AnswerForm = z.object({ objection: z.string().min(1), verdict: z.enum(['upheld', 'rejected'], 'star-results:fault.verdict'), text: text(10, 'star-results:fault.answer') })

/** The reason of an annulment, or of giving a proposal back. */
export const ReasonForm = z.object({ reason: text(5, 'stars:fault.deskReason') })

export function targetField(slug: string, personId: string): string {
  return `${slug} ${personId}`.trim()
}
