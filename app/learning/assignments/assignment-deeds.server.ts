import { forbid } from '#app/people/guard.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import type { AuditAction } from '#app/languages/audit-words.ts'
import { type AuditDetails, recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import type { Lead, Team } from './assigning.server.ts'
import type { AssignmentDeed, AssignmentRefusal } from './assignment-forms.ts'
import { type AssignmentRow, listStays, wholeAssignment } from './assignment-rows.server.ts'
import { dueOnFor, dueOnOf, joinedOn, waiverFor } from '../duties/duty.ts'

/** `done` names the line of the history that says it. */
type Done = { done: string } | AssignmentRefusal
type Deed<D extends AssignmentDeed['deed']> = Extract<AssignmentDeed, { deed: D }>
type Concerned = { transaction: Transaction; lead: Lead; team: Team; assignment: AssignmentRow; now: Date; today: string }

/**
 * What a lead does to an assignment that reaches the team. Each deed is a row that keeps its place in the history.
 * Null for an assignment of somebody else's; a 403 for a deed on a whole unit that one does not lead.
 */
export async function performAssignmentDeed(
  { lead, team, now }: { lead: Lead; team: Team; now: Date },
  assignmentId: string,
  deed: AssignmentDeed,
): Promise<Done | null> {
  const reached = await unitsAtAndAbove(team.id)
  const members = 'person' in deed && deed.person ? await listTeamMembers(team, now) : []
  if ('person' in deed && deed.person && !members.some(({ id }) => id === deed.person)) return { refused: 'not-in-team' }
  try {
    return await database.$transaction(async (transaction) => {
      const assignment = await holdAssignment(transaction, assignmentId)
      if (!assignment || !reached.includes(assignment.unitId)) return null
      const concernsAll = deed.deed === 'withdraw' || (deed.deed === 'extend' && !deed.person)
      if (concernsAll && !lead.leads.includes(assignment.unitId)) throw forbid('assign-learning')
      if (assignment.withdrawnAt) return deed.deed === 'withdraw' ? { done: withdrawnLine(assignment) } : { refused: 'withdrawn' }
      return perform({ transaction, lead, team, assignment, now, today: calendarDay(now, assignment.unit.timeZone) }, deed)
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // The same press twice: its row is written.
    return { done: (await findPressed(database, deed)) ?? '' }
  }
}

/** The row that an earlier press of the same form has written. */
async function findPressed(reader: Pick<Transaction, 'extension' | 'waiver'>, deed: AssignmentDeed): Promise<string | null> {
  if (deed.deed !== 'extend' && deed.deed !== 'waive') return null
  const pressed = { where: { requestKey: keyOf(deed) }, select: { id: true } }
  const row = deed.deed === 'extend' ? await reader.extension.findUnique(pressed) : await reader.waiver.findUnique(pressed)
  return row?.id ?? null
}

function keyOf({ requestKey, person = '' }: Deed<'extend'> | Deed<'waive'>): string {
  return `${requestKey}:${person}`
}

const withdrawnLine = ({ id }: AssignmentRow) => `${id}:withdrawn`

/** Reads an assignment and holds its row to the end of the transaction, so that two deeds on it come one after the other. */
async function holdAssignment(transaction: Transaction, id: string): Promise<AssignmentRow | null> {
  const { count } = await transaction.assignment.updateMany({ where: { id }, data: { id } })
  return count === 0 ? null : transaction.assignment.findUnique({ where: { id }, include: wholeAssignment })
}

async function perform(concerned: Concerned, deed: AssignmentDeed): Promise<Done> {
  switch (deed.deed) {
    case 'extend':
      return extend(concerned, deed)
    case 'waive':
      return waive(concerned, deed)
    case 'lift':
      return lift(concerned, deed)
    case 'withdraw':
      return withdraw(concerned)
  }
}

async function extend({ transaction, lead, assignment, now, today }: Concerned, deed: Deed<'extend'>): Promise<Done> {
  const pressed = await findPressed(transaction, deed)
  if (pressed) return { done: pressed }
  const { person = '', dueOn, reason } = deed
  if (dueOn < today) return { refused: 'in-the-past' }
  if (dueOn <= (await dueOnNow({ transaction, assignment, today }, person))) return { refused: 'not-later' }
  const personId = person === '' ? null : person
  const data = { assignmentId: assignment.id, personId, dueOn, reason, extendedAt: now, extendedBy: lead.id, requestKey: keyOf(deed) }
  const { id } = await transaction.extension.create({ data, select: { id: true } })
  await record({ transaction, lead, assignment }, 'extend-assignment', { personId, dueOn, reason })
  return { done: id }
}

/** Of one person, or of everybody (''). */
async function dueOnNow({ transaction, assignment, today }: Pick<Concerned, 'transaction' | 'assignment' | 'today'>, personId: string): Promise<string> {
  if (personId === '') return dueOnOf(assignment, '')
  const stays = (await listStays([personId], transaction)).filter(({ id }) => id === assignment.unitId)
  return dueOnFor({ ...assignment, assignedOn: calendarDay(assignment.assignedAt, assignment.unit.timeZone) }, { personId, joined: joinedOn(stays, today) })
}

async function waive({ transaction, lead, assignment, now, today }: Concerned, deed: Deed<'waive'>): Promise<Done> {
  const pressed = await findPressed(transaction, deed)
  if (pressed) return { done: pressed }
  const { person, until, reason } = deed
  if (until !== null && until < today) return { refused: 'in-the-past' }
  if (waiverFor(assignment.waivers, { personId: person, today })) return { refused: 'already-waived' }
  const data = { assignmentId: assignment.id, personId: person, reason, until, waivedAt: now, waivedBy: lead.id, requestKey: keyOf(deed) }
  const { id } = await transaction.waiver.create({ data, select: { id: true } })
  await record({ transaction, lead, assignment }, 'waive-assignment', { personId: person, until, reason })
  return { done: id }
}

async function lift({ transaction, lead, assignment, now }: Concerned, { person, waiver }: Deed<'lift'>): Promise<Done> {
  const { count } = await transaction.waiver.updateMany({
    where: { id: waiver, assignmentId: assignment.id, personId: person, liftedAt: null },
    data: { liftedAt: now, liftedBy: lead.id },
  })
  if (count > 0) await record({ transaction, lead, assignment }, 'lift-waiver', { personId: person })
  return { done: `${waiver}:lifted` }
}

/** What was done for it stays on record. */
async function withdraw({ transaction, lead, assignment, now }: Concerned): Promise<Done> {
  await transaction.assignment.update({ where: { id: assignment.id }, data: { withdrawnAt: now, withdrawnBy: lead.id, openKey: null } })
  await record({ transaction, lead, assignment }, 'withdraw-assignment', {})
  return { done: withdrawnLine(assignment) }
}

async function record({ transaction, lead, assignment }: Pick<Concerned, 'transaction' | 'lead' | 'assignment'>, action: AuditAction, details: AuditDetails): Promise<void> {
  await recordAudit(transaction, { actorId: lead.id, action, subject: `assignment:${assignment.id}`, details })
}
