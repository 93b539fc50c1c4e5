import { z } from 'zod'
import { Day } from '#app/people/identity.ts'
import { mostOfLevel } from './levels.ts'

const Count = z
  .string()
  .normalize('NFKC')
  .trim()
  .regex(/^\d{0,6}$/, 'score-desk:fault.count')
  .transform(Number)
  .refine((count) => count <= mostOfLevel, 'score-desk:fault.count')
  .default(0)

/** Counts of a person up to a day, as the lead types them; a level left empty is none. */
export const RatingForm = z
  .object({ personId: z.string().min(1, 'score-desk:fault.person'), day: Day, level5: Count, level4: Count, level3: Count, level2: Count, level1: Count })
