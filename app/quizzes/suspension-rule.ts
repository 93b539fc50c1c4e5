import { z } from 'zod'

/** How often, and for how many minutes each time, an attempt may stand still while somebody serves a customer. */
export const SuspensionRule = z.strictObject({ times: z.int().min(0).max(10), minutes: z.int().min(1).max(120) })
export type SuspensionRule = z.infer<typeof SuspensionRule>

/** Where a quiz says nothing of it. */
export const usualSuspensions: SuspensionRule = { times: 2, minutes: 15 }
