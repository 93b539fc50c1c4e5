import { z } from 'zod'

const Reason = z.string().trim().min(5, 'stars:fault.deskReason').max(200, 'stars:fault.reasonTooLong')

export const ElectorateForm = z.object({
  personId: z.string().min(1, 'stars:fault.nominee'),
  deed: z.enum(['add', 'remove']),
  reason: Reason,
})

/** Times as the browser's datetime fields send them, in the unit's zone; `deed` now ends the present phase at once. */
export const DatesForm = z.object({
  voteFrom: z.string().optional(),
  noticeFrom: z.string().optional(),
  publishFrom: z.string().optional(),
  deed: z.enum(['move', 'now']).default('move'),
  reason: Reason,
})
