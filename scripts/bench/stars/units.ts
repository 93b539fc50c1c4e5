// The house of that evening: units that vote, and one of them as large as all together.
import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { database, isPostgresql } from '#app/platform/database.server.ts'
import { ensureCategories } from '#app/stars/categories.server.ts'
import { findRound, monthOf, type Round } from '#app/stars/rounds.server.ts'
import { seedCast } from '#prisma/cast.ts'
import { signedIn } from '../large/teams.ts'

const nominees = 6
const reason = '老人来办业务听不清，蹲下来写字给他看，一直陪到办完。'

export type Voter = { id: string; cookie: string }
export type VotingUnit = { round: Round; voters: Voter[] }

export async function openHouse(): Promise<string> {
  // This process alone: a house that is thrown away needs no disk behind each row.
  if (!isPostgresql) await database.$queryRawUnsafe('PRAGMA synchronous = OFF')
  const { outlet } = await seedCast(database)
  return outlet
}

/** A team in the middle of its vote; of its people so many are signed in. Six stand for each star. */
export async function openUnit(parentId: string, { number, size, signIn = size }: { number: number; size: number; signIn?: number }): Promise<VotingUnit> {
  const team = await database.unit.create({ data: { kind: 'TEAM', name: `服务${number}班`, parentId }, select: { id: true, name: true, timeZone: true } })
  const ids = Array.from({ length: size }, () => randomUUID())
  await database.person.createMany({ data: ids.map((id, index) => ({ id, employeeNumber: `${number}-${index}`, name: `柜员${number}-${index}` })) })
  await database.membership.createMany({ data: ids.map((personId) => ({ personId, unitId: team.id, from: '2024-01-01', position: '综合柜员' })) })
  const now = new Date()
  const month = monthOf(now, team.timeZone)
  const day = (days: number) => DateTime.fromJSDate(now).plus({ days }).toJSDate()
  await ensureCategories(team.id)
  const { id: roundId } = await database.round.create({ data: { unitId: team.id, month, nominateFrom: day(-7), voteFrom: day(-1), noticeFrom: day(4), publishFrom: day(7) }, select: { id: true } })
  const stars = await database.starCategory.findMany({ where: { unitId: team.id }, select: { id: true } })
  const nominatorId = ids.at(-1) ?? ''
  await database.nomination.createMany({ data: stars.flatMap(({ id: categoryId }) => ids.slice(0, nominees).map((nomineeId) => ({ roundId, categoryId, nomineeId, nominatorId, reason }))) })
  // Looking freezes the electorate.
  const round = await findRound(team, month, now)
  if (!round) throw new Error('there is no round')
  const voters: Voter[] = []
  for (const id of ids.slice(0, signIn)) voters.push({ id, cookie: await signedIn(id) })
  return { round, voters }
}

/** Up to three of those who stand, without oneself. */
export function choicesOf({ voters }: VotingUnit, voter: number): string[] {
  const standing = voters.slice(0, nominees)
  return Array.from({ length: nominees }, (_, place) => standing[(voter + place + 1) % nominees])
    .flatMap((one) => (one && one.id !== voters[voter]?.id ? [one.id] : []))
    .slice(0, 3)
}

/** So many ballots that lie there already, with their turnout. */
export async function layBallots({ round, voters }: VotingUnit, { star, count, ids }: { star: string; count: number; ids: readonly string[] }): Promise<void> {
  const { id: categoryId } = await database.starCategory.findFirstOrThrow({ where: { unitId: round.team.id, slug: star } })
  const unit = { round, voters }
  const ballots = Array.from({ length: count }, (_, index) => ({ receipt: randomUUID(), roundId: round.id, categoryId, choices: choicesOf(unit, index % voters.length) }))
  for (let from = 0; from < count; from += 1000) {
    await database.ballot.createMany({ data: ballots.slice(from, from + 1000) })
    await database.turnout.createMany({ data: ids.slice(from, Math.min(from + 1000, count)).map((personId) => ({ roundId: round.id, categoryId, personId })) })
  }
}
