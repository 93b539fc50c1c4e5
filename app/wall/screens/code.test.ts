import { expect, test } from 'vitest'
import { ApproveForm, codeFrom } from './code.ts'

test('a code has six characters that cannot be mistaken for each other', () => {
  for (let byte = 0; byte < 256; byte += 1) expect(codeFrom(new Uint8Array(6).fill(byte))).toMatch(/^[AC-HJKMNP-RT-Y34679]{6}$/)
})

test('a code may be typed in small letters and with gaps', () => {
  expect(ApproveForm.parse({ code: ' acd-efg ', name: '大厅' })).toEqual({ code: 'ACDEFG', name: '大厅' })
  expect(ApproveForm.safeParse({ code: 'ACDEF', name: '大厅' }).success).toBe(false)
})
