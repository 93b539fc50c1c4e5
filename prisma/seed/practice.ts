import { DateTime } from 'luxon'
import { findLearning } from '#app/learning/completions.server.ts'
import { addDays } from '#app/platform/calendar-days.ts'
import { findMember, type Member } from '#app/people/member.server.ts'
import { drawQuestion } from '#app/practice/cards/draw-question.ts'
import { shownHash } from '#app/practice/cards/question-hash.ts'
import { findWorkedDays } from '#app/practice/days/worked-days.server.ts'
import { performLeaveDeed } from '#app/practice/leave/leave.server.ts'
import { findPracticeDay } from '#app/practice/practice-day.server.ts'
import { answerQuestion } from '#app/practice/question/answer-question.server.ts'
import { answerField } from '#app/quizzes/sitting/card.ts'
import { personOf, type SeedContext } from './context.ts'
import { modelAnswer, wrongAnswer } from './model-answers.ts'

type Practised = {
  number: string
  /** On how many of the last worked days, without today. */
  days: number
  /** Counted from the first of these days: when the answer was wrong, and when there was none. */
  wrong: readonly number[]
  missed?: readonly number[]
  /** One of the missed days was leave, which the lead has recorded. */
  onLeave?: number
  /** On the last of these days three were answered instead of one. */
  endsWithThree?: boolean
}

/** Who answers the daily question, and how it went. Today is open for everybody. */
const practised: readonly Practised[] = [
  { number: '1001', days: 12, wrong: [2, 6, 11], missed: [3], endsWithThree: true },
  { number: '1003', days: 20, wrong: [1, 9] },
  { number: '2001', days: 9, wrong: [5], missed: [4, 6], onLeave: 6 },
  { number: '3001', days: 6, wrong: [] },
]

export async function seedPractice(context: SeedContext): Promise<void> {
  for (const one of practised) await practise(context, one)
}

async function practise(context: SeedContext, { number, days, wrong, missed = [], onLeave, endsWithThree = false }: Practised): Promise<void> {
  const member = await findMember(personOf(context, number).id)
  if (!member) throw new Error(`${number} belongs to no unit`)
  for (const [index, day] of (await lastWorkedDays(member, days, context.now)).entries()) {
    if (index === onLeave) await takeLeave(context, member, day)
    if (missed.includes(index)) continue
    for (const minute of endsWithThree && index === days - 1 ? [21, 22, 23] : [20 + (index % 10)]) {
      const at = DateTime.fromISO(`${day}T08:${minute}`, { zone: member.unit.timeZone }).toJSDate()
      const { next, today } = await findPracticeDay(member, { learning: await findLearning(member.id, at), now: at })
      if (next) await answerQuestion(member, formFor(next.candidate, { seed: `${member.id}/${today}`, isWrong: wrong.includes(index) }), at)
    }
  }
}

async function takeLeave(context: SeedContext, { id, unit }: Member, day: string): Promise<void> {
  const form = new FormData()
  for (const name of ['fromDay', 'toDay']) form.set(name, day)
  await performLeaveDeed(form, { by: personOf(context, '3001'), personId: id, timeZone: unit.timeZone, now: context.now })
}

async function lastWorkedDays({ id, unit }: Member, count: number, now: Date): Promise<string[]> {
  const isWorked = await findWorkedDays({ personId: id })
  const days: string[] = []
  const today = DateTime.fromJSDate(now, { zone: unit.timeZone }).toFormat('yyyy-MM-dd')
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1)) if (isWorked(day)) days.unshift(day)
  return days
}

type Asked = { course: string; question: Parameters<typeof drawQuestion>[0] }

function formFor({ course, question }: Asked, { seed, isWrong }: { seed: string; isWrong: boolean }): FormData {
  const drawn = drawQuestion(question, seed)
  const answer = isWrong ? wrongAnswer(drawn) : modelAnswer(drawn)
  const form = new FormData()
  for (const [name, value] of Object.entries({ course, question: question.id, version: shownHash(question) })) form.set(name, value)
  const values = answer.type === 'multiple' ? answer.choices : answer.type === 'single' ? [answer.choice] : answer.type === 'true-false' ? [String(answer.value)] : []
  for (const value of values) form.append(answerField(question.id), value)
  return form
}
