import { calendarDay } from '#app/platform/dates.ts'
import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { type Cadence, usualCadence } from './cadence.ts'

type Unit = { id: string; timeZone: string }
type Setting = { cadence: Cadence; setAt: Date }

/** All that a unit has kept to, the latest first. */
export async function listCadences(unitId: string, transaction: Transaction = database): Promise<Setting[]> {
  const rows = await transaction.cadence.findMany({ where: { unitId }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }] })
  return rows.map(({ setAt, questions, lessons, exams, lessonDay, examDay, questionName, lessonName, examName }) => ({
    setAt,
    cadence: { questions, lessons, exams, lessonDay, examDay, questionName, lessonName, examName },
  }))
}

/** What a unit keeps to now. */
export async function findCadence(unitId: string): Promise<Cadence> {
  const [latest] = await listCadences(unitId)
  return latest?.cadence ?? usualCadence
}

/** What held on a day, if its end is asked. */
export function cadenceOn(settings: readonly Setting[], day: string, timeZone: string): Cadence {
  return settings.find(({ setAt }) => calendarDay(setAt, timeZone) <= day)?.cadence ?? usualCadence
}

/** Sets what a unit keeps to from now on. What it keeps to already is not set again, so a second press changes nothing. */
export async function setCadence(lead: { id: string }, unit: Unit, { cadence, now }: { cadence: Cadence; now: Date }): Promise<void> {
  await database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const [latest] = await listCadences(unit.id, transaction)
    if (isSame(latest?.cadence ?? usualCadence, cadence)) return
    await transaction.cadence.create({ data: { unitId: unit.id, setBy: lead.id, setAt: now, ...cadence } })
    await recordAudit(transaction, { actorId: lead.id, action: 'set-cadence', subject: `unit:${unit.id}`, details: cadence })
  })
}

function isSame(one: Cadence, other: Cadence): boolean {
  return Object.entries(one).every(([name, value]) => Object.entries(other).some(([key, same]) => key === name && same === value))
}
