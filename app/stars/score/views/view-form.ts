import { z } from 'zod'

/** The lead's view of one candidate of one star. */
export const ViewForm = z.object({
  star: z.string(),
  person: z.string(),
  score: z
    .string('score-desk:fault.score')
    .regex(/^[1-5]$/, 'score-desk:fault.score')
    .transform(Number),
  sentence: z.string('common:fault.required').trim().min(5, 'star-score:fault.tooShort').max(200, 'star-score:fault.tooLong'),
})
