import { translator } from '#app/languages/languages.server.ts'
import { listPhotoKeys } from '#app/people/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { shownCount } from '../candidates.ts'
import { listStars, type Star } from '../categories.server.ts'
import { type CountedStar, countRound } from '../count.server.ts'
import type { Badge } from '../editions/badges.ts'
import { editionInWords, type EditionInWords } from '../editions/edition-in-words.ts'
import { endInWords, type Saying, startInWords } from '../dates-in-words.ts'
import { type LogEntry, listPublicLog } from '../public-log.server.ts'
import { listTurnout, type Round } from '../rounds.server.ts'
import type { Rung } from '../tally.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** A star of a month as its page shows it. Of counts only what may be shown. */
export type ShownStar = {
  slug: string
  name: string
  badge: Badge
  /** Null while the vote is not over. */
  outcome: 'elected' | 'nobody' | 'no-quorum' | null
  winners: { id: string; name: string; photoKey: string | null; citation: string | null }[]
  /** How the winner was found; left out where only the result is shown. */
  path: string | null
  turnout: number | null
  /** Whether a composite score decides. */
  isScored: boolean
  /** Empty below the number of ballots from which counts are shown; a receipt can be asked for then. */
  receipts: string[]
}

export async function listShownStars(round: Round, { language }: Saying): Promise<ShownStar[]> {
  if (isOpen(round)) {
    const [stars, turnout] = await Promise.all([listStars(round), listTurnout(round.id)])
    const nothing = { outcome: null, winners: [], path: null, isScored: false, receipts: [] }
    return stars.map(({ id, slug, name, badge }) => ({ slug, name: inLanguage(name, language), badge, ...nothing, turnout: shownCount(turnout.get(id) ?? 0) }))
  }
  const stars = await countRound(round)
  const faces = await listFaces(round, stars)
  return stars.map(({ category, tally, receipts }) => {
    const turnout = shownCount(tally.turnout)
    const winners = tally.outcome === 'elected' ? tally.winners : []
    return {
      slug: category.slug,
      name: inLanguage(category.name, language),
      badge: category.badge,
      outcome: tally.outcome,
      winners: winners.flatMap((id) => faces.get(`${category.id}:${id}`) ?? []),
      path: tally.outcome === 'elected' && turnout !== null ? pathOf(category, tally.ladder) : null,
      turnout,
      isScored: category.score !== undefined,
      receipts: turnout === null ? [] : receipts,
    }
  })
}

/** How the winner was found, as a key of the language files: where places do not count, they are not spoken of. */
function pathOf({ rule: { method }, score }: Pick<Star, 'rule' | 'score'>, ladder: Rung): string {
  if (score) return ladder === 'composite' ? ladder : `scored.${ladder}`
  return method === 'ranked' ? ladder : `unranked.${ladder}`
}

function isOpen({ phase }: Round): boolean {
  return phase === 'skipped' || phase === 'before' || phase === 'nominating' || phase === 'voting'
}

/** The winners with photo and, once published, citation; by star and person. */
async function listFaces(round: Round, stars: CountedStar[]) {
  const ids = stars.flatMap(({ tally }) => (tally.outcome === 'elected' ? tally.winners : []))
  const [people, awards, photos] = await Promise.all([
    database.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
    database.award.findMany({ where: { roundId: round.id } }),
    listPhotoKeys(ids, 'STAFF_PAGES'),
  ])
  return new Map(
    stars.flatMap(({ category }) =>
      people.map(({ id, name }) => {
        const award = awards.find(({ personId, categoryId }) => personId === id && categoryId === category.id)
        return [`${category.id}:${id}`, { id, name, photoKey: photos.get(id) ?? null, citation: award?.citation ?? null }] as const
      }),
    ),
  )
}

export type AboutStar = EditionInWords & { slug: string; name: string; badge: Badge }

/** What each star of a round is elected by. */
export async function listAboutStars(round: Round, { language }: Saying): Promise<AboutStar[]> {
  const t = translator(language)
  return (await listStars(round)).map((star) => ({ slug: star.slug, name: inLanguage(star.name, language), badge: star.badge, ...editionInWords(star, t, language) }))
}

export type LogLine = { key: string; values: Record<string, string>; at: string; reason: string | null }

/** The public log in words: a key of the language files and what goes into it. */
export async function listLogLines(round: Round, saying: Saying): Promise<LogLine[]> {
  return (await listPublicLog(round)).map((entry) => ({
    key: entry.kind === 'moved' ? `moved.${entry.date}` : entry.kind,
    values: valuesOf(entry, saying),
    at: startInWords(entry.at, saying),
    reason: 'reason' in entry ? entry.reason : null,
  }))
}

function valuesOf(entry: LogEntry, saying: Saying): Record<string, string> {
  if (entry.kind === 'added' || entry.kind === 'removed') return { person: entry.person, by: entry.by }
  if (entry.kind === 'extended') return { until: endInWords(entry.until, saying) }
  if (entry.kind === 'published' || entry.kind === 'skipped' || entry.kind === 'held') return { by: entry.by }
  if (entry.kind === 'frozen') return {}
  const say = entry.date === 'NOTICE_FROM' ? endInWords : startInWords
  return { by: entry.by, before: say(entry.before, saying), after: say(entry.after, saying) }
}

/** The id behind a star's name in an address or a form; null for none of this round. */
export async function findStarId(round: Round, slug: string): Promise<string | null> {
  return (await listStars(round)).find((star) => star.slug === slug)?.id ?? null
}

export async function findStarName(round: Round, { starId, saying }: { starId: string; saying: Saying }): Promise<string> {
  const star = (await listStars(round)).find(({ id }) => id === starId)
  return star ? inLanguage(star.name, saying.language) : ''
}
