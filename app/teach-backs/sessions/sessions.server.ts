import { randomBytes } from 'node:crypto'
import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { limitFailures } from '#app/platform/failure-limit.server.ts'
import { Paper } from '#app/quizzes/paper.ts'
import { asAskedNow } from '#app/quizzes/regrade/mends-in-force.server.ts'
import { codeFrom } from '#app/wall/screens/code.ts'
import { isCertified } from '../certified.server.ts'
import { drawCheck } from '../check/check.ts'
import { closeOpenSession, holdTeachBack, isOver } from '../teach-backs.server.ts'
import { endsBySelfAt, isSessionOpen } from './session.ts'

const wrongCodesPerPerson = limitFailures({ name: 'teach-back-code', failures: 8, minutes: 15 })

type Person = Pick<Member, 'id' | 'unit'>
type Opening = { teachBackId: string; place: string; now?: Date }
export type OpenRefusal = { refused: 'over' | 'not-certified' | 'no-course' }

/** The teacher begins to teach; pressed twice it is the same session. Null for everybody else. */
export async function openSession(teacher: Person, { teachBackId, place, now = new Date() }: Opening): Promise<{ sessionId: string } | OpenRefusal | null> {
  const found = await database.teachBack.findFirst({ where: { id: teachBackId, teacherId: teacher.id, unitId: teacher.unit.id } })
  if (!found) return null
  if (!findCourse(found.course)) return { refused: 'no-course' }
  if (!(await isCertified({ personId: teacher.id, course: found.course }, now))) return { refused: 'not-certified' }
  return database.$transaction(async (transaction) => {
    const held = await holdTeachBack(transaction, teachBackId)
    if (!held || isOver(held)) return { refused: 'over' as const }
    const open = await transaction.teachBackSession.findUnique({ where: { openKey: teachBackId } })
    if (open && isSessionOpen(open, now)) return { sessionId: open.id }
    if (open) await closeOpenSession(transaction, teachBackId, endsBySelfAt(open.openedAt))
    const code = await drawCode(transaction, teachBackId)
    const { id } = await transaction.teachBackSession.create({ data: { teachBackId, place, code, openedAt: now, openKey: teachBackId } })
    return { sessionId: id }
  })
}

/** Another than every code of this teach-back before, so that an old one never opens a later session. */
async function drawCode(transaction: Transaction, teachBackId: string): Promise<string> {
  const code = codeFrom(randomBytes(6))
  const used = await transaction.teachBackSession.findUnique({ where: { teachBackId_code: { teachBackId, code } }, select: { id: true } })
  return used ? drawCode(transaction, teachBackId) : code
}

type Ending = { teachBackId: string; sessionId: string; now?: Date }

/** The teacher ends a session: its code holds no longer. Pressed twice it changes nothing. */
export async function closeSession(teacher: Person, { teachBackId, sessionId, now = new Date() }: Ending): Promise<{ sessionId: string } | null> {
  const session = await database.teachBackSession.findFirst({ where: { id: sessionId, teachBackId, teachBack: { teacherId: teacher.id } } })
  if (!session) return null
  await database.teachBackSession.updateMany({ where: { id: sessionId, closedAt: null }, data: { closedAt: now, openKey: null } })
  return { sessionId }
}

type Arrival = { teachBackId: string; code: string; now?: Date }
export type AttendRefusal = { refused: 'over' | 'teacher' | 'wrong-code' | 'session-closed' | 'no-course' } | { refused: 'too-many'; seconds: number }

/**
 * A member types the code: attendance, and for who is not covered yet a check, drawn and frozen. Pressed twice it is
 * one attendance. Where two are taught at once, a code counts for the session that shows it, wherever it was typed: the
 * answer says of which teach-back that is. Wrong codes are counted per person. Null for who does not belong to the unit.
 */
export async function attend(member: Person, arrival: Arrival): Promise<{ sessionId: string; teachBackId: string } | AttendRefusal | null> {
  const { teachBackId, code, now = new Date() } = arrival
  const shownBy = (await findShowing(member, { code, now })) ?? teachBackId
  const attended = await attendIn(member, { teachBackId: shownBy, code, now })
  return attended && ('refused' in attended ? attended : { ...attended, teachBackId: shownBy })
}

/** The teach-back of the member's unit whose open session shows this code, if one does that somebody else teaches. */
async function findShowing({ id, unit }: Person, { code, now }: { code: string; now: Date }): Promise<string | null> {
  const sessions = await database.teachBackSession.findMany({
    where: { code, openKey: { not: null }, teachBack: { unitId: unit.id, teacherId: { not: id } } },
    select: { teachBackId: true, openedAt: true, closedAt: true },
  })
  const open = sessions.filter((session) => isSessionOpen(session, now))
  // Two that happen to show the same code cannot be told apart: then it counts where it was typed.
  return open.length === 1 ? (open[0]?.teachBackId ?? null) : null
}

async function attendIn(member: Person, { teachBackId, code, now }: Required<Arrival>): Promise<{ sessionId: string } | AttendRefusal | null> {
  const found = await database.teachBack.findFirst({ where: { id: teachBackId, unitId: member.unit.id }, include: { completion: true } })
  if (!found) return null
  if (found.teacherId === member.id) return { refused: 'teacher' }
  if (isOver(found)) return { refused: 'over' }
  const seconds = await wrongCodesPerPerson.waitSeconds(member.id)
  if (seconds > 0) return { refused: 'too-many', seconds }
  const session = await database.teachBackSession.findUnique({ where: { teachBackId_code: { teachBackId, code } } })
  if (!session || !isSessionOpen(session, now)) {
    await wrongCodesPerPerson.countFailure(member.id)
    return { refused: session ? 'session-closed' : 'wrong-code' }
  }
  try {
    return await database.$transaction((transaction) => writeAttendance(transaction, { member, course: found.course, session, now }))
  } catch (error) {
    // Pressed twice at once: the other one was first, and all of it is there.
    if (isUniqueViolation(error)) return { sessionId: session.id }
    throw error
  }
}

type Written = { member: Person; course: string; session: { id: string; teachBackId: string }; now: Date }

async function writeAttendance(transaction: Transaction, { member, course, session, now }: Written): Promise<{ sessionId: string } | AttendRefusal> {
  const key = { sessionId: session.id, personId: member.id }
  const { count } = await transaction.teachBackSession.updateMany({ where: { id: session.id, closedAt: null }, data: { closedAt: null } })
  if (count === 0) return { refused: 'session-closed' }
  if (await transaction.attendance.findUnique({ where: { sessionId_personId: key } })) return { sessionId: session.id }
  const written = findCourse(course)
  if (!written) return { refused: 'no-course' }
  await transaction.attendance.create({ data: { ...key, attendedAt: now } })
  const earlier = await transaction.teachBackCheck.findMany({ where: { teachBackId: session.teachBackId, personId: member.id } })
  if (earlier.some(({ passed }) => passed === true)) return { sessionId: session.id }
  const asked = new Set(earlier.flatMap(({ paper }) => Paper.parse(paper).questions.map(({ question }) => question.id)))
  // Random and never kept: the order of the keys cannot be computed from anything a browser knows.
  const { quiz } = await asAskedNow(written, transaction)
  const paper = drawCheck(quiz.questions, asked, randomBytes(16).toString('hex'))
  await transaction.teachBackCheck.create({ data: { ...key, teachBackId: session.teachBackId, paper, drawnAt: now } })
  return { sessionId: session.id }
}
