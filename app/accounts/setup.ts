import { z } from 'zod'
import { EmployeeNumber, Name } from '#app/people/identity.ts'
import { isSameTwice, passwordDiffers, passwordTwice } from './account.ts'

/** The first unit of each kind and the administrator. */
export const SetupForm = z
  .object({
    code: z.string().min(1, 'common:fault.required').max(100, 'people:fault.setupCode'),
    regionName: Name,
    outletName: Name,
    teamName: Name,
    employeeNumber: EmployeeNumber,
    name: Name,
    ...passwordTwice,
  })
  .refine(isSameTwice, passwordDiffers)
export type SetupForm = z.infer<typeof SetupForm>
