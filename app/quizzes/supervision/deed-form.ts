import { z } from 'zod'

const mostExtraMinutes = 120

const Reason = z.string().trim().min(5, 'supervision:fault.reason').max(500, 'common:fault.atMost500')
const Minutes = z.coerce.number('supervision:fault.minutes').int('supervision:fault.minutes').min(1, 'supervision:fault.minutes').max(mostExtraMinutes, 'supervision:fault.minutes')
const about = { attempt: z.string().max(64), requestKey: z.uuid(), reason: Reason }

/** What a lead does to the attempt of one person. */
export const AttemptDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('extra-time'), minutes: Minutes, ...about }),
  z.object({ deed: z.literal('reopen'), minutes: Minutes, ...about }),
  z.object({ deed: z.literal('close'), ...about }),
])
export type AttemptDeed = z.infer<typeof AttemptDeed>
