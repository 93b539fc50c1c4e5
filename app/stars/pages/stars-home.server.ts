import { listPhotoKeys } from '#app/people/consent.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { findSkipReason } from '../calendar/skips.server.ts'
import { listCategories } from '../categories.server.ts'
import { listMembers } from '../electorate.server.ts'
import { monthInWords } from '../dates-in-words.ts'
import { byMonth } from '../hall/hall-page.server.ts'
import { type HallMonth, type HonouredPerson, listAnnulled, listHall } from '../hall.server.ts'
import { findMyTurn } from '../my-turn.server.ts'
import { summariseRound } from '../round-summary.ts'
import { listRounds, monthOf, type Round, type Team } from '../rounds.server.ts'

/** So many months stand on the page; the hall of fame has them all. */
const latestMonths = 6

/** Everything the page /stars says about a team, in the member's language. */
export async function findStarsHome(team: Team, member: Member, now: Date) {
  const { language } = member
  const saying = { zone: team.timeZone, language }
  const rounds = await listRounds(team, now)
  const month = monthOf(now, team.timeZone)
  const open = rounds.filter((round) => isToShow(round, month)).sort(byUrgency)
  const cards = await Promise.all(
    open.map(async (round) => ({
      ...summariseRound(round, saying, now),
      turn: await findMyTurn(round, member),
      skipReason: round.phase === 'skipped' ? await findSkipReason(round.id) : null,
    })),
  )
  const [categories, hall, annulled] = await Promise.all([listCategories(team.id), listHall(team.id, latestMonths), listAnnulled(team.id)])
  const [latest] = await withShownPhotos(hall)
  return {
    cards,
    hasMembers: cards.length > 0 || (await listMembers(team, now)).length > 0,
    columns: categories.map(({ slug, name, honours, badge }) => ({
      slug,
      badge,
      name: inLanguage(name, language),
      honours: inLanguage(honours, language),
      winners: latest?.stars.find(({ category }) => category.slug === slug)?.winners ?? [],
      turn: stateOf(slug, cards[0]?.turn),
    })),
    latest: latest ? { month: latest.month, monthTitle: monthInWords(latest.month, language) } : null,
    hall: byMonth(hall, { language, annulled }),
  }
}

/** Faces on staff pages only of people who agreed to that. */
async function withShownPhotos(hall: HallMonth[]): Promise<HallMonth[]> {
  const ids = hall.slice(0, 1).flatMap(({ stars }) => stars.flatMap(({ winners }) => winners.map(({ personId }) => personId)))
  const keys = await listPhotoKeys(ids, 'STAFF_PAGES')
  const shown = (winner: HonouredPerson) => ({ ...winner, photoKey: keys.get(winner.personId) ?? null })
  return hall.map((month) => ({ ...month, stars: month.stars.map((star) => ({ ...star, winners: star.winners.map(shown) })) }))
}

/** What the lead has planned ahead is news to nobody else yet, but for a month that will have no election. */
function isToShow({ phase, month }: Round, thisMonth: string): boolean {
  if (phase === 'published') return false
  if (phase === 'skipped') return month >= thisMonth
  return phase !== 'before' || month <= thisMonth
}

const urgency = ['voting', 'nominating', 'notice', 'ready', 'before', 'skipped']

function byUrgency(one: Round, other: Round): number {
  return urgency.indexOf(one.phase) - urgency.indexOf(other.phase) || (one.month < other.month ? 1 : -1)
}

function stateOf(slug: string, turn: { kind: string; done: string[]; open: string[] } | undefined): 'to-vote' | 'voted' | 'to-nominate' | 'nominated' | null {
  if (turn?.kind === 'nominate') return turn.done.includes(slug) ? 'nominated' : 'to-nominate'
  if (turn?.kind === 'vote' || turn?.kind === 'voted') return turn.done.includes(slug) ? 'voted' : 'to-vote'
  return null
}
