import { z } from 'zod'
import { honourLevels } from './honour-levels.ts'

/** A month or a day, as browsers and people write it. */
const dayShape = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

export const HonourForm = z.object({
  title: z.string().trim().min(1, 'common:fault.required').max(60, 'common:fault.tooLong'),
  issuer: z.string().trim().min(1, 'common:fault.required').max(60, 'common:fault.tooLong'),
  level: z.enum(honourLevels),
  awardedOn: z.string().trim().regex(dayShape, 'wall:honours.fault.day'),
})
export type HonourForm = z.infer<typeof HonourForm>

export const PortraitForm = z.object({
  caption: z.string().trim().min(1, 'common:fault.required').max(60, 'common:fault.tooLong'),
  takenOn: z.string().trim().regex(dayShape, 'wall:honours.fault.day'),
})
export type PortraitForm = z.infer<typeof PortraitForm>
