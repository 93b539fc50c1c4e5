import { listTeamMembers, type TeamMember } from '#app/people/team.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'

/** Who may be a mentor in this team: the role holds at the team or above it. */
export async function listMentorIds(teamId: string): Promise<string[]> {
  const grants = await database.roleGrant.findMany({
    where: { role: 'MENTOR', revokedAt: null, unitId: { in: await unitsAtAndAbove(teamId) } },
    select: { personId: true },
  })
  return [...new Set(grants.map(({ personId }) => personId))]
}

/** Whom the lead can pair today: mentors of the team, and members without an open pairing. */
export async function listCandidates(team: { id: string; timeZone: string }, now = new Date()): Promise<{ mentors: TeamMember[]; mentees: TeamMember[] }> {
  const members = await listTeamMembers(team, now)
  const mentorIds = await listMentorIds(team.id)
  const open = await database.pairing.findMany({
    where: { openKey: { in: members.map(({ id }) => id) } },
    select: { menteeId: true },
  })
  const paired = new Set(open.map(({ menteeId }) => menteeId))
  return {
    mentors: members.filter(({ id }) => mentorIds.includes(id)),
    // The newest come first: they are who is usually paired.
    mentees: members.filter(({ id }) => !paired.has(id)).sort((one, other) => other.since.localeCompare(one.since)),
  }
}
