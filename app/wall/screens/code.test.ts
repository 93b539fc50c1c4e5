import { expect, test } from 'vitest'
import { CodeTyped, codeFrom } from './code.ts'

test('a code has six characters that cannot be mistaken for each other', () => {
  for (let byte = 0; byte < 256; byte += 1) expect(codeFrom(new Uint8Array(6).fill(byte))).toMatch(/^[AC-HJKMNP-RT-Y34679]{6}$/)
})

test('a code may be typed in small letters and with gaps', () => {
  const Code = CodeTyped('wall:displays.fault.codeShape')
  expect(Code.parse(' acd-efg ')).toBe('ACDEFG')
  expect(Code.safeParse('ACDEF').success).toBe(false)
})
