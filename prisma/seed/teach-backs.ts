import { findMember, type Member } from '#app/people/member.server.ts'
import { Paper } from '#app/quizzes/paper.ts'
import { answerCheck } from '#app/teach-backs/check/check.server.ts'
import { attend, closeSession, openSession } from '#app/teach-backs/sessions/sessions.server.ts'
import { startTeachBack } from '#app/teach-backs/teach-backs.server.ts'
import { personOf, type SeedContext } from './context.ts'
import { fieldsOf, modelAnswer, wrongAnswer } from './model-answers.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** Who came, and how the three questions went: passed, failed, or not answered. */
type Came = { number: string; check: 'passed' | 'failed' | 'open' }
type Session = { place: string; minutesAgo: number; isOver: boolean; came: readonly Came[] }

const passed = (...numbers: string[]) => numbers.map((number): Came => ({ number, check: 'passed' }))

/** One that the whole team has behind it, and one at two thirds, of which a session has just begun. */
export async function seedTeachBacks(context: SeedContext): Promise<void> {
  await teach(context, { teacher: '2001', course: 'service-etiquette', daysAgo: 70 }, [
    { place: '晨会，二楼会议室', minutesAgo: 66 * 24 * 60, isOver: true, came: [...passed('1002', '1003', '1004', '1005', '2002', '3001'), { number: '1007', check: 'failed' }] },
    { place: '下班后，一号窗口', minutesAgo: 59 * 24 * 60, isOver: true, came: passed('1001', '1006', '1007') },
  ])
  await teach(context, { teacher: '1003', course: 'sign-language-basics', daysAgo: 10 }, [
    { place: '晨会，二楼会议室', minutesAgo: 8 * 24 * 60, isOver: true, came: [...passed('1002', '1004', '2001', '3001'), { number: '1007', check: 'failed' }] },
    { place: '下班后，爱心窗口', minutesAgo: 3 * 24 * 60, isOver: true, came: passed('1005', '2002') },
    { place: '班前十分钟，大厅东侧', minutesAgo: 6, isOver: false, came: [{ number: '1007', check: 'open' }] },
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
  const { place, minutesAgo, isOver, came } = session
  const at = (minutes: number) => new Date(context.now.getTime() - (minutesAgo - minutes) * minuteMs)
  const teaching = await memberOf(context, teacher)
  const opened = await openSession(teaching, { teachBackId, place, now: at(0) })
  if (!opened || 'refused' in opened) throw new Error(`the demo cannot open a session: ${JSON.stringify(opened)}`)
  const { sessionId } = opened
  const { code } = await context.database.teachBackSession.findUniqueOrThrow({ where: { id: sessionId } })
  for (const { number, check } of came) {
    const member = await memberOf(context, number)
    await attend(member, { teachBackId, code, now: at(2) })
    if (check !== 'open') await answer(context, { member, teachBackId, sessionId, isRight: check === 'passed', now: at(25) })
  }
  if (isOver) await closeSession(teaching, { teachBackId, sessionId, now: at(24) })
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
