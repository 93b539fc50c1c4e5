import { z } from 'zod'
import { shortestPassword } from './password-length.ts'

const longestPassword = 200

const NewPassword = z
  .string()
  .min(1, 'common:fault.required')
  .min(shortestPassword, 'people:fault.passwordShort')
  .max(longestPassword, 'common:fault.tooLong')

/** The two fields of a new password, for the object of a schema. */
export const passwordTwice = { newPassword: NewPassword, repeatedPassword: z.string().min(1, 'common:fault.required') }
export const passwordDiffers = { path: ['repeatedPassword'], message: 'people:fault.passwordDiffers' }

export const FirstPasswordForm = z.object(passwordTwice).refine(isSameTwice, passwordDiffers)

export const PasswordForm = z
  .object({ currentPassword: z.string().min(1, 'common:fault.required').max(longestPassword, 'common:fault.tooLong'), ...passwordTwice })
  .refine(isSameTwice, passwordDiffers)

export function isSameTwice({ newPassword, repeatedPassword }: { newPassword: string; repeatedPassword: string }): boolean {
  return newPassword === repeatedPassword
}
