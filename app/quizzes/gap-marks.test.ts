import { expect, test } from 'vitest'
import { gapsIn, piecesOf, withGaps } from './gap-marks.ts'

const text = '来有[[come]]，走有[[leave]]。'

test('text and gaps come in turn, numbered as they are read', () => {
  expect(piecesOf(text)).toEqual(['来有', { id: 'come', number: 1 }, '，走有', { id: 'leave', number: 2 }, '。'])
  expect(gapsIn(text)).toEqual(['come', 'leave'])
  expect(withGaps(text, (number) => `【${number}】`)).toBe('来有【1】，走有【2】。')
})

test('a text without gaps is one piece', () => {
  expect([piecesOf('来有迎声'), gapsIn('来有迎声')]).toEqual([['来有迎声'], []])
})
