import { awaitTurn, recordAudit } from '#app/platform/audit.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { ensureCategories } from '../categories.server.ts'
import { listRounds, type Team } from '../rounds.server.ts'
import type { Edition } from './edition.ts'
import { editionOf, rowOf } from './edition-row.ts'

export type StarOnDesk = { id: string; slug: string; isRetired: boolean; editions: { number: number; madeAt: Date; by: string | null; edition: Edition }[] }

export type StarRefusal = 'star-name-taken' | 'last-star' | 'most-stars' | 'star-gone'

/** On a phone's ballot page more would be a burden. */
const mostStars = 8

/** All stars of a unit, the retired ones last, each with all its editions, the latest first. */
export async function listStarsOnDesk(unitId: string): Promise<StarOnDesk[]> {
  await ensureCategories(unitId)
  const rows = await database.starCategory.findMany({ where: { unitId }, orderBy: [{ position: 'asc' }, { slug: 'asc' }], include: { editions: { orderBy: { number: 'desc' } } } })
  const makers = await database.person.findMany({ where: { id: { in: rows.flatMap(({ editions }) => editions.flatMap(({ madeBy }) => madeBy ?? [])) } }, select: { id: true, name: true } })
  const nameOf = (id: string | null) => makers.find((maker) => maker.id === id)?.name ?? null
  const stars = rows.map(({ id, slug, retiredAt, editions }) => ({
    id,
    slug,
    isRetired: retiredAt !== null,
    editions: editions.map((row) => ({ number: row.number, madeAt: row.madeAt, by: nameOf(row.madeBy), edition: editionOf(row) })),
  }))
  return [...stars.filter(({ isRetired }) => !isRetired), ...stars.filter(({ isRetired }) => isRetired)]
}

export async function findStarOnDesk(unitId: string, slug: string): Promise<StarOnDesk | null> {
  return (await listStarsOnDesk(unitId)).find((star) => star.slug === slug) ?? null
}

/** What people of a team and its outlet are on the roster: 综合柜员, 保安 … */
export async function listPositions({ id }: { id: string }): Promise<string[]> {
  const rows = await database.membership.findMany({
    where: { unit: { OR: [{ id }, { kind: 'OUTLET', children: { some: { id } } }] }, until: null, person: { deactivatedAt: null } },
    select: { position: true },
  })
  return [...new Set(rows.flatMap(({ position }) => position?.trim() || []))].sort((one, other) => one.localeCompare(other, 'zh-CN'))
}

type Making = { edition: Edition; leadId: string; requestKey: string; now: Date }

/** Adds a star. The same form sent again finds it made. */
export async function makeStar(team: Team, { edition, leadId, requestKey, now }: Making): Promise<{ slug: string } | { refused: StarRefusal }> {
  await settleFirst(team, now)
  const slug = `star-${requestKey.slice(0, 8)}`
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const stars = await transaction.starCategory.findMany({ where: { unitId: team.id } })
    if (stars.some((star) => star.slug === slug)) return { slug }
    const inUse = stars.filter(({ retiredAt }) => retiredAt === null)
    if (inUse.length >= mostStars) return { refused: 'most-stars' as const }
    if (isTaken(inUse, edition, slug)) return { refused: 'star-name-taken' as const }
    const position = Math.max(-1, ...stars.map((star) => star.position)) + 1
    const { id } = await transaction.starCategory.create({ data: { unitId: team.id, slug, ...namesOf(edition), position, createdAt: now } })
    await transaction.starEdition.create({ data: { categoryId: id, number: 1, ...rowOf(edition), madeAt: now, madeBy: leadId } })
    await recordAudit(transaction, { actorId: leadId, action: 'make-star', subject: `star:${id}`, details: { name: edition.name.zh } })
    return { slug }
  })
}

type Revising = { slug: string; edition: Edition; leadId: string; now: Date }

/** Makes the next edition of a star; what it says already is not made again. */
export async function reviseStar(team: Team, { slug, edition, leadId, now }: Revising): Promise<{ number: number } | { refused: StarRefusal }> {
  await settleFirst(team, now)
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const stars = await transaction.starCategory.findMany({ where: { unitId: team.id } })
    const star = stars.find((one) => one.slug === slug)
    const latest = star && (await transaction.starEdition.findFirst({ where: { categoryId: star.id }, orderBy: { number: 'desc' } }))
    if (!latest) return { refused: 'star-gone' as const }
    if (isTaken(stars.filter(({ retiredAt }) => retiredAt === null), edition, slug)) return { refused: 'star-name-taken' as const }
    if (JSON.stringify(rowOf(editionOf(latest))) === JSON.stringify(rowOf(edition))) return { number: latest.number }
    const number = latest.number + 1
    await transaction.starEdition.create({ data: { categoryId: star.id, number, ...rowOf(edition), madeAt: now, madeBy: leadId } })
    await transaction.starCategory.update({ where: { id: star.id }, data: namesOf(edition) })
    await recordAudit(transaction, { actorId: leadId, action: 'revise-star', subject: `star:${star.id}`, details: { name: edition.name.zh, number } })
    return { number }
  })
}

type Retiring = { slug: string; isRetired: boolean; leadId: string; now: Date }

/** Takes a star out of the rounds to come, or back into them. One star at least stays. */
export async function retireStar(team: Team, { slug, isRetired, leadId, now }: Retiring): Promise<{ retired: boolean } | { refused: StarRefusal }> {
  await settleFirst(team, now)
  return database.$transaction(async (transaction) => {
    await awaitTurn(transaction)
    const refused = await findRetiringFault(transaction, { unitId: team.id, slug, isRetired })
    if (refused) return { refused }
    const { count } = await transaction.starCategory.updateMany({ where: { unitId: team.id, slug, retiredAt: isRetired ? null : { not: null } }, data: { retiredAt: isRetired ? now : null } })
    if (count === 0) return { retired: isRetired }
    const { id, nameZh } = await transaction.starCategory.findUniqueOrThrow({ where: { unitId_slug: { unitId: team.id, slug } } })
    await recordAudit(transaction, { actorId: leadId, action: isRetired ? 'retire-star' : 'restore-star', subject: `star:${id}`, details: { name: nameZh } })
    return { retired: isRetired }
  })
}

async function findRetiringFault(transaction: Transaction, { unitId, slug, isRetired }: { unitId: string; slug: string; isRetired: boolean }): Promise<StarRefusal | null> {
  const stars = await transaction.starCategory.findMany({ where: { unitId } })
  const star = stars.find((one) => one.slug === slug)
  if (!star) return 'star-gone'
  const others = stars.filter((one) => one.slug !== slug && one.retiredAt === null)
  if (isRetired) return others.length === 0 ? 'last-star' : null
  if (others.length >= mostStars) return 'most-stars'
  return others.some(({ nameZh }) => nameZh === star.nameZh) ? 'star-name-taken' : null
}

/** A vote that has opened and that nobody has looked at since is frozen by the stars as they were. */
async function settleFirst(team: Team, now: Date): Promise<void> {
  await listRounds(team, now)
}

function isTaken(stars: readonly { slug: string; nameZh: string }[], { name }: Edition, slug: string): boolean {
  return stars.some((one) => one.slug !== slug && one.nameZh === name.zh)
}

function namesOf(edition: Edition) {
  const { nameZh, nameEn, honoursZh, honoursEn } = rowOf(edition)
  return { nameZh, nameEn, honoursZh, honoursEn }
}
