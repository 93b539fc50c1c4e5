import { Prisma } from '#app/generated/sqlite/client.ts'
import type { Member } from '#app/people/member.server.ts'
import { idsOver } from '#app/people/over-unit.server.ts'
import { asMoment, database } from '#app/platform/database.server.ts'
import { standingToConfirm } from './publication/confirmers.server.ts'
import { findProposal } from './publication/proposals.server.ts'

/** `annulled`, `struck`: of this person's own star; `answered`: an objection of theirs; the others wait for this person to act. */
export type StarNews = { kind: 'annulled' | 'struck' | 'answered' | 'objection' | 'proposal'; unitId: string; month: string; starZh: string; starEn: string }

/**
 * What a person hears of elections since then, and what waits for them: objections to answer, a proposal to confirm. One
 * statement, and more only for a proposal: Today asks it of everybody.
 */
export async function listStarNews({ id, leads, administers }: Pick<Member, 'id' | 'leads' | 'administers'>, since: Date): Promise<StarNews[]> {
  const after = asMoment(since)
  const ofTheirs = isAmong([...leads, ...administers])
  // As mayAnswer has it: an administrator where no lead is left who is no party to it.
  const answering = Prisma.sql`SELECT 1 FROM (${idsOver(Prisma.sql`r."unitId"`, ['LEAD'])}) l WHERE l."personId" NOT IN (o."aboutId", o."objectorId")`
  const news = await database.$queryRaw<StarNews[]>`
    SELECT "kind", "unitId", "month", "starZh", "starEn" FROM (
      SELECT 'annulled' AS "kind", r."unitId", r."month", c."nameZh" AS "starZh", c."nameEn" AS "starEn"
      FROM "AwardAnnulment" n JOIN "Award" a ON a."id" = n."awardId" JOIN "Round" r ON r."id" = a."roundId" JOIN "StarCategory" c ON c."id" = a."categoryId"
      WHERE a."personId" = ${id} AND n."annulledAt" > ${after}
      UNION ALL
      SELECT CASE WHEN o."objectorId" = ${id} THEN 'answered' ELSE 'struck' END, r."unitId", r."month", c."nameZh", c."nameEn"
      FROM "ObjectionAnswer" x JOIN "Objection" o ON o."id" = x."objectionId" JOIN "Round" r ON r."id" = o."roundId" JOIN "StarCategory" c ON c."id" = o."categoryId"
      WHERE x."answeredAt" > ${after} AND (o."objectorId" = ${id} OR (o."aboutId" = ${id} AND x."isUpheld"))
      UNION ALL
      SELECT DISTINCT 'objection', r."unitId", r."month", '', ''
      FROM "Objection" o JOIN "Round" r ON r."id" = o."roundId"
      WHERE (${isAmong(leads)} OR (${isAmong(administers)} AND NOT EXISTS (${answering}))) AND o."aboutId" <> ${id} AND o."objectorId" <> ${id}
        AND NOT EXISTS (SELECT 1 FROM "ObjectionAnswer" x WHERE x."objectionId" = o."id")
      UNION ALL
      SELECT 'proposal', r."unitId", r."month", '', ''
      FROM "PublicationProposal" p JOIN "Round" r ON r."id" = p."roundId"
      WHERE (p."secondId" = ${id} OR ${ofTheirs}) AND p."proposedBy" <> ${id} AND p."confirmedAt" IS NULL AND p."returnedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "PublicationProposal" l WHERE l."roundId" = p."roundId" AND l."proposedAt" > p."proposedAt")
        AND NOT EXISTS (SELECT 1 FROM "RoundPublication" d WHERE d."roundId" = p."roundId")
    ) heard ORDER BY "kind", "month", "starZh"`
  return withoutOwnElection(news, { id, leads, administers })
}

/** Who is elected in a proposal is not asked to confirm it. */
async function withoutOwnElection(news: readonly StarNews[], member: Pick<Member, 'id' | 'leads' | 'administers'>): Promise<StarNews[]> {
  const kept = await Promise.all(
    news.map(async (one) => {
      if (one.kind !== 'proposal') return true
      const round = await database.round.findUnique({ where: { unitId_month: { unitId: one.unitId, month: one.month } }, select: { id: true } })
      const proposal = round && (await findProposal(round.id))
      return proposal !== null && (await standingToConfirm(member, proposal, one.unitId)) === 'confirms'
    }),
  )
  return news.filter((_, place) => kept[place])
}

function isAmong(ids: readonly string[]): Prisma.Sql {
  return ids.length === 0 ? Prisma.sql`1 = 0` : Prisma.sql`r."unitId" IN (${Prisma.join([...ids])})`
}
