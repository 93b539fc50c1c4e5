import { z } from 'zod'

export const SignInForm = z.object({
  employeeNumber: z.string().normalize('NFKC').trim().toUpperCase().min(1, 'common:fault.required').max(40, 'common:fault.tooLong'),
  password: z.string().min(1, 'common:fault.required').max(200, 'common:fault.tooLong'),
  sharedMachine: z.literal('on').optional(),
  next: z.string().optional(),
})
