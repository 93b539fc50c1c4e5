import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { listTeams } from '#app/people/units.server.ts'

/** The team whose complaints are looked at: one that the member leads or administers, `?unit=`, else the first; and whether he leads it. */
export async function requireKeptTeam(asked: Parameters<typeof requireAbility>[0]) {
  const member = await requireAbility(asked, 'keep-complaints')
  const teams = await listTeams([...member.leads, ...member.administers])
  const wanted = new URL(asked.request.url).searchParams.get('unit')
  const team = wanted === null ? (teams[0] ?? null) : teams.find(({ id }) => id === wanted)
  if (team === undefined) throw notFound()
  return { member, team, leads: team !== null && member.leads.includes(team.id) }
}
