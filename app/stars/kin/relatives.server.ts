import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { type Electable, listElectables } from '../electables.server.ts'

export type RelativeRefusal = 'oneself' | 'not-a-colleague'

type Person = { id: string; unit: { id: string; timeZone: string } }

/** Whom somebody can name: colleagues of the same team and of its outlet itself, those that a ballot can carry. */
export async function listNameable({ id, unit }: Person, now: Date): Promise<Electable[]> {
  return (await listElectables(unit, now)).filter((one) => one.id !== id)
}

/** Says that a colleague is a relative. Said twice, or by both, it is one pair. */
export async function registerRelative(person: Person, relativeId: string, now: Date): Promise<{ registered: true } | { refused: RelativeRefusal }> {
  if (relativeId === person.id) return { refused: 'oneself' }
  if (!(await listNameable(person, now)).some(({ id }) => id === relativeId)) return { refused: 'not-a-colleague' }
  try {
    await database.relative.create({ data: { personId: person.id, relativeId, registeredAt: now, openKey: [person.id, relativeId].sort().join(' ') } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
  }
  return { registered: true }
}

/** Either of the two can end it; false for a pair that is none of this person's. Ended twice is ended. */
export async function endRelative(personId: string, id: string, now: Date): Promise<boolean> {
  const own = { id, OR: [{ personId }, { relativeId: personId }] }
  const { count } = await database.relative.updateMany({ where: { ...own, endedAt: null }, data: { endedAt: now, endedBy: personId, openKey: null } })
  return count > 0 || (await database.relative.count({ where: own })) > 0
}

/** `isFromMe`: whether this person said so, or the other one. */
export type RelativeLine = { id: string; person: { id: string; name: string }; isFromMe: boolean; registeredAt: Date }

/** The relatives of somebody, whoever of the two said so. Nobody else is told. */
export async function listRelatives(personId: string): Promise<RelativeLine[]> {
  const who = { select: { id: true, name: true } } as const
  const rows = await database.relative.findMany({
    where: { endedAt: null, OR: [{ personId }, { relativeId: personId }] },
    select: { id: true, registeredAt: true, person: who, relative: who },
    orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, registeredAt, person, relative }) => ({ id, registeredAt, isFromMe: person.id === personId, person: person.id === personId ? relative : person }))
}
