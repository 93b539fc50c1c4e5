import { expect, test } from 'vitest'
import { dayInWords } from './day-in-words.ts'

test('a year, a month and a day are said as far as they are known', () => {
  expect(dayInWords('2012')).toEqual({ zh: '2012年', en: '2012' })
  expect(dayInWords('2012-03')).toEqual({ zh: '2012年3月', en: 'March 2012' })
  expect(dayInWords('2012-03-05')).toEqual({ zh: '2012年3月5日', en: '5 March 2012' })
  expect(dayInWords('2012-13')).toEqual({ zh: '2012-13', en: '2012-13' })
})
