import { database } from '#app/platform/database.server.ts'
import { addDays } from '#app/platform/calendar-days.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listConsenting } from '#app/people/consent.server.ts'
import { DateTime } from 'luxon'
import { listFaces } from '../faces.server.ts'
import type { WallValues } from '../programme.ts'

/** Who of the unit has birthday today and wants that on the wall; null where nobody has. */
export async function findBirthdays({ id, timeZone }: { id: string; timeZone: string }, now: Date): Promise<WallValues['birthdays']> {
  const today = calendarDay(now, timeZone)
  const born = await database.birthday.findMany({ where: { day: { in: daysKept(today) } }, select: { personId: true } })
  if (born.length === 0) return null
  const ids = [...(await listConsenting(born.map(({ personId }) => personId), 'BIRTHDAY')).keys()]
  const members = await database.membership.findMany({ where: { unitId: id, personId: { in: ids }, from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] }, select: { personId: true }, orderBy: { person: { employeeNumber: 'asc' } } })
  const faces = await listFaces(members.map(({ personId }) => personId), 'STAFF_WALL')
  return faces.size === 0 ? null : { people: [...faces.values()], until: DateTime.fromISO(addDays(today, 1), { zone: timeZone }).toJSDate() }
}

/** The days of birth that are kept on a day: who was born on 29 February has birthday on the 28th where there is none. */
export function daysKept(today: string): string[] {
  const day = today.slice(5)
  return day === '02-28' && addDays(today, 1).endsWith('03-01') ? [day, '02-29'] : [day]
}
