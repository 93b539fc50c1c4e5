import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { listTeams } from '#app/people/units.server.ts'
import { findWaitingAppeal } from './complaint-pages.server.ts'

/**
 * The team whose complaints are looked at, of those that the member leads or administers: `?unit=`, else one in which an
 * appeal waits for the member, else the first; and whether he leads it.
 */
export async function requireKeptTeam(asked: Parameters<typeof requireAbility>[0]) {
  const member = await requireAbility(asked, 'keep-complaints')
  const teams = await listTeams([...member.leads, ...member.administers])
  const wanted = new URL(asked.request.url).searchParams.get('unit') ?? (await findWaitingAppeal(member)) ?? teams[0]?.id
  const team = wanted === undefined ? null : teams.find(({ id }) => id === wanted)
  if (team === undefined) throw notFound()
  return { member, team, others: teams.filter(({ id }) => id !== team?.id), leads: team !== null && member.leads.includes(team.id) }
}
