import { heldIn } from '#app/certificates/certificates.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'

/** Whose record is asked for: one's own, or that of somebody whom the reader leads today; null for anybody else. */
export async function findRecordOwner(reader: Member, personId: string | null, now: Date): Promise<{ id: string; name: string } | null> {
  if (personId === null || personId === reader.id) return { id: reader.id, name: reader.name }
  const { person } = heldIn(reader.leads, calendarDay(now, reader.unit.timeZone))
  return database.person.findFirst({ where: { id: personId, ...person }, select: { id: true, name: true } })
}
