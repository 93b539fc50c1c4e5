import { expect, test } from 'vitest'
import { EmployeeNumber, Name } from './identity.ts'

test.each([
  ['0101', '0101'],
  [' 007 ', '007'],
  ['１００１', '1001'],
  ['a-12', 'A-12'],
])('the employee number %j is kept as %j', (typed, kept) => {
  expect(EmployeeNumber.parse(typed)).toBe(kept)
})

test.each(['', '   ', '10 01', '一〇〇一', '1'.repeat(21), '<b>'])('the employee number %j is refused', (typed) => {
  expect(EmployeeNumber.safeParse(typed).success).toBe(false)
})

test.each(['孙𠮷', '周䶮', "Liam O'Brien", '阿依古丽·买买提', 'Nguyễn Thị Ánh', '𠮷'.repeat(60)])('%s is a name', (typed) => {
  expect(Name.parse(` ${typed} `)).toBe(typed)
})

test.each(['', ' ', 'a'.repeat(61), 'a\u0000b', 'abc\u202edef'])('%j is no name', (typed) => {
  expect(Name.safeParse(typed).success).toBe(false)
})
