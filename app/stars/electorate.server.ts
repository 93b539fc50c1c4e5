import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'

export type Colleague = { id: string; name: string; employeeNumber: string }

/** Who belongs to a unit at this moment, by employee number. Somebody deactivated since then did. */
export async function listMembers({ id, timeZone }: { id: string; timeZone: string }, at: Date): Promise<Colleague[]> {
  const day = calendarDay(at, timeZone)
  const memberships = await database.membership.findMany({
    where: { unitId: id, from: { lte: day }, OR: [{ until: null }, { until: { gt: day } }], person: { OR: [{ deactivatedAt: null }, { deactivatedAt: { gt: at } }] } },
    select: { person: { select: { id: true, name: true, employeeNumber: true } } },
    orderBy: { person: { employeeNumber: 'asc' } },
  })
  return [...new Map(memberships.map(({ person }) => [person.id, person])).values()]
}

/** Who may vote. */
export async function listElectors(roundId: string): Promise<Colleague[]> {
  const rows = await database.elector.findMany({
    where: { roundId },
    select: { person: { select: { id: true, name: true, employeeNumber: true } } },
    orderBy: { person: { employeeNumber: 'asc' } },
  })
  return rows.map(({ person }) => person)
}

export async function isElector(roundId: string, personId: string): Promise<boolean> {
  return (await database.elector.findUnique({ where: { roundId_personId: { roundId, personId } } })) !== null
}

/**
 * Everybody who could vote at any time of the vote. The quorum is counted on them: were it counted on those left,
 * it would tell whether somebody who was taken out had voted.
 */
export async function listEverElectors(roundId: string): Promise<string[]> {
  const [electors, changed] = await Promise.all([
    database.elector.findMany({ where: { roundId }, select: { personId: true } }),
    listChangedElectors(roundId),
  ])
  return [...new Set([...electors.map(({ personId }) => personId), ...changed])]
}

/** Who was added or taken out after opening. */
async function listChangedElectors(roundId: string): Promise<string[]> {
  const rows = await database.electorateChange.findMany({ where: { roundId }, select: { personId: true } })
  return rows.map(({ personId }) => personId)
}
