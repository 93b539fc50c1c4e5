import { DateTime } from 'luxon'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { Prisma } from '#app/generated/sqlite/client.ts'
import { CertificateFacts } from '../drawing/certificate-facts.ts'
import { daysLeft, dueReminders, reminderDays } from './reminders.ts'

type Holder = Pick<Member, 'id' | 'language'>

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
 * The certificates of this person that end soon and of which they were reminded in the last days. What is due and was
 * not given yet is given now, by whoever looks first: the days tell what is due, so nothing has to run meanwhile, and the
 * key of the row lets none be given twice.
 */
export async function listReminders({ id: personId, language }: Holder, now: Date): Promise<{ to: string; title: string; days: number }[]> {
  const ending = await database.certificate.findMany({
    where: { personId, course: { not: null }, expiresAt: { gt: now, lte: latestEnd(now) }, replacedBy: null, revocations: { none: { reinstatedAt: null } } },
    select: { id: true, course: true, facts: true, reminders: { select: { daysBefore: true, remindedAt: true } }, unit: { select: { timeZone: true } } },
    orderBy: { expiresAt: 'asc' },
  })
  const shown = ending.map(({ facts, unit, ...certificate }) => {
    const { issuedOn, expiresOn, title } = CertificateFacts.parse(facts)
    const today = calendarDay(now, unit.timeZone)
    const lastDay = expiresOn ?? today
    const due = dueReminders({ issuedOn, lastDay, today, given: certificate.reminders.map(({ daysBefore }) => daysBefore) })
    return { ...certificate, due, to: `/learn/${certificate.course ?? ''}`, title: inLanguage(title, language), days: daysLeft(lastDay, today) }
  })
  await give(shown.flatMap(({ id, due }) => due.map((daysBefore) => ({ id, daysBefore }))), now)
  const since = DateTime.fromJSDate(now).minus({ days: shownDays }).toJSDate()
  return shown.filter(({ due, reminders }) => due.length > 0 || reminders.some(({ remindedAt }) => remindedAt > since)).map(({ to, title, days }) => ({ to, title, days }))
}

/** Two tabs at once give it once. */
async function give(due: readonly { id: string; daysBefore: number }[], now: Date): Promise<void> {
  if (due.length === 0) return
  const rows = due.map(({ id, daysBefore }) => Prisma.sql`(${id}, CAST(${daysBefore} AS INTEGER), ${asMoment(now)})`)
  await database.$executeRaw`INSERT INTO "CertificateReminder" ("certificateId", "daysBefore", "remindedAt") VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING`
}
