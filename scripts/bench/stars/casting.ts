import { randomUUID } from 'node:crypto'
import { database } from '#app/platform/database.server.ts'
import { send } from '../client.ts'
import { choicesOf, type VotingUnit } from './units.ts'

const stars = ['service', 'smile', 'civility'] as const

export type Cast = { address: string; cookie: string; star: string; choices: string[] }

/** The ballots of these units for so many stars, the units taking turns. */
export function listCasts(units: readonly VotingUnit[], starCount: number): Cast[] {
  const most = Math.max(...units.map(({ voters }) => voters.length))
  const turns = Array.from({ length: most }, (_, voter) => units.flatMap((unit) => castsOf(unit, voter).slice(0, starCount)))
  return turns.flat()
}

function castsOf(unit: VotingUnit, voter: number): Cast[] {
  const one = unit.voters[voter]
  if (!one) return []
  return stars.map((star) => ({ address: `/stars/${unit.round.month}/ballot`, cookie: one.cookie, star, choices: choicesOf(unit, voter) }))
}

/** As the page's script sends it. */
export async function cast(url: string, { address, cookie, star, choices }: Cast, expects = 200): Promise<void> {
  const [first = '', second = '', third = ''] = choices
  await send(`${url}${address}.data`, { method: 'POST', cookie, form: { star, first, second, third, requestKey: randomUUID() }, expects })
}

/** Two devices at the same moment, each with a page of its own: how many of the two were taken. */
export async function castTwice(url: string, one: Cast): Promise<number> {
  const taken = await Promise.allSettled([cast(url, one), cast(url, one)])
  return taken.filter(({ status }) => status === 'fulfilled').length
}

/** What lies in the database of these rounds, and whether anybody has more than one ballot for a star or none. */
export async function countCast(units: readonly VotingUnit[]): Promise<{ ballots: number; turnout: number; uneven: number }> {
  const where = { roundId: { in: units.map(({ round }) => round.id) } }
  const [ballots, turnout] = await Promise.all([
    database.ballot.groupBy({ by: ['roundId', 'categoryId'], where, _count: true }),
    database.turnout.groupBy({ by: ['roundId', 'categoryId'], where, _count: true }),
  ])
  const sum = (rows: readonly { _count: number }[]) => rows.reduce((total, { _count }) => total + _count, 0)
  const uneven = turnout.filter(({ roundId, categoryId, _count }) => ballots.find((one) => one.roundId === roundId && one.categoryId === categoryId)?._count !== _count)
  return { ballots: sum(ballots), turnout: sum(turnout), uneven: uneven.length }
}
