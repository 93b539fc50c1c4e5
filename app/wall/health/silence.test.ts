import fc from 'fast-check'
import { expect, test } from 'vitest'
import { always, spansOf, type Window } from '../slots/windows.ts'
import { isSilent } from './silence.ts'

const minute = 60_000
const inChina = (time: string) => Date.parse(`${time}+08:00`)
const hours = (window: Partial<Window>, day: string) => spansOf({ ...always, ...window }, { zone: 'Asia/Shanghai', firstDay: day, days: 1 })
const long = inChina('2026-01-01T00:00')

test('a display that hangs lit day and night is silent after fifteen minutes, and not a moment before', () => {
  const quiet = { heardAt: inChina('2026-11-26T10:00'), watchedSince: long, lit: null }
  expect(isSilent(quiet, inChina('2026-11-26T10:15') - 1)).toBe(false)
  expect(isSilent(quiet, inChina('2026-11-26T10:15'))).toBe(true)
})

test('outside its hours nobody is told, and in the morning it has its fifteen minutes', () => {
  const quiet = { heardAt: inChina('2026-11-30T17:25'), watchedSince: long }
  const at = (time: string) => isSilent({ ...quiet, lit: hours({ from: '08:30', to: '17:30' }, time.slice(0, 10)) }, inChina(time))
  expect([at('2026-11-30T17:29'), at('2026-11-30T17:45'), at('2026-12-01T03:00'), at('2026-12-01T08:44'), at('2026-12-01T08:45')]).toEqual([false, false, false, false, true])
})

test('hours over midnight go on over the end of the month and of the year', () => {
  const quiet = { heardAt: inChina('2026-12-31T23:40'), watchedSince: long }
  const at = (time: string) => isSilent({ ...quiet, lit: hours({ from: '22:00', to: '06:00' }, time.slice(0, 10)) }, inChina(time))
  expect([at('2026-12-31T23:54'), at('2027-01-01T00:00'), at('2027-01-01T05:59'), at('2027-01-01T06:00')]).toEqual([false, true, true, false])
})

test('on a day on which the hall is shut nobody is told; on a swapped Saturday somebody is', () => {
  const at = (time: string) => isSilent({ heardAt: inChina('2026-09-30T17:00'), watchedSince: long, lit: hours({ days: 'WORKING', from: '08:00', to: '18:00' }, time.slice(0, 10)) }, inChina(time))
  expect([at('2026-10-01T10:00'), at('2026-10-10T10:00')]).toEqual([false, true])
})

test('a house that was shut itself knows nothing: it listens for fifteen minutes first', () => {
  const opened = inChina('2026-11-26T12:00')
  const quiet = { heardAt: inChina('2026-11-26T09:00'), watchedSince: opened, lit: null }
  expect([isSilent(quiet, opened), isSilent(quiet, opened + 14 * minute), isSilent(quiet, opened + 15 * minute)]).toEqual([false, false, true])
})

test('whoever was heard within fifteen minutes is never silent, whatever its hours and the clocks', () => {
  const moment = fc.integer({ min: long, max: long + 400 * 24 * 60 * minute })
  const lit = fc.option(fc.array(fc.tuple(moment, fc.integer({ min: 0, max: 3_000 * minute })).map(([begin, length]): [number, number] => [begin, begin + length]), { maxLength: 4 }))
  fc.assert(fc.property(moment, moment, lit, fc.integer({ min: -60 * minute, max: 15 * minute - 1 }), (heardAt, watchedSince, spans, later) => !isSilent({ heardAt, watchedSince, lit: spans }, heardAt + later)))
})
