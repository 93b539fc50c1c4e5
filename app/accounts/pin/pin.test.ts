import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEasyPin, PinForm } from './pin.ts'

const form = (pin: string, repeated = pin) => PinForm.safeParse({ currentPassword: 'secret', newPinCode: pin, repeatedPinCode: repeated })

test('a PIN has four to eight digits, in whatever width they are typed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 8 }), (digits) => {
      const pin = digits.join('')
      const wide = digits.map((digit) => String.fromCodePoint(0xff10 + digit)).join('')
      fc.pre(!isEasyPin(pin))
      expect(form(pin).data?.newPinCode).toBe(pin)
      expect(form(wide).data?.newPinCode).toBe(pin)
    }),
  )
  for (const odd of ['', '123', '258025802', '12a4', '2580 ', '２５８ ０']) expect([odd, form(odd).success]).toEqual([odd, odd === '2580 '])
})

test('what everybody tries first is no PIN', () => {
  for (const easy of ['0000', '99999999', '1234', '45678', '4321', '9876']) expect([easy, form(easy).success]).toEqual([easy, false])
  for (const good of ['2580', '1357', '1223', '0909']) expect([good, form(good).success]).toEqual([good, true])
})

test('both times it is the same', () => {
  expect(form('2580', '2581').error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['repeatedPinCode', 'pin:fault.differs']])
})
