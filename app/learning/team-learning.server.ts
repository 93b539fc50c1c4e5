import { listTeamMembers, type TeamMember } from '#app/people/team.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { findLearningOfMany, type Learning } from './completions.server.ts'

export type MemberLearning = { member: TeamMember; learning: Learning }

/** Everybody who belongs to the team today with all that they learn and owe; the numbers are those the person sees. */
export async function findTeamLearning(team: { id: string; timeZone: string }, now: Date): Promise<MemberLearning[]> {
  const [members, unitIds] = await Promise.all([listTeamMembers(team, now), unitsAtAndAbove(team.id)])
  const learningOf = await findLearningOfMany(
    members.map(({ id }) => id),
    { unitIds, now },
  )
  return members.map((member) => ({ member, learning: learningOf(member.id) }))
}
