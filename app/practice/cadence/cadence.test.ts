import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorkingDay } from '../days/chinese-calendar.ts'
import { addDays } from '#app/platform/calendar-days.ts'
import { type Cadence, type Done, marksOf, usualCadence, weekOf } from './cadence.ts'

const none: Done = {
  question: { done: 0, isAnythingLeft: true },
  lesson: { done: 0, isAnythingLeft: true },
  exam: { done: 0, isAnythingLeft: true },
}
const markOn = (today: string, beat: string, cadence: Partial<Cadence> = {}, done: Partial<Done> = {}) =>
  marksOf({ ...usualCadence, ...cadence }, { today, worked: isWorkingDay, done: { ...none, ...done } }).find((mark) => mark.beat === beat)

test('by itself a unit keeps a question a day, a lesson a week and an exam a month', () => {
  expect(marksOf(usualCadence, { today: '2026-11-25', worked: isWorkingDay, done: none }).map(({ beat, wanted, state, by }) => [beat, wanted, state, by])).toEqual([
    ['question', 1, 'open', '2026-11-25'],
    ['lesson', 1, 'open', '2026-11-27'],
    ['exam', 1, 'open', '2026-11-30'],
  ])
})

test.each([
  ['a month of 30 days', '2026-11-03', 31, '2026-11-30'],
  ['February', '2026-02-03', 30, '2026-02-28'],
  ['February of a leap year', '2028-02-03', 31, '2028-02-29'],
  ['the last day itself', '2026-12-31', 31, '2026-12-31'],
  ['a day that is still to come', '2026-11-03', 20, '2026-11-20'],
  ['a day that is past: the month is not over', '2026-11-21', 20, '2026-11-30'],
])('the exam in %s', (_, today, examDay, by) => {
  expect(markOn(today, 'exam', { examDay })?.by).toBe(by)
})

test('a lesson is due by its day, and once that is past by the end of the week', () => {
  expect(markOn('2026-11-25', 'lesson', { lessonDay: 4 })?.by).toBe('2026-11-26')
  expect(markOn('2026-11-27', 'lesson', { lessonDay: 4 })?.by).toBe('2026-11-29')
})

test('a day off, and a week without a working day, ask for nothing', () => {
  expect(markOn('2026-11-28', 'question')?.state).toBe('rest')
  // A Saturday that is worked instead.
  expect(markOn('2026-10-10', 'question')?.state).toBe('open')
  expect(markOn('2026-02-18', 'lesson')?.state).toBe('rest')
  expect(markOn('2026-10-09', 'lesson')?.state).toBe('open')
})

test('what is done is done, also on a day off; what cannot be done is not missing', () => {
  expect(markOn('2026-11-28', 'question', {}, { question: { done: 1, isAnythingLeft: true } })?.state).toBe('done')
  expect(markOn('2026-11-25', 'lesson', {}, { lesson: { done: 0, isAnythingLeft: false } })?.state).toBe('nothing')
})

test('a unit that asks for none of a kind has no mark for it', () => {
  expect(markOn('2026-11-25', 'exam', { exams: 0 })).toBeUndefined()
})

test('no mark is ever overdue: its last day lies between today and the end of its week or month', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 31 }), (days, lessonDay, examDay) => {
      const today = addDays('2024-01-01', days)
      const lesson = markOn(today, 'lesson', { lessonDay })
      const exam = markOn(today, 'exam', { examDay })
      expect(lesson && lesson.by >= today && weekOf(today).includes(lesson.by)).toBe(true)
      expect(exam && exam.by >= today && exam.by.startsWith(today.slice(0, 7))).toBe(true)
      expect(Number.isNaN(Date.parse(exam?.by ?? ''))).toBe(false)
    }),
  )
})
