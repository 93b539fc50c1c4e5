import { z } from 'zod'

/** A P12 with a long chain takes a tenth of it. */
export const largestP12 = 200_000

/** `from`: the fingerprint of the certificate, or the badge key, that the page showed; a second press finds another one and does nothing. */
export const SigningForm = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('p12'), from: z.string(), password: z.string().max(200, 'common:fault.tooLong').default('') }),
  z.object({ deed: z.literal('self-made'), from: z.string() }),
  z.object({ deed: z.literal('badge-key'), from: z.string() }),
])
export type SigningForm = z.infer<typeof SigningForm>
