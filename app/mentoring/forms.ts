import { z } from 'zod'

const Reason = z.string().trim().min(5, 'mentoring:fault.reasonTooShort').max(500, 'common:fault.atMost500')
const RequestKey = z.string().min(8).max(64)

/** What the lead posts on /team/pairings. */
export const PairingDeskForm = z.discriminatedUnion('deed', [
  z.object({
    deed: z.literal('pair'),
    mentorId: z.string().min(1, 'common:fault.required'),
    menteeId: z.string().min(1, 'common:fault.required'),
    checklist: z.string().min(1, 'common:fault.required'),
  }),
  z.object({ deed: z.literal('end'), pairing: z.string(), reason: Reason }),
  z.object({ deed: z.literal('talk'), pairing: z.string(), dispute: z.string() }),
])
export type PairingDeskForm = z.infer<typeof PairingDeskForm>

/** What the address says was done on /team/pairings, and to which pairing. */
export const PairingDone = z.object({ done: z.enum(['paired', 'ended', 'talked']), pairing: z.string() })
export type PairingDone = z.infer<typeof PairingDone>

/** What mentor, mentee and lead post on /mentoring/:pairing. */
export const PairingForm = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('accept') }),
  z.object({ deed: z.literal('decline'), reason: Reason }),
  z.object({ deed: z.literal('sign'), skill: z.string(), requestKey: RequestKey }),
  z.object({ deed: z.literal('return'), skill: z.string(), requestKey: RequestKey, reason: Reason }),
  z.object({ deed: z.literal('dispute'), skill: z.string(), signOffId: z.string(), reason: Reason }),
  z.object({ deed: z.literal('talk'), skill: z.string(), dispute: z.string() }),
])
export type PairingForm = z.infer<typeof PairingForm>
