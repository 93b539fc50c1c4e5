import { Day } from '#app/people/identity.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import type { Team } from '../../rounds.server.ts'
import { listStaff, staffOn } from '../ratings/staff.server.ts'
import { validityOf } from './complaint-forms.ts'
import type { Grade } from './grades.ts'

export type Recording = { personId: string; day: string; grade: Grade; what: string; validUntil: string; requestKey: string; leadId: string; now: Date }

/** Records a grave complaint, once for each form. Nobody records one about himself. */
export async function recordComplaint(team: Team, recording: Recording): Promise<{ id: string } | { faults: Record<string, string> }> {
  const { personId, day, grade, what, requestKey, leadId, now } = recording
  const validity = validityOf(recording, calendarDay(now, team.timeZone))
  const faults = await listComplaintFaults(team, recording)
  if ('faults' in validity || Object.keys(faults).length > 0) return { faults }
  try {
    return await database.$transaction(async (transaction) => {
      const { id } = await transaction.complaint.create({ data: { unitId: team.id, personId, day, grade, what, validUntil: validity.validUntil, requestKey, recordedAt: now, recordedBy: leadId }, select: { id: true } })
      await recordAudit(transaction, { actorId: leadId, action: 'record-complaint', subject: `complaint:${id}`, details: { personId, to: validity.validUntil } })
      return { id }
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return database.complaint.findUniqueOrThrow({ where: { requestKey, recordedBy: leadId }, select: { id: true } })
  }
}

type Filled = Pick<Recording, 'personId' | 'day' | 'validUntil' | 'leadId' | 'now'>

/** All that a complaint cannot say, by field. What is no day, or empty, is left to the form. */
export async function listComplaintFaults(team: Team, { personId, leadId, now, ...typed }: Filled): Promise<Record<string, string>> {
  const today = calendarDay(now, team.timeZone)
  const hasDay = Day.safeParse(typed.day).success
  const validUntil = Day.safeParse(typed.validUntil).success ? typed.validUntil : ''
  const validity = hasDay ? validityOf({ day: typed.day, validUntil }, today) : null
  const isOfUnit = staffOn(await listStaff(team), hasDay ? typed.day : today).some(({ id }) => id === personId)
  return {
    ...(validity && 'faults' in validity && validity.faults),
    ...(personId !== '' && !isOfUnit && { personId: 'score-desk:fault.notOfUnit' }),
    ...(personId === leadId && { personId: 'score-desk:fault.oneself' }),
  }
}

/** What the person says to a complaint, once and while it counts. Null for a complaint about somebody else. */
export async function appeal({ complaintId, personId, text, now }: { complaintId: string; personId: string; text: string; now: Date }): Promise<{ appealed: true } | { refused: 'over' } | null> {
  const complaint = await database.complaint.findFirst({ where: { id: complaintId, personId }, include: { appeal: true, unit: { select: { timeZone: true } } } })
  if (!complaint) return null
  if (complaint.appeal) return { appealed: true }
  if (complaint.validUntil < calendarDay(now, complaint.unit.timeZone)) return { refused: 'over' }
  try {
    await database.$transaction(async (transaction) => {
      await transaction.complaintAppeal.create({ data: { complaintId, text, appealedAt: now } })
      await recordAudit(transaction, { actorId: personId, action: 'appeal-complaint', subject: `complaint:${complaintId}` })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return { appealed: true }
}

type Deciding = { complaintId: string; unitIds: readonly string[]; deciderId: string; isOverturned: boolean; reason: string; now: Date }

/**
 * Decides an appeal: a lead or administrator over the unit, but neither who recorded the complaint nor whom it is about.
 * Null for a complaint of another unit.
 */
export async function decideAppeal({ complaintId, unitIds, deciderId, isOverturned, reason, now }: Deciding): Promise<{ decided: boolean } | { refused: 'own-complaint' | 'not-appealed' | 'already-decided' } | null> {
  const complaint = await database.complaint.findFirst({ where: { id: complaintId, unitId: { in: [...unitIds] } }, include: { appeal: true } })
  if (!complaint) return null
  if (complaint.recordedBy === deciderId || complaint.personId === deciderId) return { refused: 'own-complaint' }
  if (!complaint.appeal) return { refused: 'not-appealed' }
  try {
    await database.$transaction(async (transaction) => {
      await awaitTurn(transaction)
      // What is decided while a month is being published comes after it, or its result would come out otherwise from then on.
      const last = await transaction.roundPublication.findFirst({ where: { round: { unitId: complaint.unitId } }, orderBy: { publishedAt: 'desc' }, select: { publishedAt: true } })
      const decidedAt = last && last.publishedAt > now ? last.publishedAt : now
      await transaction.complaintDecision.create({ data: { complaintId, isOverturned, reason, decidedAt, decidedBy: deciderId } })
      await recordAudit(transaction, { actorId: deciderId, action: isOverturned ? 'overturn-complaint' : 'uphold-complaint', subject: `complaint:${complaintId}`, details: { reason } })
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return { refused: 'already-decided' }
  }
  return { decided: isOverturned }
}
