import { expect, test } from 'vitest'
import { dayInWords, monthInWords, partOfDay } from './greeting.ts'

const lateInShanghai = new Date('2026-11-22T16:30:00Z')

test('the day is that of the unit, not of the server', () => {
  expect(dayInWords(lateInShanghai, 'Asia/Shanghai', 'zh-CN')).toEqual({ date: '11月23日', weekday: '星期一' })
  expect(dayInWords(lateInShanghai, 'Asia/Urumqi', 'en')).toEqual({ date: '22 November', weekday: 'Sunday' })
})

test.each([
  ['00:00', 'night'],
  ['04:59', 'night'],
  ['05:00', 'morning'],
  ['10:59', 'morning'],
  ['11:00', 'noon'],
  ['14:00', 'afternoon'],
  ['18:00', 'evening'],
  ['23:59', 'evening'],
])('at %s one says: %s', (time, said) => {
  expect(partOfDay(new Date(`2026-11-23T${time}:00+08:00`), 'Asia/Shanghai')).toBe(said)
})

test('a month is said in words', () => {
  expect(monthInWords('2026-11', 'zh-CN')).toBe('11月')
  expect(monthInWords('2026-11', 'en')).toBe('November')
})
