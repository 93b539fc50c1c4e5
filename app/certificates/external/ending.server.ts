import { DateTime } from 'luxon'
import { findExternalKind } from '#app/learning/catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { heldIn } from '../certificates.server.ts'
import { endingDays, type Ending } from '../renewal/reminders.ts'
import { heldAt } from './held.server.ts'
import { isRenewed } from './renewed.ts'

type Unit = { id: string; timeZone: string }

/** Of everybody who belongs to this unit today: ids of those that end soon and that nothing has renewed, the first to end first. */
export async function listEndingExternalIds(unit: Unit, now: Date): Promise<string[]> {
  const held = await database.externalCertificate.findMany({
    where: { ...heldAt(now), ...heldIn([unit.id], calendarDay(now, unit.timeZone)) },
    select: { id: true, personId: true, kind: true, expiresAt: true },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
  })
  const last = DateTime.fromJSDate(now).plus({ days: endingDays }).toJSDate()
  return held.filter((one) => one.expiresAt !== null && one.expiresAt <= last && !isRenewed(one, held)).map(({ id }) => id)
}

/** Those of one person that count, and end by then. Whoever has put the next one before the lead has done what there was to do. */
export async function listOwnEndingExternal({ id: personId, language, unit }: Pick<Member, 'id' | 'language' | 'unit'>, { now, by }: { now: Date; by: Date }): Promise<Ending[]> {
  const today = calendarDay(now, unit.timeZone)
  const rows = await database.externalCertificate.findMany({
    where: { personId, withdrawnAt: null },
    select: {
      id: true,
      personId: true,
      kind: true,
      issuedOn: true,
      expiresOn: true,
      expiresAt: true,
      decisions: { where: { openKey: { not: null } }, select: { accepted: true } },
      reminders: { select: { daysBefore: true, remindedAt: true } },
    },
  })
  const standing = rows.filter(({ decisions }) => decisions.every(({ accepted }) => accepted))
  return standing.flatMap((row) => {
    const { id: externalId, kind, issuedOn, expiresOn, expiresAt, decisions, reminders } = row
    if (decisions.length === 0 || expiresOn === null || expiresAt === null || expiresAt <= now || expiresAt > by || isRenewed(row, standing)) return []
    const named = findExternalKind(kind)
    return [{ of: { externalId }, to: '/certificates/external', title: named ? inLanguage(named.title, language) : kind, issuedOn, lastDay: expiresOn, today, reminders }]
  })
}
