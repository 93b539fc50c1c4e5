import { listPhotoKeys } from '#app/people/consent.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { monthInWords } from '../dates-in-words.ts'
import { badgeOf } from '../editions/badges.ts'
import { type HallMonth, listAnnulled, listHall } from '../hall.server.ts'
import { honoursByPerson } from './honours.ts'

export const hallViews = ['person', 'star', 'month'] as const
export type HallView = (typeof hallViews)[number]

/** The hall of fame of a team as one of its views shows it, in the reader's language. */
export async function viewHall(teamId: string, { view, language }: { view: HallView; language: Language }) {
  const hall = await listHall(teamId, mostMonths)
  return {
    months: view === 'month' ? byMonth(hall, { language, annulled: await listAnnulled(teamId) }) : [],
    stars: view === 'star' ? byStar(hall, language) : [],
    people: view === 'person' ? await byPerson(hall, language) : [],
    isEmpty: hall.length === 0,
  }
}

/** Ten years. */
const mostMonths = 120

type Telling = { language: Language; annulled: ReadonlySet<string> }

/** Published months, the latest first, with the names of each star's winners; what was taken back is not said to be won by nobody. */
export function byMonth(hall: readonly HallMonth[], { language, annulled }: Telling) {
  return hall.map(({ month, stars }) => ({
    month,
    monthTitle: monthInWords(month, language),
    stars: stars.map(({ category, winners }) => ({
      slug: category.slug,
      name: inLanguage(category.name, language),
      badge: category.badge,
      winners: winners.map(({ name }) => name),
      isAnnulled: annulled.has(`${month} ${category.slug}`),
    })),
  }))
}

export type StarHonours = ReturnType<typeof byStar>[number]

/** Every star with its winners, the latest first; a month that nobody won is left out. */
function byStar(hall: readonly HallMonth[], language: Language) {
  const ofStars = Map.groupBy(hall.flatMap(({ stars }) => stars), ({ category }) => category.slug)
  return [...ofStars.values()].map((months) => ({
    slug: months[0]?.category.slug ?? '',
    // As it is called now.
    name: months[0] ? inLanguage(months[0].category.name, language) : '',
    badge: badgeOf(months[0]?.category.badge),
    months: months
      .filter(({ winners }) => winners.length > 0)
      .map(({ month, winners }) => ({ month, monthTitle: monthInWords(month, language), winners: winners.map(({ name }) => name) })),
  }))
}

export type PersonInHall = Awaited<ReturnType<typeof byPerson>>[number]

/** Everybody who won, with faces only of those who agreed to that. */
async function byPerson(hall: readonly HallMonth[], language: Language) {
  const names = new Map(hall.flatMap(({ stars }) => stars.map(({ category }) => [category.slug, inLanguage(category.name, language)] as const)))
  const badges = new Map(hall.flatMap(({ stars }) => stars.map(({ category }) => [category.slug, category.badge] as const)))
  const winners = hall.flatMap(({ stars }) => stars.flatMap(({ category, month, winners: all }) => all.map(({ personId, name }) => ({ personId, name, star: category.slug, month }))))
  const people = honoursByPerson(winners)
  const photos = await listPhotoKeys(people.map(({ personId }) => personId), 'STAFF_PAGES')
  const nameOf = (slug: string) => names.get(slug) ?? ''
  return people.map(({ personId, won, repeated, run }) => ({
    id: personId,
    name: winners.find((one) => one.personId === personId)?.name ?? '',
    photoKey: photos.get(personId) ?? null,
    won: won.map(({ star, month }) => ({ slug: star, star: nameOf(star), badge: badgeOf(badges.get(star)), month, monthTitle: monthInWords(month, language) })),
    repeated: repeated.map(({ star, times }) => ({ star: nameOf(star), times })),
    run: run && { star: nameOf(run.star), months: run.months },
  }))
}
