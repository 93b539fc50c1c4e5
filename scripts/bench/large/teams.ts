import { randomUUID } from 'node:crypto'
import { startSession } from '#app/people/session.server.ts'
import { database } from '#app/platform/database.server.ts'

export const teamSize = 60

export type Team = { id: string; ids: string[] }

export async function openTeam(parentId: string, number: number): Promise<Team> {
  const { id } = await database.unit.create({ data: { kind: 'TEAM', name: `服务${number + 1}班`, parentId } })
  const ids = Array.from({ length: teamSize }, () => randomUUID())
  await database.person.createMany({ data: ids.map((id, index) => ({ id, employeeNumber: `${200_000 + number * teamSize + index}`, name: `柜员${number * teamSize + index + 1}` })) })
  await database.membership.createMany({ data: ids.map((personId) => ({ personId, unitId: id, from: '2024-01-01', position: '综合柜员' })) })
  return { id, ids }
}

/** The cookie of a session that begins now. */
export async function signedIn(personId: string): Promise<string> {
  const cookie = await startSession(personId, { isSecure: false, sharedMachine: false })
  return cookie.split(';', 1)[0] ?? ''
}
