import { listPhotoKeys } from '#app/people/consent.server.ts'
import { database } from '#app/platform/database.server.ts'
import { shownCount } from '../candidates.ts'
import { listCategories } from '../categories.server.ts'
import { type CountedStar, countRound } from '../count.server.ts'
import { endInWords, type Saying, startInWords } from '../dates-in-words.ts'
import { type LogEntry, listPublicLog } from '../public-log.server.ts'
import { listTurnout, type Round } from '../rounds.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'

/** A star of a month as its page shows it. Of counts only what may be shown. */
export type ShownStar = {
  slug: string
  name: string
  /** Null while the vote is not over. */
  outcome: 'elected' | 'nobody' | 'no-quorum' | null
  winners: { id: string; name: string; photoKey: string | null; citation: string | null }[]
  /** How the winner was found; left out where only the result is shown. */
  path: 'points' | 'first-places' | 'fewer-recent-wins' | 'joint' | null
  turnout: number | null
  /** Empty below the number of ballots from which counts are shown; a receipt can be asked for then. */
  receipts: string[]
}

export async function listShownStars(round: Round, { language }: Saying): Promise<ShownStar[]> {
  if (isOpen(round)) {
    const [categories, turnout] = await Promise.all([listCategories(round.team.id, round.dates.voteFrom), listTurnout(round.id)])
    const nothing = { outcome: null, winners: [], path: null, receipts: [] }
    return categories.map(({ id, slug, name }) => ({ slug, name: inLanguage(name, language), ...nothing, turnout: shownCount(turnout.get(id) ?? 0) }))
  }
  const stars = await countRound(round)
  const faces = await listFaces(round, stars)
  return stars.map(({ category, tally, receipts }) => {
    const turnout = shownCount(tally.turnout)
    const winners = tally.outcome === 'elected' ? tally.winners : []
    return {
      slug: category.slug,
      name: inLanguage(category.name, language),
      outcome: tally.outcome,
      winners: winners.flatMap((id) => faces.get(`${category.id}:${id}`) ?? []),
      path: tally.outcome === 'elected' && turnout !== null ? tally.ladder : null,
      turnout,
      receipts: turnout === null ? [] : receipts,
    }
  })
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
  const categories = await listCategories(round.team.id, round.dates.voteFrom)
  return categories.find((category) => category.slug === slug)?.id ?? null
}

export async function findStarName(round: Round, { starId, saying }: { starId: string; saying: Saying }): Promise<string> {
  const categories = await listCategories(round.team.id, round.dates.voteFrom)
  const star = categories.find(({ id }) => id === starId)
  return star ? inLanguage(star.name, saying.language) : ''
}
