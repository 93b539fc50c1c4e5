import { z } from 'zod'

const line = (longest: number) => z.string().trim().min(1, 'common:fault.required').max(longest, 'common:fault.tooLong')

export const ExternalForm = z
  .object({
    kind: line(80),
    number: line(80),
    issuer: line(80),
    issuedOn: z.iso.date('external-certificates:fault.day'),
    expiresOn: z.union([z.literal(''), z.iso.date('external-certificates:fault.day')]).transform((day) => day || null),
    requestKey: z.uuid(),
  })
  .refine(({ issuedOn, expiresOn }) => expiresOn === null || expiresOn > issuedOn, { message: 'external-certificates:fault.endsBefore', path: ['expiresOn'] })
export type ExternalForm = z.infer<typeof ExternalForm>

export const WithdrawForm = z.object({ withdraw: z.uuid() })

/** `seen`: how many decisions there were when the page was made, so that two leads do not talk past each other. */
export const DecisionForm = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('accept'), certificate: z.uuid(), seen: z.coerce.number().int().min(0) }),
  z.object({
    deed: z.literal('return'),
    certificate: z.uuid(),
    seen: z.coerce.number().int().min(0),
    reason: z.string().trim().min(5, 'external-certificates:fault.reasonTooShort').max(500, 'common:fault.atMost500'),
  }),
])
export type DecisionForm = z.infer<typeof DecisionForm>
