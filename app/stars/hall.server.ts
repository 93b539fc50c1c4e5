import { Prisma } from '#app/generated/sqlite/client.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import { type Bilingual, categoryOf } from './categories.server.ts'
import { type Badge, badgeOf } from './editions/badges.ts'
import { daysLeft, voteEnd } from './round-phase.ts'
import { listRounds } from './rounds.server.ts'

export type HonouredPerson = { personId: string; name: string; photoKey: string | null; citation: string }
export type HonouredStar = { category: { slug: string; name: Bilingual; badge: Badge }; month: string; winners: HonouredPerson[] }

/**
 * The stars of the latest published month, in their order, with the month's winners; a star that nobody won has none.
 * Whether a photo may be shown where it is to be shown is the caller's question.
 */
export async function listCurrentStars(unitId: string): Promise<HonouredStar[]> {
  const [latest] = await listHall(unitId, 1)
  return latest?.stars ?? []
}

export type HallMonth = { month: string; stars: HonouredStar[] }

/** The hall of fame: published months, the latest first. */
export async function listHall(unitId: string, months = 60): Promise<HallMonth[]> {
  const [rounds, categories] = await Promise.all([
    database.round.findMany({
      where: { unitId, publication: { isNot: null } },
      orderBy: { month: 'desc' },
      take: months,
      select: {
        month: true,
        awards: {
          // An award that was annulled, or whose certificate is revoked as long as that stands, is shown nowhere.
          where: { annulment: null, certificate: { revocations: { none: { reinstatedAt: null } } } },
          select: { categoryId: true, citation: true, person: { select: { id: true, name: true, photoKey: true } } },
          orderBy: { person: { employeeNumber: 'asc' } },
        },
      },
    }),
    listStarRows(unitId),
  ])
  return rounds.map(({ month, awards }) => ({
    month,
    stars: categories
      .filter(({ id, retiredAt }) => retiredAt === null || awards.some(({ categoryId }) => categoryId === id))
      .map((row) => {
        const { slug, name } = categoryOf(row)
        const winners = awards
          .filter(({ categoryId }) => categoryId === row.id)
          .map(({ citation, person }) => ({ personId: person.id, name: person.name, photoKey: person.photoKey, citation }))
        return { category: { slug, name, badge: badgeOf(row.badge) }, month, winners }
      }),
  }))
}

type StarRow = { id: string; slug: string; nameZh: string; nameEn: string; honoursZh: string; honoursEn: string; retiredAt: unknown; badge: string | null }

/** A unit's stars, also those left out since, with the drawing that each wears now; one statement, for walls ask it. */
async function listStarRows(unitId: string): Promise<StarRow[]> {
  return database.$queryRaw<StarRow[]>`SELECT c."id", c."slug", c."nameZh", c."nameEn", c."honoursZh", c."honoursEn", c."retiredAt",
    (SELECT e."badge" FROM "StarEdition" e WHERE e."categoryId" = c."id" ORDER BY e."number" DESC LIMIT 1) AS "badge"
    FROM "StarCategory" c WHERE c."unitId" = ${unitId} ORDER BY c."position", c."slug"`
}

/** Which stars of which months were taken back: '2026-11 smile'. */
export async function listAnnulled(unitId: string): Promise<ReadonlySet<string>> {
  const awards = await database.award.findMany({ where: { round: { unitId }, annulment: { isNot: null } }, select: { round: { select: { month: true } }, category: { select: { slug: true } } } })
  return new Set(awards.map(({ round, category }) => `${round.month} ${category.slug}`))
}

/** `annulled`: the reason for which it was taken back. */
export type AwardMade = { id: string; star: Bilingual; badge: Badge; winner: string; serial: string; annulled: string | null }

/** The awards of one round, in the order of its stars. */
export async function listAwards(roundId: string): Promise<AwardMade[]> {
  const awards = await database.award.findMany({
    where: { roundId },
    orderBy: [{ category: { position: 'asc' } }, { person: { employeeNumber: 'asc' } }],
    select: { id: true, category: { include: { editions: { orderBy: { number: 'desc' }, take: 1, select: { badge: true } } } }, person: { select: { name: true } }, certificate: { select: { serial: true } }, annulment: { select: { reason: true } } },
  })
  return awards.map(({ id, category, person, certificate, annulment }) => ({ id, star: categoryOf(category).name, badge: badgeOf(category.editions[0]?.badge), winner: person.name, serial: certificate.serial, annulled: annulment?.reason ?? null }))
}

/** What a person was awarded since then, the newest first. */
export async function listAwardsOf(personId: string, since: Date): Promise<{ star: Bilingual; month: string }[]> {
  const awards = await database.award.findMany({
    where: { personId, awardedAt: { gt: since }, annulment: null },
    orderBy: [{ awardedAt: 'desc' }, { category: { position: 'asc' } }],
    select: { category: true, round: { select: { month: true } } },
  })
  return awards.map(({ category, round }) => ({ star: categoryOf(category).name, month: round.month }))
}

/** Whether listAwardsOf has any, as a condition of a statement. */
export function hasAwardsSince(personId: string, since: Date): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Award" a WHERE a."personId" = ${personId} AND a."awardedAt" > ${asMoment(since)})`
}

/** The round that the team can vote in now; of two the one that closes first. Null when there is none. */
export async function findVotingNow(unitId: string, now: Date): Promise<{ month: string; closesAt: Date; daysLeft: number } | null> {
  const team = await database.unit.findFirst({ where: { id: unitId, kind: 'TEAM' }, select: { id: true, name: true, timeZone: true } })
  if (!team) return null
  const open = (await listRounds(team, now)).filter(({ phase }) => phase === 'voting')
  const round = open.sort((a, b) => voteEnd(a.dates).getTime() - voteEnd(b.dates).getTime())[0]
  if (!round) return null
  const closesAt = voteEnd(round.dates)
  return { month: round.month, closesAt, daysLeft: daysLeft(closesAt, now, team.timeZone) }
}

/** Of these units the one that published its stars last; null when none has. */
export async function findLastPublisher(unitIds: string[]): Promise<string | null> {
  const latest = await database.roundPublication.findFirst({
    where: { round: { unitId: { in: unitIds } } },
    orderBy: { publishedAt: 'desc' },
    select: { round: { select: { unitId: true } } },
  })
  return latest?.round.unitId ?? null
}
