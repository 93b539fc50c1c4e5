import { z } from 'zod'
import { GradeMethod } from '../grade.ts'
import { Paper } from '../paper.ts'
import { Bilingual } from '../question.ts'
import { ReviewOptions, usualReview } from '../review-options.ts'
import { SuspensionRule, usualSuspensions } from '../suspension-rule.ts'

/** All that an attempt needs of its course or exam, frozen with its paper: a later edit of the content changes nothing here. */
export const AttemptPaper = Paper.extend({
  title: Bilingual,
  minutes: z.number(),
  grade: GradeMethod.default('best'),
  suspensions: SuspensionRule.default(usualSuspensions),
  review: ReviewOptions.default(usualReview),
  /** Null where passing issues none. */
  certificate: z.object({ title: Bilingual, validMonths: z.number().optional(), yearly: z.object({ ends: z.string(), renewFrom: z.string() }).optional() }).nullable(),
  exam: z.object({ id: z.string() }).optional(),
})
export type AttemptPaper = z.infer<typeof AttemptPaper>
