import { translator } from '#app/languages/languages.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { shownCount } from '../candidates.ts'
import { listStars, type Star } from '../categories.server.ts'
import type { CountedStar } from '../count.server.ts'
import type { Badge } from '../editions/badges.ts'
import { editionInWords, type EditionInWords } from '../editions/edition-in-words.ts'
import type { Saying } from '../dates-in-words.ts'
import { listTurnout, type Round } from '../rounds.server.ts'
import type { Method, StarRule } from '../star-rule.ts'
import { type Rung, type Standing, type Tally, tiePath } from '../tally.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** A star of a month as its page shows it. Of counts only what may be shown. */
export type ShownStar = {
  slug: string
  name: string
  badge: Badge
  /** Null while the vote is not over. */
  outcome: 'elected' | 'nobody' | 'no-quorum' | null
  winners: { id: string; name: string; photoKey: string | null; citation: string | null; /** The reason for which the award was taken back. */ annulled: string | null }[]
  /** How the winner was found; left out where only the result is shown. */
  path: string | null
  /** How a tie was decided, step by step; empty where there was none, where only the result is shown, and where a score decides. */
  steps: TieLine[]
  turnout: number | null
  /** Whether a composite score decides. */
  isScored: boolean
  /** Empty below the number of ballots from which counts are shown; a receipt can be asked for then. */
  receipts: string[]
}

/** A key of the language files and what goes into it; `people` are names with what each has at this rung. */
export type TieLine = { key: string; people: { name: string; figure: number }[]; left: string[] }

/** `counted`: as countWhenClosed has it. */
export async function listShownStars(round: Round, counted: CountedStar[] | null, { language }: Saying): Promise<ShownStar[]> {
  if (counted === null) {
    const [stars, turnout] = await Promise.all([listStars(round), listTurnout(round.id)])
    const nothing = { outcome: null, winners: [], path: null, steps: [], isScored: false, receipts: [] }
    return stars.map(({ id, slug, name, badge }) => ({ slug, name: inLanguage(name, language), badge, ...nothing, turnout: shownCount(turnout.get(id) ?? 0) }))
  }
  const [faces, names] = await Promise.all([listFaces(round, counted), listNames(counted)])
  return counted.map(({ category, tally, receipts }) => {
    const turnout = shownCount(tally.turnout)
    const winners = tally.outcome === 'elected' ? tally.winners : []
    return {
      slug: category.slug,
      name: inLanguage(category.name, language),
      badge: category.badge,
      outcome: tally.outcome,
      winners: winners.flatMap((id) => faces.get(`${category.id}:${id}`) ?? []),
      path: tally.outcome === 'elected' && turnout !== null ? pathOf(category, tally.ladder) : null,
      steps: turnout === null || category.score ? [] : stepsOf(tally, category.rule, names),
      turnout,
      isScored: category.score !== undefined,
      receipts: turnout === null ? [] : receipts,
    }
  })
}

function stepsOf(tally: Tally, rule: StarRule, names: ReadonlyMap<string, string>): TieLine[] {
  if (tally.outcome !== 'elected') return []
  const nameOf = (id: string) => names.get(id) ?? ''
  return tiePath(tally.standings, rule).map(({ rung, leaders, left }) => ({
    key: rung === 'joint' ? rung : `${rung === 'points' && rule.method !== 'ranked' ? 'votes' : rung}.${left.length === 1 ? 'decides' : left.length < leaders.length ? 'narrows' : 'level'}`,
    people: leaders.map((standing) => ({ name: nameOf(standing.id), figure: figureAt(standing, rung) })),
    left: left.map(nameOf),
  }))
}

function figureAt({ points, firstPlaces, recentWins }: Standing, rung: Rung): number {
  if (rung === 'first-places') return firstPlaces
  return rung === 'fewer-recent-wins' ? recentWins : points
}

/** Of everybody that a tie was among. */
async function listNames(stars: CountedStar[]): Promise<Map<string, string>> {
  const ids = stars.flatMap(({ tally, category }) => (tally.outcome === 'elected' ? tiePath(tally.standings, category.rule).flatMap(({ leaders }) => leaders.map(({ id }) => id)) : []))
  const people = ids.length === 0 ? [] : await database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** How the winner was found, as a key of the language files: where places do not count, they are not spoken of. */
function pathOf({ rule: { method }, score }: Pick<Star, 'rule' | 'score'>, ladder: Rung): string {
  if (score) return ladder === 'composite' ? ladder : `scored.${ladder}`
  return method === 'ranked' ? ladder : `unranked.${ladder}`
}

/** The winners with photo and, once published, citation; by star and person. */
async function listFaces(round: Round, stars: CountedStar[]) {
  const ids = stars.flatMap(({ tally }) => (tally.outcome === 'elected' ? tally.winners : []))
  const [people, awards, photos] = await Promise.all([
    database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    database.award.findMany({ where: { roundId: round.id }, include: { annulment: { select: { reason: true } } } }),
    listPhotoKeys(ids, 'STAFF_PAGES'),
  ])
  return new Map(
    stars.flatMap(({ category }) =>
      people.map(({ id, name }) => {
        const award = awards.find(({ personId, categoryId }) => personId === id && categoryId === category.id)
        return [`${category.id}:${id}`, { id, name, photoKey: photos.get(id) ?? null, citation: award?.citation ?? null, annulled: award?.annulment?.reason ?? null }] as const
      }),
    ),
  )
}

export type AboutStar = EditionInWords & { slug: string; name: string; badge: Badge; method: Method }

/** What each star of a round is elected by. */
export async function listAboutStars(round: Round, { language }: Saying): Promise<AboutStar[]> {
  const t = translator(language)
  return (await listStars(round)).map((star) => ({ slug: star.slug, name: inLanguage(star.name, language), badge: star.badge, method: star.rule.method, ...editionInWords(star, t, language) }))
}

/** The id behind a star's name in an address or a form; null for none of this round. */
export async function findStarId(round: Round, slug: string): Promise<string | null> {
  return (await listStars(round)).find((star) => star.slug === slug)?.id ?? null
}

export async function findStarName(round: Round, { starId, saying }: { starId: string; saying: Saying }): Promise<string> {
  const star = (await listStars(round)).find(({ id }) => id === starId)
  return star ? inLanguage(star.name, saying.language) : ''
}
