import { z } from 'zod'
import { translator } from '#app/languages/languages.server.ts'
import { finishLesson } from '#app/learning/lesson/lesson-view.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { answerQuestion } from '#app/practice/question/answer-question.server.ts'
import { findAnswer } from '#app/practice/notebook/notebook.server.ts'
import { readDelivery } from './delivery.ts'
import { accountKey } from './session-line.server.ts'

/** What a device is told of something that waited on it. */
export type Receipt = { outcome: 'kept' | 'refused'; words: string; to: string | null }

const Envelope = z.object({ account: z.string(), path: z.string().max(300), delivery: z.uuid(), doneAt: z.string().regex(/^\d{1,15}$/) })

/**
 * Something done without a network, sent later. It counts from now: the device's time is a note. Sent twice it counts
 * once. Null where it waited for somebody else, who has to sign in for it.
 */
export async function receiveDelivery(member: Member, form: FormData, now: Date): Promise<Receipt | null> {
  const envelope = Envelope.safeParse(Object.fromEntries(form))
  if (!envelope.success) return refuse(member, 'unreadable')
  if (envelope.data.account !== accountKey(member.id)) return null
  const [, course, lesson] = /^\/learn\/([\w-]+)\/([\w-]+)$/.exec(envelope.data.path) ?? []
  if (course !== undefined && lesson !== undefined) return receiveReading(member, form, { course, lesson, now })
  return envelope.data.path === '/practice' ? receiveAnswer(member, form, now) : refuse(member, 'unreadable')
}

async function receiveReading(member: Member, form: FormData, { course, lesson, now }: { course: string; lesson: string; now: Date }): Promise<Receipt> {
  const hash = form.get('hash')
  const outcome = await finishLesson(member, { course, lesson, hash: typeof hash === 'string' ? hash : '', delivery: readDelivery(form, now) }, now)
  if (!outcome) return refuse(member, 'withdrawn')
  if ('refused' in outcome) return refuse(member, outcome.refused)
  return { outcome: 'kept', words: translator(member.language)('offline:receipt.read'), to: null }
}

async function receiveAnswer(member: Member, form: FormData, now: Date): Promise<Receipt> {
  const outcome = await answerQuestion(member, form, now)
  if (!outcome) return refuse(member, 'noQuestion')
  if ('refused' in outcome) return refuse(member, outcome.refused)
  const answered = await findAnswer(member, outcome.answerId)
  if (answered === 'put-away') return refuse(member, 'quiz-open')
  const t = translator(member.language)
  const verdict = t(`offline:receipt.${answered?.review.verdict === 'right' ? 'right' : 'wrong'}`)
  const day = calendarDay(now, member.unit.timeZone)
  const { offlineAt } = readDelivery(form, now)
  const isLate = offlineAt !== null && calendarDay(offlineAt, member.unit.timeZone) < day
  const words = t(`offline:receipt.${isLate ? 'answeredLate' : 'answered'}`, { verdict, day: dayWords(day, member.language) })
  return { outcome: 'kept', words, to: `/practice/answers/${outcome.answerId}` }
}

function refuse({ language }: Member, why: string): Receipt {
  return { outcome: 'refused', words: translator(language)(`offline:receipt.${why}`), to: null }
}
