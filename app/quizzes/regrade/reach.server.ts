import { examOfQuiz, quizOfExam } from '#app/exams/exam-quiz.ts'
import { isSitter } from '#app/exams/sitters.server.ts'
import type { Prisma } from '#app/generated/sqlite/client.ts'
import { type Ability, isAllowed } from '#app/people/abilities.ts'
import type { Member } from '#app/people/member.server.ts'
import { administersHouse } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'
import { findRegradedExam } from './regraded-quiz.server.ts'

type Reader = Pick<Member, 'roles' | 'leads' | 'administers' | 'unit'>

/** What it takes to approve a mended key: those of an exam are the unit's, those of a course everybody's. */
export function approvalOf(quiz: string): Ability {
  return examOfQuiz(quiz) === null ? 'approve-regrade' : 'approve-exam-regrade'
}

/**
 * A quiz of content/ is shared by all units, and its key is the key of everybody: who approves administers the whole
 * house, every unit that has none above it. An exam is its unit's: any other who leads or administers it.
 */
export async function mayApprove(member: Reader, quiz: string): Promise<boolean> {
  if (!isAllowed(member.roles, approvalOf(quiz))) return false
  return examOfQuiz(quiz) === null ? administersHouse(member) : maySee(member, quiz)
}

/** The keys of an exam are seen by who leads or administers its unit, but by nobody who sits there. */
export async function maySee(member: Reader, quiz: string): Promise<boolean> {
  if (examOfQuiz(quiz) === null) return true
  const exam = await findRegradedExam(quiz)
  return exam !== null && unitsOf(member).includes(exam.unitId)
}

function unitsOf(member: Reader): string[] {
  return [...new Set([...member.leads, ...member.administers])].filter((id) => !isSitter(member, id))
}

/** The proposals that somebody may see. */
export async function seenBy(member: Reader): Promise<Prisma.RegradeWhereInput> {
  return { OR: [ofCourses, await ofExamsOf(member)] }
}

/** Those that somebody may approve. */
export async function approvedBy(member: Reader): Promise<Prisma.RegradeWhereInput> {
  const courses = isAllowed(member.roles, 'approve-regrade') && (await administersHouse(member)) ? [ofCourses] : []
  const exams = isAllowed(member.roles, 'approve-exam-regrade') ? [await ofExamsOf(member)] : []
  return { OR: [...courses, ...exams] }
}

const ofCourses: Prisma.RegradeWhereInput = { NOT: { quiz: { startsWith: quizOfExam('') } } }

async function ofExamsOf(member: Reader): Promise<Prisma.RegradeWhereInput> {
  const exams = await database.exam.findMany({ where: { unitId: { in: unitsOf(member) } }, select: { id: true } })
  return { quiz: { in: exams.map(({ id }) => quizOfExam(id)) } }
}
