import { DateTime } from 'luxon'
import { findMember, type Member } from '#app/people/member.server.ts'
import { Paper } from '#app/quizzes/paper.ts'
import { answerCheck } from '#app/teach-backs/check/check.server.ts'
import { attend, closeSession, openSession } from '#app/teach-backs/sessions/sessions.server.ts'
import { startTeachBack } from '#app/teach-backs/teach-backs.server.ts'
import { personOf, type SeedContext } from './context.ts'
import { fieldsOf, modelAnswer, wrongAnswer } from './model-answers.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** The one that runs began a moment ago, at whatever hour the demo is made. */
const runsSinceMinutes = 6

/** Who came, and how the three questions went: passed, failed, or not answered. */
type Came = { number: string; check: 'passed' | 'failed' | 'open' }
/** `held`: null for one that still runs. */
type Session = { place: string; held: { daysAgo: number; hour: number; minute: number } | null; came: readonly Came[] }

const beforeWork = { hour: 8, minute: 10 }
const afterWork = { hour: 17, minute: 40 }

const passed = (...numbers: string[]) => numbers.map((number): Came => ({ number, check: 'passed' }))

/** One that the whole team has behind it, and one at two thirds, of which a session has just begun. */
export async function seedTeachBacks(context: SeedContext): Promise<void> {
  await teach(context, { teacher: '2001', course: 'service-etiquette', daysAgo: 70 }, [
    { place: '晨会，二楼会议室', held: { daysAgo: 66, ...beforeWork }, came: [...passed('1002', '1003', '1004', '1005', '2002', '3001'), { number: '1007', check: 'failed' }] },
    { place: '下班后，一号窗口', held: { daysAgo: 59, ...afterWork }, came: passed('1001', '1006', '1007') },
  ])
  await teach(context, { teacher: '1003', course: 'sign-language-basics', daysAgo: 10 }, [
    { place: '晨会，二楼会议室', held: { daysAgo: 8, ...beforeWork }, came: [...passed('1002', '1004', '2001', '3001'), { number: '1007', check: 'failed' }] },
    { place: '下班后，爱心窗口', held: { daysAgo: 3, ...afterWork }, came: passed('1005', '2002') },
    { place: '十分钟小课，大厅东侧', held: null, came: [{ number: '1007', check: 'open' }] },
  ])
}

type Named = { teacher: string; course: string; daysAgo: number }

async function teach(context: SeedContext, { teacher, course, daysAgo }: Named, sessions: readonly Session[]): Promise<void> {
  const { id: teacherId } = personOf(context, teacher)
  const lead = await memberOf(context, '3001')
  const started = await startTeachBack(lead, lead.unit, { course, teacherId, now: new Date(context.now.getTime() - daysAgo * dayMs) })
  if ('refused' in started) throw new Error(`the demo cannot teach ${course}: ${started.refused}`)
  for (const session of sessions) await hold(context, { teachBackId: started.id, teacher, session })
}

async function hold(context: SeedContext, { teachBackId, teacher, session }: { teachBackId: string; teacher: string; session: Session }): Promise<void> {
  const { place, held, came } = session
  const teaching = await memberOf(context, teacher)
  const now = DateTime.fromJSDate(context.now, { zone: teaching.unit.timeZone })
  const begins = held ? now.minus({ days: held.daysAgo }).set({ hour: held.hour, minute: held.minute }) : now.minus({ minutes: runsSinceMinutes })
  const at = (minutes: number) => begins.plus({ minutes }).toJSDate()
  const opened = await openSession(teaching, { teachBackId, place, now: at(0) })
  if (!opened || 'refused' in opened) throw new Error(`the demo cannot open a session: ${JSON.stringify(opened)}`)
  const { sessionId } = opened
  const { code } = await context.database.teachBackSession.findUniqueOrThrow({ where: { id: sessionId } })
  for (const { number, check } of came) {
    const member = await memberOf(context, number)
    await attend(member, { teachBackId, code, now: at(2) })
    if (check !== 'open') await answer(context, { member, teachBackId, sessionId, isRight: check === 'passed', now: at(25) })
  }
  if (held) await closeSession(teaching, { teachBackId, sessionId, now: at(24) })
}

type Answering = { member: Member; teachBackId: string; sessionId: string; isRight: boolean; now: Date }

async function answer({ database }: SeedContext, { member, teachBackId, sessionId, isRight, now }: Answering): Promise<void> {
  const { paper } = await database.teachBackCheck.findUniqueOrThrow({ where: { sessionId_personId: { sessionId, personId: member.id } } })
  const form = new FormData()
  for (const drawn of Paper.parse(paper).questions) {
    for (const [name, value] of fieldsOf(drawn.question.id, isRight ? modelAnswer(drawn) : wrongAnswer(drawn))) form.append(name, value)
  }
  await answerCheck(member, { teachBackId, sessionId, form, now })
}

async function memberOf(context: SeedContext, number: string): Promise<Member> {
  const member = await findMember(personOf(context, number).id)
  if (!member) throw new Error(`${number} belongs to no unit`)
  return member
}
