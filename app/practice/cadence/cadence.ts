import { DateTime } from 'luxon'
import { addDays } from '#app/platform/calendar-days.ts'
import type { ExamState } from './month-exam.ts'
import type { DayTest } from '../days/streak.ts'

/** 三个一 as a unit keeps it: so many questions a worked day, lessons a week and exams a month; 0 asks for none. */
export type Cadence = {
  questions: number
  lessons: number
  exams: number
  /** By which day of the week, 1 Monday to 7 Sunday. */
  lessonDay: number
  /** By which day of the month; a shorter month ends with its last day. */
  examDay: number
  /** The unit's own names; null is the usual one. */
  questionName: string | null
  lessonName: string | null
  examName: string | null
}

/** The portal's reading of 三个一, which each unit may change. */
export const usualCadence: Cadence = {
  questions: 1,
  lessons: 1,
  exams: 1,
  lessonDay: 5,
  examDay: 31,
  questionName: null,
  lessonName: null,
  examName: null,
}

export const beats = ['question', 'lesson', 'exam'] as const
export type Beat = (typeof beats)[number]

export type Mark = {
  beat: Beat
  name: string | null
  wanted: number
  done: number
  /** rest: not asked on this day or in this week; nothing: there is nothing left that could be done. */
  state: 'done' | 'open' | 'rest' | 'nothing'
  /** How the month's exam of the unit stands, while it is not done. */
  exam: ExamState | null
  /** The last day for it, while it is open. */
  by: string
}

export type Done = Record<Beat, { done: number; isAnythingLeft: boolean; exam?: ExamState | null }>

/** How the three stand on a day. What the unit does not ask for has no mark; nothing is ever overdue. */
export function marksOf(cadence: Cadence, { today, worked, done }: { today: string; worked: DayTest; done: Done }): Mark[] {
  const beatsOf: { beat: Beat; name: string | null; wanted: number; isRest: boolean; by: string }[] = [
    { beat: 'question', name: cadence.questionName, wanted: cadence.questions, isRest: !worked(today), by: today },
    { beat: 'lesson', name: cadence.lessonName, wanted: cadence.lessons, isRest: !weekOf(today).some(worked), by: lessonBy(cadence, today) },
    { beat: 'exam', name: cadence.examName, wanted: cadence.exams, isRest: false, by: examBy(cadence, today) },
  ]
  return beatsOf
    .filter(({ wanted }) => wanted > 0)
    .map(({ isRest, ...mark }) => {
      const { done: times, isAnythingLeft, exam = null } = done[mark.beat]
      const state = times >= mark.wanted ? 'done' : isRest ? 'rest' : isAnythingLeft || exam ? 'open' : 'nothing'
      return { ...mark, done: times, state, exam: state === 'open' ? exam : null }
    })
}

/** The seven days of the week that a day is in, from Monday. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, 1 - DateTime.fromISO(day, { zone: 'utc' }).weekday)
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))
}

/** The unit's day of the week; once it is past, the end of the week. */
function lessonBy({ lessonDay }: Cadence, today: string): string {
  const week = weekOf(today)
  const [by = today, end = today] = [week[lessonDay - 1], week[6]]
  return by < today ? end : by
}

/** The unit's day of the month, or the month's last; once it is past, the end of the month. */
function examBy({ examDay }: Cadence, today: string): string {
  const { daysInMonth } = DateTime.fromISO(today, { zone: 'utc' })
  const last = daysInMonth ?? 28
  const dayOf = (day: number) => `${today.slice(0, 8)}${String(day).padStart(2, '0')}`
  const by = dayOf(Math.min(examDay, last))
  return by < today ? dayOf(last) : by
}
