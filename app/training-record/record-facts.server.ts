import { expiryOf } from '#app/certificates/validity.ts'
import { database } from '#app/platform/database.server.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { RecordFacts } from './record-facts.ts'
import { certificateEntries, courseEntries, examEntries, externalEntries, honourEntries, skillEntries, teachBackEntries } from './record-entries.server.ts'

type Asked = { personId: string; day: string; language: Language }

/** What was so at the end of that day, in the zone of the unit of then: what came later changes nothing. Null before the person belonged anywhere. */
export async function findRecordFacts({ personId, day, language }: Asked): Promise<RecordFacts | null> {
  const person = await database.person.findUnique({
    where: { id: personId },
    select: {
      name: true,
      employeeNumber: true,
      memberships: { where: { from: { lte: day } }, orderBy: { from: 'desc' }, take: 1, select: { position: true, unit: { select: { name: true, timeZone: true } } } },
    },
  })
  const [membership] = person?.memberships ?? []
  if (!person || !membership) return null
  const { unit, position } = membership
  const until = expiryOf(day, unit.timeZone)
  const asked = { personId, until, language, timeZone: unit.timeZone }
  const [courses, exams, skills, certificates, external, teachBacks, honours] = await Promise.all([courseEntries(asked), examEntries(asked), skillEntries(asked), certificateEntries(asked), externalEntries(asked), teachBackEntries(asked), honourEntries(asked)])
  return {
    name: person.name,
    employeeNumber: person.employeeNumber,
    unitName: unit.name,
    position,
    day,
    until,
    sections: [
      { kind: 'courses', entries: courses },
      { kind: 'exams', entries: exams },
      { kind: 'skills', entries: skills },
      { kind: 'certificates', entries: certificates },
      { kind: 'external', entries: external },
      { kind: 'teachBacks', entries: teachBacks },
      { kind: 'honours', entries: honours },
    ],
  }
}
