import { expect, test } from 'vitest'
import { initialsOf } from './initials.ts'

test.each([
  ['陈小满', '小满'],
  ['孙𠮷', '孙𠮷'],
  ['欧阳娜娜', '娜娜'],
  ['阿依古丽·买买提', '阿依'],
  ["Liam O'Brien", 'LO'],
  ['Zoë', 'Z'],
  ['  ', '?'],
  ['𠮷', '𠮷'],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
