import type { Ability } from '#app/people/abilities.ts'
import { notFound, requireAbility, requireTeam } from '#app/people/guard.server.ts'
import { oncePerVisit } from '#app/people/once-per-visit.server.ts'
import { listTeams } from '#app/people/units.server.ts'
import { findLastPublisher } from './hall.server.ts'
import { findRound, type Round, type Team } from './rounds.server.ts'

type Asked = Parameters<typeof requireAbility>[0]

/**
 * The member, and the team whose stars are looked at: one's own; with `?unit=` one that the member leads or
 * administers, and for somebody who belongs to no team the one of those that published last. Null when there is none.
 */
export async function requireStarsTeam(asked: Asked, ability: Ability) {
  const member = await requireAbility(asked, ability)
  const own = member.unit.kind === 'TEAM' ? [member.unit] : []
  const wanted = new URL(asked.request.url).searchParams.get('unit')
  if (wanted === null && own[0]) return { member, team: own[0], teams: own }
  const others = await listTeams([...member.leads, ...member.administers])
  const teams: Team[] = [...own, ...others.filter(({ id }) => id !== own[0]?.id)]
  const team = wanted === null ? ((await findLatestTeam(teams)) ?? teams[0]) : teams.find(({ id }) => id === wanted)
  if (wanted !== null && !team) throw notFound()
  return { member, team: team ?? null, teams }
}

async function findLatestTeam(teams: Team[]): Promise<Team | undefined> {
  const unitId = await findLastPublisher(teams.map(({ id }) => id))
  return teams.find(({ id }) => id === unitId)
}

const roundOfVisit = oncePerVisit<Round>()

/** As requireStarsTeam, with the round of the month in the address. Throws a 404 where there is none. */
export async function requireRound(asked: Asked & { params: Record<string, string | undefined> }, ability: Ability, now: Date) {
  const { member, team } = await requireStarsTeam(asked, ability)
  const round = team && (await roundOfVisit(asked.context.visit, `${team.id} ${asked.params['month']}`, () => requireMonth(team, asked.params['month'], now)))
  if (!round) throw notFound()
  return { member, team: round.team, round, language: member.language, saying: { zone: round.team.timeZone, language: member.language } }
}

/** As requireTeam, with the round of the month in the address. Throws a 404 where there is none. */
export async function requireLedRound(asked: Asked & { params: Record<string, string | undefined> }, now: Date) {
  const { member, team } = await requireTeam(asked, 'run-stars')
  const round = await requireMonth(team, asked.params['month'], now)
  return { member, round, saying: { zone: team.timeZone, language: member.language } }
}

/** As requireLedRound, for what administrators of the unit do too. */
export async function requireKeptRound(asked: Asked & { params: Record<string, string | undefined> }, ability: Ability, now: Date) {
  const member = await requireAbility(asked, ability)
  const teams = await listTeams([...member.leads, ...member.administers])
  const wanted = new URL(asked.request.url).searchParams.get('unit')
  const team = wanted === null ? (teams.find(({ id }) => id === member.unit.id) ?? teams[0]) : teams.find(({ id }) => id === wanted)
  if (!team) throw notFound()
  const round = await requireMonth(team, asked.params['month'], now)
  return { member, round, saying: { zone: team.timeZone, language: member.language } }
}

/** Throws a 404 for what is no month, or one without a round. */
async function requireMonth(team: Team, month: string | undefined, now: Date): Promise<Round> {
  const round = month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? await findRound(team, month, now) : null
  if (!round) throw notFound()
  return round
}
