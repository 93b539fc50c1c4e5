import { DateTime } from 'luxon'
import { z } from 'zod'

/** A leap year: whoever was born on 29 February has a birthday too. */
const leapYear = 2024

/** Month and day, "01" to "12" and "01" to "31"; never a year. */
export const BirthdayForm = z
  .object({ month: z.string().regex(/^\d{2}$/, 'common:fault.required'), day: z.string().regex(/^\d{2}$/, 'common:fault.required') })
  .refine(({ month, day }) => DateTime.fromISO(`${leapYear}-${month}-${day}`).isValid, { path: ['day'], message: 'wall-life:birthday.fault' })
export type BirthdayForm = z.infer<typeof BirthdayForm>
