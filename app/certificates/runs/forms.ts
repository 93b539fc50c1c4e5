import { z } from 'zod'

const forms = ['ZIP', 'PRINT'] as const

export const RunForm = z.object({
  subject: z.string({ error: 'certificate-runs:fault.subject' }).min(1, 'certificate-runs:fault.subject').max(200),
  form: z.enum(forms, { error: 'certificate-runs:fault.form' }),
  requestKey: z.uuid(),
})
export type RunForm = z.infer<typeof RunForm>

export const RunDeed = z.object({ deed: z.enum(['stop', 'go-on']) })
