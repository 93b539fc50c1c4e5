import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import { type FormFaults, parseFields, typedValues } from '#app/platform/form.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { LeaveDeed } from './leave-deeds.ts'
import { type Leave, leaveFaults, LeaveForm } from './leave.ts'

/** `by`: who records or withdraws; `timeZone` of the person's unit. */
type Concerned = { by: { id: string }; personId: string; timeZone: string; now: Date }

/** One leave as it is read: `by` names who recorded it, null for the person herself. */
export type LeaveLine = { id: string; from: string; to: string | null; by: string | null; mayWithdraw: boolean }

export type LeaveView = { today: string; leaves: LeaveLine[] }

const mostShown = 20

/** The leaves that stand, of any time. */
export async function listLeaves(personId: string): Promise<Leave[]> {
  return database.leave.findMany({ where: { personId, withdrawnAt: null }, select: { fromDay: true, toDay: true } })
}

/** The same of several people at once, by person. */
export async function listLeavesOf(personIds: readonly string[]): Promise<Map<string, Leave[]>> {
  const rows = await database.leave.findMany({ where: { personId: { in: [...personIds] }, withdrawnAt: null }, select: { personId: true, fromDay: true, toDay: true } })
  return Map.groupBy(rows, ({ personId }) => personId)
}

/** The leaves that stand, the latest first. What a lead recorded, a lead withdraws. */
export async function viewLeaves({ by, personId, timeZone, now }: Concerned, language: Language): Promise<LeaveView> {
  const rows = await database.leave.findMany({ where: { personId, withdrawnAt: null }, orderBy: [{ fromDay: 'desc' }, { id: 'asc' }], take: mostShown })
  const people = await database.person.findMany({ where: { id: { in: rows.map(({ recordedBy }) => recordedBy) } }, select: { id: true, name: true } })
  return {
    today: calendarDay(now, timeZone),
    leaves: rows.map(({ id, fromDay, toDay, recordedBy }) => ({
      id,
      from: dayWords(fromDay, language),
      to: toDay === fromDay ? null : dayWords(toDay, language),
      by: recordedBy === personId ? null : (people.find((one) => one.id === recordedBy)?.name ?? ''),
      mayWithdraw: by.id !== personId || recordedBy === personId,
    })),
  }
}

/** What the form of leaves sends: a new one or a withdrawal. Faults are said beside their fields. */
export async function performLeaveDeed(form: FormData, concerned: Concerned): Promise<FormFaults | 'absent' | { done: LeaveDeed }> {
  const withdrawn = form.get('withdraw')
  if (typeof withdrawn === 'string') return (await withdrawLeave(withdrawn, concerned)) ? { done: 'withdrawn' } : 'absent'
  const { value, refusal } = parseFields(form, LeaveForm)
  if (refusal) return refusal
  const faults = leaveFaults(value, calendarDay(concerned.now, concerned.timeZone))
  if (faults) return { faults, values: typedValues(form) }
  await recordLeave(value, concerned)
  return { done: 'recorded' }
}

/** The same days that stand already are not written again, so a second press changes nothing. */
async function recordLeave({ fromDay, toDay }: Leave, { by, personId, now }: Concerned): Promise<void> {
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    if (await transaction.leave.findFirst({ where: { personId, fromDay, toDay, withdrawnAt: null }, select: { id: true } })) return
    await transaction.leave.create({ data: { personId, fromDay, toDay, recordedBy: by.id, recordedAt: now }, select: { id: true } })
    if (by.id !== personId) await recordAudit(transaction, { actorId: by.id, action: 'record-leave', subject: `person:${personId}`, details: { from: fromDay, to: toDay } })
  })
}

/** False for a leave that this person has not, or may not withdraw. Withdrawn twice is withdrawn. */
async function withdrawLeave(id: string, { by, personId, now }: Concerned): Promise<boolean> {
  return database.$transaction(async (transaction) => {
    const found = await transaction.leave.findFirst({ where: { id, personId, ...(by.id === personId ? { recordedBy: personId } : {}) } })
    if (!found) return false
    const { count } = await transaction.leave.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: now, withdrawnBy: by.id } })
    if (count > 0 && by.id !== personId) await recordAudit(transaction, { actorId: by.id, action: 'withdraw-leave', subject: `person:${personId}`, details: { from: found.fromDay, to: found.toDay } })
    return true
  })
}
