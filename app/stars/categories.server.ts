import { Prisma } from '#app/generated/sqlite/client.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { type Edition, firstEditions } from './editions/edition.ts'
import { editionOf, type EditionRow, rowOf } from './editions/edition-row.ts'

export type Bilingual = { zh: string; en: string }
export type Category = { id: string; slug: string; name: Bilingual; honours: Bilingual }

/** A star with what it is elected by. */
export type Star = { id: string; slug: string; editionId: string } & Edition

/** Gives a team its three stars, once; whoever comes second finds them there. */
export async function ensureCategories(unitId: string): Promise<void> {
  if ((await database.starCategory.count({ where: { unitId } })) > 0) return
  for (const [position, { slug, ...edition }] of firstEditions.entries()) {
    const { nameZh, nameEn, honoursZh, honoursEn, ...rest } = rowOf(edition)
    const names = { nameZh, nameEn, honoursZh, honoursEn }
    try {
      await database.starCategory.create({ data: { unitId, slug, ...names, position, editions: { create: { number: 1, ...names, ...rest } } } })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
}

type Line = EditionRow & { id: string; slug: string; editionId: string }

const columns = Prisma.sql`c."id", c."slug", e."id" AS "editionId", e."nameZh", e."nameEn", e."honoursZh", e."honoursEn", e."criteriaZh", e."criteriaEn",
  e."method", e."points", e."scope", e."positions", e."alsoOutlet", e."coolDownMonths", e."badge", e."weights", e."leastDutyDays"`

/** The stars that a unit elects now, in their order, each in its latest edition. */
export async function listCategories(unitId: string, transaction: Transaction = database): Promise<Star[]> {
  const lines = await transaction.$queryRaw<Line[]>`SELECT ${columns} FROM "StarCategory" c JOIN "StarEdition" e ON e."categoryId" = c."id"
    WHERE c."unitId" = ${unitId} AND c."retiredAt" IS NULL AND e."number" = (SELECT max(l."number") FROM "StarEdition" l WHERE l."categoryId" = c."id")
    ORDER BY c."position", c."slug"`
  return lines.map(starOf)
}

/** The stars of a round: those frozen when its vote opened, and before that the ones of now. */
export async function listStars(round: { id: string; frozenAt: Date | null; team: { id: string } }, transaction: Transaction = database): Promise<Star[]> {
  return round.frozenAt ? listFrozenStars(round.id, transaction) : listCategories(round.team.id, transaction)
}

export async function listFrozenStars(roundId: string, transaction: Transaction = database): Promise<Star[]> {
  const lines = await transaction.$queryRaw<Line[]>`SELECT ${columns} FROM "RoundStar" r JOIN "StarCategory" c ON c."id" = r."categoryId" JOIN "StarEdition" e ON e."id" = r."editionId"
    WHERE r."roundId" = ${roundId} ORDER BY c."position", c."slug"`
  return lines.map(starOf)
}

function starOf({ id, slug, editionId, ...row }: Line): Star {
  return { id, slug, editionId, ...editionOf(row) }
}

/** A star as it is called now. */
export function categoryOf(row: { id: string; slug: string; nameZh: string; nameEn: string; honoursZh: string; honoursEn: string }): Category {
  return {
    id: row.id,
    slug: row.slug,
    name: { zh: row.nameZh, en: row.nameEn },
    honours: { zh: row.honoursZh, en: row.honoursEn },
  }
}
