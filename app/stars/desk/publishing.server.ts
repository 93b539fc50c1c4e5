import { endInWords, type Saying } from '../dates-in-words.ts'
import { listShownStars } from '../pages/month.server.ts'
import { citationField, listWinners } from '../publication.server.ts'
import { noticeEnd } from '../round-phase.ts'
import { summariseRound } from '../round-summary.ts'
import type { Round } from '../rounds.server.ts'

/** What the lead publishes: each star with its winners and a first citation. Nothing at all before the close. */
export async function findPublishing(round: Round, saying: Saying, now: Date) {
  const { monthTitle, phase } = summariseRound(round, saying, now)
  const readyFrom = endInWords(noticeEnd(round.dates), saying)
  if (phase !== 'ready' && phase !== 'notice') return { monthTitle, phase, readyFrom, stars: [] }
  const [stars, winners] = await Promise.all([listShownStars(round, saying), listWinners(round)])
  return {
    monthTitle,
    phase,
    readyFrom,
    stars: stars.map((star) => ({
      slug: star.slug,
      name: star.name,
      outcome: star.outcome,
      path: star.path,
      winners: star.winners.map(({ id, name, photoKey }) => ({
        id,
        name,
        photoKey,
        field: citationField(star.slug, id),
        suggestion: winners.find(({ category, person }) => category.slug === star.slug && person.id === id)?.suggestion ?? '',
      })),
    })),
  }
}
