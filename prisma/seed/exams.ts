import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { setPin } from '#app/accounts/pin/pin.server.ts'
import { moveWindow } from '#app/exams/desk/move-exam.server.ts'
import { openMakeUp, setExam } from '#app/exams/desk/set-exam.server.ts'
import { startExam } from '#app/exams/own/start-exam.server.ts'
import { listPublishedPapers } from '#app/papers/sheets.server.ts'
import { findMember } from '#app/people/member.server.ts'
import { findAttempt } from '#app/quizzes/attempts/attempt-rows.server.ts'
import { handIn } from '#app/quizzes/attempts/hand-in.server.ts'
import { saveAnswers } from '#app/quizzes/attempts/save-answers.server.ts'
import { monthInWords } from '#app/stars/dates-in-words.ts'
import { demoPassword } from '../cast.ts'
import { personOf, type SeedContext } from './context.ts'
import { modelAnswer, wrongAnswer } from './model-answers.ts'

const zone = 'Asia/Shanghai'
const timed = "yyyy-MM-dd'T'HH:mm"
const demoPin = '2580'

type Sat = { number: string; mistakes: number; days: number; hour: number }

/** Of last month: who passed, who did not, and three who missed it. One mistake in five still passes. */
const lastMonth: readonly Sat[] = [
  { number: '2001', mistakes: 1, days: 0, hour: 9 },
  { number: '2002', mistakes: 2, days: 0, hour: 14 },
  { number: '1002', mistakes: 1, days: 1, hour: 10 },
  { number: '1003', mistakes: 0, days: 1, hour: 15 },
  { number: '1005', mistakes: 9, days: 2, hour: 11 },
]
/** Of this month, so far. */
const thisMonth: readonly Sat[] = [
  { number: '2001', mistakes: 1, days: 0, hour: 10 },
  { number: '1003', mistakes: 7, days: 0, hour: 16 },
]
const madeUp: readonly Sat[] = [{ number: '1005', mistakes: 2, days: 0, hour: 10 }]

/** An exam of this month, open now, and one of last month with its results and a make-up sitting. */
export async function seedExams(context: SeedContext): Promise<void> {
  const now = DateTime.fromJSDate(context.now, { zone })
  await setPin({ id: personOf(context, '2001').id, employeeNumber: '2001' }, { currentPassword: demoPassword, newPinCode: demoPin }, { address: 'demo', now: context.now })
  // Thirty days before the 31st is the first of the same month.
  await examOfLastMonth(context, DateTime.min(now.minus({ days: 30 }), now.startOf('month').minus({ days: 1 })).startOf('day'))
  // Open for two days by now; on any day of the month it is this month's.
  const first = now.minus({ days: 2 }).startOf('day')
  const closes = now.plus({ days: 2 }).startOf('day').set({ hour: 18 })
  const examId = await set(context, { month: now.toFormat('yyyy-MM'), opens: first.set({ hour: 8, minute: 30 }), closes }, first.toJSDate())
  for (const sat of thisMonth) await sit(context, { examId, from: first, sat })
  await leaveADayMore(context, examId, closes.plus({ days: 1 }))
}

async function leaveADayMore(context: SeedContext, examId: string, closes: DateTime): Promise<void> {
  const { id: sitting } = await context.database.examSitting.findFirstOrThrow({ where: { examId, kind: 'MAIN' }, select: { id: true } })
  const deed = { deed: 'move' as const, sitting, closesAt: closes.toFormat(timed), reason: '两位同事这几天外出培训，多留一天', requestKey: randomUUID() }
  await moveWindow(personOf(context, '3001'), { team: { id: context.ids.team, timeZone: zone }, examId, deed }, new Date(context.now.getTime() - 3_600_000))
}

async function examOfLastMonth(context: SeedContext, first: DateTime): Promise<void> {
  const opens = first.set({ hour: 8, minute: 30 })
  const closes = first.plus({ days: 3 }).set({ hour: 18 })
  const examId = await set(context, { month: first.toFormat('yyyy-MM'), opens, closes }, first.minus({ days: 3 }).toJSDate())
  for (const sat of lastMonth) await sit(context, { examId, from: first, sat })
  const makeUp = first.plus({ days: 8 })
  const deed = { deed: 'make-up' as const, people: ['1005', '1006'].map((number) => personOf(context, number).id), opensAt: makeUp.set({ hour: 8, minute: 30 }).toFormat(timed), closesAt: makeUp.plus({ days: 1 }).set({ hour: 18 }).toFormat(timed), requestKey: randomUUID() }
  await openMakeUp(personOf(context, '3001'), { team: { id: context.ids.team, timeZone: zone }, examId, deed }, closes.plus({ days: 1 }).toJSDate())
  for (const sat of madeUp) await sit(context, { examId, from: makeUp, sat })
}

type Window = { month: string; opens: DateTime; closes: DateTime }

async function set(context: SeedContext, { month, opens, closes }: Window, at: Date): Promise<string> {
  const [paper] = await listPublishedPapers(context.ids.team)
  if (!paper) throw new Error('the demo has no published paper')
  const form = { title: `${monthInWords(month, 'zh-CN')}月考`, month, version: paper.id, opensAt: opens.toFormat(timed), closesAt: closes.toFormat(timed), requestKey: randomUUID() }
  const answer = await setExam(personOf(context, '3001'), { team: { id: context.ids.team, timeZone: zone }, form }, at)
  if ('faults' in answer) throw new Error(`the demo's exam was refused: ${JSON.stringify(answer.faults)}`)
  return answer.examId
}

async function sit(context: SeedContext, { examId, from, sat: { number, mistakes, days, hour } }: { examId: string; from: DateTime; sat: Sat }): Promise<void> {
  const { origin } = context
  const begun = from.plus({ days }).set({ hour, minute: 10 })
  const member = await findMember(personOf(context, number).id, begun.toJSDate())
  if (!member) throw new Error(`${number} belonged to no unit`)
  const typed = number === '2001' ? demoPin : demoPassword
  const started = await startExam(member, { examId, typed, address: 'demo', onSharedMachine: true }, { now: begun.toJSDate(), origin })
  if (!started || !('attemptId' in started)) throw new Error(`${number} cannot sit the exam: ${JSON.stringify(started)}`)
  const { attemptId } = started
  const drawn = (await findAttempt({ personId: member.id, attemptId }))?.paper.questions ?? []
  const answers = drawn.map((one, index) => ({ question: one.question.id, sequence: index + 1, answer: index < mistakes ? wrongAnswer(one) : modelAnswer(one), flagged: false }))
  await saveAnswers({ personId: member.id, attemptId, answers, now: begun.plus({ minutes: 20 }).toJSDate() })
  await handIn(member, attemptId, { now: begun.plus({ minutes: 22 }).toJSDate(), origin })
}
