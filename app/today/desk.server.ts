import { listNeeds } from '#app/desk/needs.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { listTeams } from '#app/people/units.server.ts'

export type DeskNeeds = { kind: 'desk'; to: string; count: number }

/** How much waits on a lead's desk: that of the first team for which anything does, so that the page shows what was counted. */
export async function findDeskNeeds({ id, roles, leads, language }: Member, now: Date): Promise<DeskNeeds | null> {
  if (!roles.includes('LEAD')) return null
  for (const [index, team] of (await listTeams(leads)).entries()) {
    const { length: count } = await listNeeds({ team, leadId: id, now, language })
    if (count > 0) return { kind: 'desk', to: index === 0 ? '/team' : `/team?unit=${team.id}`, count }
  }
  return null
}
