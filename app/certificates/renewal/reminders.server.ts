import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { CertificateFacts } from '../drawing/certificate-facts.ts'
import { listOwnEndingExternal } from '../external/ending.server.ts'
import { daysLeft, dueReminders, type Ending, reminderDays } from './reminders.ts'

type Holder = Pick<Member, 'id' | 'language' | 'unit'>

type GivenReminder = { by: 'us' | 'others'; to: string; title: string; days: number }

/** Whether any of these may have to be reminded of: whoever holds none is asked about no further. */
export function mayRemind(ending: readonly { expiresAt: Date }[], now: Date): boolean {
  return ending.some(({ expiresAt }) => expiresAt > now && expiresAt <= latestEnd(now))
}

/** Two days more than the first reminder asks for: days are the unit's, not ours. */
function latestEnd(now: Date): Date {
  return DateTime.fromJSDate(now).plus({ days: reminderDays[0] + 2 }).toJSDate()
}

/** How long a reminder that was given stays in sight. */
const shownDays = 7

/**
 * The certificates of this person, ours and those of others, that end soon and of which they were reminded in the last days;
 * the first to end first. What is due and was not given yet is given now, by whoever looks first: the days tell what is due,
 * so nothing has to run meanwhile, and the key of the row lets none be given twice.
 */
export async function listReminders(holder: Holder, now: Date): Promise<GivenReminder[]> {
  const by = latestEnd(now)
  const ending = (await Promise.all([listOwnEnding(holder, { now, by }), listOwnEndingExternal(holder, { now, by })])).flat()
  const shown = ending.map((one) => ({ ...one, due: dueReminders({ ...one, given: one.reminders.map(({ daysBefore }) => daysBefore) }) }))
  await give(shown.flatMap(({ of, due }) => due.map((daysBefore) => ({ of, daysBefore }))), now)
  const since = DateTime.fromJSDate(now).minus({ days: shownDays }).toJSDate()
  return shown
    .filter(({ due, reminders }) => due.length > 0 || reminders.some(({ remindedAt }) => remindedAt > since))
    .map(({ of, to, title, lastDay, today }) => ({ by: 'externalId' in of ? ('others' as const) : ('us' as const), to, title, days: daysLeft(lastDay, today) }))
    .toSorted((one, other) => one.days - other.days)
}

async function listOwnEnding({ id: personId, language }: Holder, { now, by }: { now: Date; by: Date }): Promise<Ending[]> {
  const rows = await database.certificate.findMany({
    where: { personId, course: { not: null }, expiresAt: { gt: now, lte: by }, replacedBy: null, revocations: { none: { reinstatedAt: null } } },
    select: { id: true, course: true, facts: true, reminders: { select: { daysBefore: true, remindedAt: true } }, unit: { select: { timeZone: true } } },
  })
  return rows.map(({ id: certificateId, course, facts, unit, reminders }) => {
    const { issuedOn, expiresOn, title } = CertificateFacts.parse(facts)
    const today = calendarDay(now, unit.timeZone)
    return { of: { certificateId }, to: `/learn/${course ?? ''}`, title: inLanguage(title, language), issuedOn, lastDay: expiresOn ?? today, today, reminders }
  })
}

/** Two tabs at once give it once. */
async function give(due: readonly { of: Ending['of']; daysBefore: number }[], now: Date): Promise<void> {
  if (due.length === 0) return
  const rows = due.map(({ of, daysBefore }) => {
    const [certificateId, externalId] = 'externalId' in of ? [null, of.externalId] : [of.certificateId, null]
    return Prisma.sql`(${randomUUID()}, ${certificateId}, ${externalId}, CAST(${daysBefore} AS INTEGER), ${asMoment(now)})`
  })
  await database.$executeRaw`INSERT INTO "CertificateReminder" ("id", "certificateId", "externalId", "daysBefore", "remindedAt") VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING`
}
