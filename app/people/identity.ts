import { z } from 'zod'

const longestNumber = 20
/** Enough for the longest names of our halls on one line of a certificate. */
const longestName = 60

/** Text, not a number: leading zeros stay. Full-width digits and small letters become the plain ones. */
export const EmployeeNumber = z
  .string()
  .normalize('NFKC')
  .trim()
  .toUpperCase()
  .min(1, 'common:fault.required')
  .max(longestNumber, 'people:fault.numberLong')
  .regex(/^[0-9A-Z-]+$/, 'people:fault.numberOdd')

/** A name of a person or a unit: one line of any script, no invisible controls. */
export const Name = z
  .string()
  .normalize('NFC')
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'common:fault.required')
      .refine((text) => Array.from(text).length <= longestName, 'people:fault.nameLong')
      .refine((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text), 'people:fault.nameOdd'),
  )

/** A calendar day as a date field sends it. */
export const Day = z.iso.date('people:fault.day')

/** What somebody does in the unit; may stay empty. */
export const Position = z
  .string()
  .trim()
  .max(longestName, 'common:fault.tooLong')
  .transform((text) => text || null)
