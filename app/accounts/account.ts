import { z } from 'zod'

/** The shortest that is accepted; length is what makes a password strong. */
export const shortestPassword = 8
const longestPassword = 200

const NewPassword = z
  .string()
  .min(1, 'common:fault.required')
  .min(shortestPassword, 'people:fault.passwordShort')
  .max(longestPassword, 'common:fault.tooLong')

const twice = { newPassword: NewPassword, repeatedPassword: z.string().min(1, 'common:fault.required') }
const differs = { path: ['repeatedPassword'], message: 'people:fault.passwordDiffers' }

export const FirstPasswordForm = z.object(twice).refine(isSameTwice, differs)

export const PasswordForm = z
  .object({ currentPassword: z.string().min(1, 'common:fault.required').max(longestPassword, 'common:fault.tooLong'), ...twice })
  .refine(isSameTwice, differs)

function isSameTwice({ newPassword, repeatedPassword }: { newPassword: string; repeatedPassword: string }): boolean {
  return newPassword === repeatedPassword
}
