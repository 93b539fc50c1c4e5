import { z } from 'zod'
import { revocationReasons } from './revocation/revocation-reasons.ts'

/** A number, or the address that its QR code leads to. */
export const longestSerial = 300

export const SerialForm = z.object({
  serial: z.string().trim().min(1, 'common:fault.required').max(longestSerial, 'common:fault.tooLong'),
})

export const NameForm = z.object({
  name: z.string().trim().min(1, 'common:fault.required').max(120, 'common:fault.tooLong'),
})

const note = z.string().trim().min(5, 'certificates:fault.noteTooShort').max(500, 'common:fault.atMost500')

export const RevocationForm = z.discriminatedUnion('deed', [
  z.object({
    deed: z.literal('revoke'),
    serial: z.string(),
    reason: z.enum(revocationReasons),
    note,
  }),
  z.object({ deed: z.literal('reinstate'), serial: z.string(), note }),
])

export type RevocationForm = z.infer<typeof RevocationForm>
