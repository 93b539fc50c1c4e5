import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { usualDutyDays } from '../duty/duty-days.ts'
import { type StarCalendar, usualCalendar } from './star-calendar.ts'

/** `dutyDays`: on how many days of the nominations one must have been on duty to vote; 0 asks for none. */
export type UnitCalendar = StarCalendar & { dutyDays: number }

/** By what days a unit elects now. Rounds that are there already keep the dates that they were made with. */
export async function findCalendar(unitId: string, transaction: Transaction = database): Promise<UnitCalendar> {
  const latest = await transaction.starCalendar.findFirst({
    where: { unitId },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
    select: { nominateFromDay: true, voteFromDay: true, voteUntilDay: true, noticeDays: true, dutyDays: true },
  })
  return latest ?? { ...usualCalendar, dutyDays: usualDutyDays }
}

type Setting = { calendar: UnitCalendar; leadId: string; now: Date }

/** Sets the days for the rounds to come. What holds already is not set again, so a second press changes nothing. */
export async function setCalendar(unitId: string, { calendar, leadId, now }: Setting): Promise<void> {
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const { nominateFromDay, voteFromDay, voteUntilDay, noticeDays, dutyDays } = calendar
    const before = await findCalendar(unitId, transaction)
    const isSame = before.nominateFromDay === nominateFromDay && before.voteFromDay === voteFromDay && before.voteUntilDay === voteUntilDay && before.noticeDays === noticeDays && before.dutyDays === dutyDays
    if (isSame) return
    await transaction.starCalendar.create({ data: { unitId, ...calendar, setAt: now, setBy: leadId } })
    await recordAudit(transaction, { actorId: leadId, action: 'set-star-calendar', subject: `unit:${unitId}`, details: { nominateFromDay, voteFromDay, voteUntilDay, noticeDays, dutyDays } })
  })
}
