import { database } from '#app/platform/database.server.ts'

export type StaffMember = { id: string; name: string; employeeNumber: string; position: string | null; from: string; until: string | null }

/** Everybody who belongs or belonged to the team or its outlet itself, a line for each stay. */
export async function listStaff(team: { id: string }): Promise<StaffMember[]> {
  const rows = await database.membership.findMany({
    where: { unit: { OR: [{ id: team.id }, { kind: 'OUTLET', children: { some: { id: team.id } } }] } },
    select: { from: true, until: true, position: true, person: { select: { id: true, name: true, employeeNumber: true } } },
    orderBy: [{ person: { employeeNumber: 'asc' } }, { from: 'desc' }],
  })
  return rows.map(({ person, ...stay }) => ({ ...person, ...stay }))
}

export function staffOn(staff: readonly StaffMember[], day: string): StaffMember[] {
  const there = staff.filter(({ from, until }) => from <= day && (until === null || day < until))
  return [...new Map(there.map((member) => [member.id, member])).values()]
}
