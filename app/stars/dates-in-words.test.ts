import { expect, test } from 'vitest'
import { endInWords, startInWords, timeInWords } from './dates-in-words.ts'

const zh = { zone: 'Asia/Shanghai', language: 'zh-CN' } as const
const en = { zone: 'Asia/Shanghai', language: 'en' } as const
const midnight = new Date('2026-12-03T16:00:00Z')
const morning = new Date('2026-12-04T01:30:00Z')

test('what begins at midnight begins on that day, and what ends then ends at 24:00 of the day before', () => {
  expect([startInWords(midnight, zh), startInWords(midnight, en)]).toEqual(['12月4日（周五）', 'Fri 4 Dec'])
  expect([endInWords(midnight, zh), endInWords(midnight, en)]).toEqual(['12月3日（周四）24:00', 'Thu 3 Dec 24:00'])
})

test('any other moment has its time, whether something begins or ends then', () => {
  for (const say of [startInWords, endInWords]) expect([say(morning, zh), say(morning, en)]).toEqual(['12月4日（周五）09:30', 'Fri 4 Dec 09:30'])
})

test('beside another moment of its day midnight has its time too', () => {
  expect(timeInWords(midnight, en)).toEqual({ day: 'Fri 4 Dec', time: '00:00', whole: 'Fri 4 Dec 00:00' })
  expect(timeInWords(midnight, zh, true)).toEqual({ day: '12月3日（周四）', time: '24:00', whole: '12月3日（周四）24:00' })
  expect(timeInWords(morning, zh)).toEqual({ day: '12月4日（周五）', time: '09:30', whole: '12月4日（周五）09:30' })
})
