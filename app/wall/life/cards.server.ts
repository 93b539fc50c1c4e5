import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import type { CardOfPhoto } from './photo-card.tsx'
import type { PostedPhoto } from './posted-photos.server.ts'

type Reader = { language: Language; timeZone: string }

/** Photos as a page shows them, with names and days in words; one query for the names of a whole page. */
export async function cardsOf(photos: readonly PostedPhoto[], { language, timeZone }: Reader): Promise<CardOfPhoto[]> {
  const ids = [...new Set(photos.flatMap(({ postedBy, people }) => [postedBy, ...people]))]
  const named = await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true }, orderBy: { employeeNumber: 'asc' } })
  const names = new Map(named.map(({ id, name }) => [id, name]))
  return photos.map(({ postedBy, postedAt, people, id, words, album, state, missing, hasPicture }) => ({
    ...{ id, words, album, state, missing, hasPicture },
    by: names.get(postedBy) ?? '',
    day: dayWords(calendarDay(postedAt, timeZone), language),
    people: [...names].filter(([one]) => people.includes(one)).map(([, name]) => name),
  }))
}
