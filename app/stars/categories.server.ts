import { database, isUniqueViolation } from '#app/platform/database.server.ts'

export type Bilingual = { zh: string; en: string }
export type Category = { id: string; slug: string; name: Bilingual; honours: Bilingual }

/** Every team starts with these; names and criteria are data from then on. */
const firstCategories = [
  {
    slug: 'service',
    nameZh: '服务之星',
    nameEn: 'Service Star',
    honoursZh: '首问负责，一次办好，把客户的事当成自己的事。',
    honoursEn: 'Takes every request to its end, and every customer’s matter as their own.',
  },
  {
    slug: 'smile',
    nameZh: '微笑之星',
    nameEn: 'Smile Star',
    honoursZh: '来有迎声，去有送声，忙时闲时一样热情。',
    honoursEn: 'Greets and sees off everybody, as warm in a rush as in a quiet hour.',
  },
  {
    slug: 'civility',
    nameZh: '文明之星',
    nameEn: 'Civility Star',
    honoursZh: '仪表端庄，用语文明，受了委屈也不失礼。',
    honoursEn: 'Well kept, well spoken, and courteous even when treated unfairly.',
  },
] as const

/** Gives a team its three stars, once; whoever comes second finds them there. */
export async function ensureCategories(unitId: string): Promise<void> {
  if ((await database.starCategory.count({ where: { unitId } })) > 0) return
  for (const [position, category] of firstCategories.entries()) {
    try {
      await database.starCategory.create({ data: { unitId, ...category, position } })
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
    }
  }
}

/** The stars of a unit that were elected at this moment, in their order. */
export async function listCategories(unitId: string, at: Date): Promise<Category[]> {
  const rows = await database.starCategory.findMany({
    where: { unitId, OR: [{ retiredAt: null }, { retiredAt: { gt: at } }] },
    orderBy: { position: 'asc' },
  })
  return rows.map(categoryOf)
}

export function categoryOf(row: { id: string; slug: string; nameZh: string; nameEn: string; honoursZh: string; honoursEn: string }): Category {
  return {
    id: row.id,
    slug: row.slug,
    name: { zh: row.nameZh, en: row.nameEn },
    honours: { zh: row.honoursZh, en: row.honoursEn },
  }
}
