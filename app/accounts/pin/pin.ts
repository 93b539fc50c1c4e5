import { z } from 'zod'

/** Digits in full width are digits too. */
const Digits = z.string().transform((typed) => typed.normalize('NFKC').trim())

/** A PIN as it is typed to be checked: whether it is the right one is not for a form to say. */
const TypedPin = Digits.pipe(z.string().min(1, 'common:fault.required').max(200, 'common:fault.tooLong'))

const NewPin = Digits.pipe(
  z
    .string()
    .min(1, 'common:fault.required')
    .regex(/^\d{4,8}$/, 'pin:fault.digits')
    .refine((pin) => !isEasyPin(pin), 'pin:fault.easy'),
)

/** Named so that no form brings them back to the page: code and password. */
export const PinForm = z
  .object({ currentPassword: z.string().min(1, 'common:fault.required').max(200, 'common:fault.tooLong'), newPinCode: NewPin, repeatedPinCode: TypedPin })
  .refine(({ newPinCode, repeatedPinCode }) => newPinCode === repeatedPinCode, { path: ['repeatedPinCode'], message: 'pin:fault.differs' })

/** What everybody tries first: one digit all along, and digits in a row, up or down (1234, 4321). */
export function isEasyPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  const [step = 0] = steps
  return steps.size <= 1 && Math.abs(step) <= 1
}
