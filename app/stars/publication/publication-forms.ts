import { z } from 'zod'
import { ReasonForm } from '../objections/objection-forms.ts'

/** What stands for the month as a whole, where an award's id would. */
export const wholeMonth = 'month'

export const AnnulmentForm = ReasonForm.extend({ award: z.string().min(1, 'star-results:fault.award').max(64) })

/** How many publish; `second` a member of the team, or '' for any other lead or administrator. */
export const PublishersForm = z.object({
  publishers: z.enum(['one', 'two'], 'common:fault.required'),
  second: z
    .string()
    .max(64)
    .default('')
    .transform((second) => second || null),
})
