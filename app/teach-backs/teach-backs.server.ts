import { findCourse } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { isCertified } from './certified.server.ts'
import { coverageOf } from './standing/coverage.ts'

type Team = { id: string; timeZone: string }
type Start = { course: string; teacherId: string; now?: Date }
export type StartRefusal = 'no-course' | 'not-in-team' | 'not-certified' | 'already-running'

/** The lead names a topic and who teaches it to the team. Pressed twice it gives the same one. */
export async function startTeachBack(lead: { id: string }, team: Team, { course, teacherId, now = new Date() }: Start): Promise<{ id: string } | { refused: StartRefusal }> {
  if (!findCourse(course)) return { refused: 'no-course' }
  if (!(await listTeamMembers(team, now)).some(({ id }) => id === teacherId)) return { refused: 'not-in-team' }
  if (!(await isCertified({ personId: teacherId, course }, now))) return { refused: 'not-certified' }
  const openKey = `${team.id}:${course}`
  try {
    return await database.$transaction(async (transaction) => {
      const data = { unitId: team.id, course, teacherId, namedAt: now, namedBy: lead.id, openKey }
      const { id } = await transaction.teachBack.create({ data, select: { id: true } })
      await recordAudit(transaction, { actorId: lead.id, action: 'start-teach-back', subject: `teach-back:${id}`, details: { course, teacherId } })
      return { id }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const running = await database.teachBack.findFirst({ where: { openKey, teacherId }, select: { id: true } })
    return running ?? { refused: 'already-running' }
  }
}

type Closing = { teachBack: string; reason: string; now?: Date }

/** The lead ends it before everybody is covered. Who was covered stays so. Null for another unit's. */
export async function closeTeachBack(lead: Pick<Member, 'id' | 'leads'>, { teachBack: id, reason, now = new Date() }: Closing): Promise<{ id: string } | { refused: 'over' } | null> {
  return database.$transaction(async (transaction) => {
    const held = await holdTeachBack(transaction, id)
    if (!held || !lead.leads.includes(held.unitId)) return null
    if (isOver(held)) return { refused: 'over' }
    await transaction.teachBack.update({ where: { id }, data: { closedAt: now, closedBy: lead.id, closeReason: reason, openKey: null } })
    await closeOpenSession(transaction, id, now)
    await recordAudit(transaction, { actorId: lead.id, action: 'close-teach-back', subject: `teach-back:${id}`, details: { reason } })
    return { id }
  })
}

/** Reads a teach-back and holds its row to the end of the transaction, so that two deeds on it come one after the other. */
export async function holdTeachBack(transaction: Transaction, id: string) {
  const { count } = await transaction.teachBack.updateMany({ where: { id }, data: { id } })
  return count === 0 ? null : transaction.teachBack.findUniqueOrThrow({ where: { id }, include: { completion: true } })
}

export function isOver({ closedAt, completion }: { closedAt: Date | null; completion: object | null }): boolean {
  return closedAt !== null || completion !== null
}

export async function closeOpenSession(transaction: Transaction, teachBackId: string, now: Date): Promise<void> {
  await transaction.teachBackSession.updateMany({ where: { openKey: teachBackId }, data: { closedAt: now, openKey: null } })
}

type Looked = { id: string; teacherId: string; memberIds: readonly string[]; now: Date }

/**
 * Writes the completion once everybody is covered, by whoever passes last or, where the last open one has left, by
 * whoever looks. Call it with the row held.
 */
export async function completeIfCovered(transaction: Transaction, { id, teacherId, memberIds, now }: Looked): Promise<boolean> {
  const passed = await transaction.teachBackCheck.findMany({ where: { teachBackId: id, passed: true }, select: { personId: true } })
  const { isComplete, total } = coverageOf({ members: memberIds, teacherId, passed: passed.map(({ personId }) => personId) })
  if (!isComplete) return false
  await transaction.teachBackCompletion.create({ data: { teachBackId: id, completedAt: now, members: total } })
  await transaction.teachBack.update({ where: { id }, data: { openKey: null } })
  await closeOpenSession(transaction, id, now)
  return true
}

/** As completeIfCovered, from outside of a transaction and only where it still runs. */
export async function settleCoverage({ id, memberIds, now }: Omit<Looked, 'teacherId'>): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    const held = await holdTeachBack(transaction, id)
    return held !== null && !isOver(held) && completeIfCovered(transaction, { id, teacherId: held.teacherId, memberIds, now })
  })
}
