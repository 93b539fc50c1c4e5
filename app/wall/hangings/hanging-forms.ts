import { z } from 'zod'
import { honourLevels } from './honour-levels.ts'

/** A month or a day, as browsers and people write it. */
const dayShape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** With the hyphens of the hint beside the field, at which no line ends, as with any other. */
const dayOrMonth = z
  .string()
  .trim()
  .transform((typed) => typed.replaceAll('\u2011', '-'))
  .pipe(z.string().regex(dayShape, 'wall:honours.fault.day'))

const line = z.string().trim().min(1, 'common:fault.required').max(60, 'common:fault.tooLong')

export const HonourForm = z
  .object({
    title: line,
    issuer: line,
    level: z.enum(honourLevels),
    awardedOn: dayOrMonth,
    /** The last day on which it is held; null: for good. */
    heldUntil: z
      .union([z.literal(''), z.iso.date('honours:fault.lastDay')])
      .default('')
      .transform((day) => day || null),
    requestKey: z.uuid().optional(),
  })
  .refine(({ awardedOn, heldUntil }) => heldUntil === null || heldUntil.slice(0, awardedOn.length) >= awardedOn, { path: ['heldUntil'], message: 'honours:fault.endsBefore' })
export type HonourForm = z.infer<typeof HonourForm>

export const PortraitForm = z.object({
  caption: line,
  takenOn: dayOrMonth,
})
export type PortraitForm = z.infer<typeof PortraitForm>
