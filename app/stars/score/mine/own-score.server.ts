import { dayWords } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { shownCount } from '../../candidates.ts'
import { listStars, type Star } from '../../categories.server.ts'
import { type CountedStar, countRound } from '../../count.server.ts'
import { voteEnd } from '../../round-phase.ts'
import type { Round } from '../../rounds.server.ts'
import { gatherFacts } from '../facts.server.ts'
import { decimal } from '../fraction.ts'
import { fewestRatings, type PersonFacts } from '../measures.ts'
import { fieldOf, findScoreSheet, type ScoreSheet } from '../round-scores.server.ts'
import { scoreField, type Scored, weightsUsed } from '../score.ts'
import { type ScorePart, scoreParts, type ScoreRule } from '../score-rule.ts'
import { scoreSpan } from '../span.ts'
import { helpFor } from './help.ts'

/** One part of one's own: `percentile` null where it is missing or not told; `used` what it weighed in the end. */
export type OwnPart = { part: ScorePart; weight: number; state: 'told' | 'missing' | 'untold'; percentile: string | null; used: string | null }

export type OwnStar = {
  slug: string
  name: string
  stood: boolean
  hasWon: boolean
  leastDutyDays: number
  isShortOfDays: boolean
  /** Of a valid grave complaint: only the person reads this. */
  isVetoed: boolean
  parts: OwnPart[]
  composite: string | null
  view: string | null
  help: string[]
}

/**
 * What one person brought into a round, for that person alone. Before the publication only what one has so far; after it
 * the percentiles too. With few ballots neither the vote's part nor the whole, which would give it away.
 */
export async function viewOwnScore(round: Round, personId: string, { language, now }: { language: Language; now: Date }) {
  const stars = (await listStars(round)).filter(({ score }) => score)
  if (stars.length === 0) return null
  const isPublished = round.phase === 'published'
  const sheet = isPublished ? await findScoreSheet(round) : null
  const people = sheet?.people ?? (await gatherFacts(round, now))
  const own = people.find((one) => one.personId === personId)
  const counted = isPublished ? await countRound(round) : []
  const stood = await database.candidate.findMany({ where: { roundId: round.id, personId }, select: { categoryId: true } })
  const { fromDay, lastDay } = scoreSpan(voteEnd(round.dates), round.team.timeZone)
  return {
    isPublished,
    isFrozen: round.frozenAt !== null,
    span: { from: dayWords(fromDay, language), until: dayWords(lastDay, language) },
    facts: own ? factsOf(own) : null,
    fewestRatings,
    stars: own
      ? stars.map((star) => {
          const stands = stood.some(({ categoryId }) => categoryId === star.id)
          return ownStar({ star, own, stands, isFrozen: round.frozenAt !== null, language, sheet, counted: counted.find(({ category }) => category.id === star.id) })
        })
      : [],
  }
}

function factsOf({ ratingSum, ratingCount, training, dutyDays }: PersonFacts) {
  return { ratings: ratingCount, average: ratingCount === 0 ? null : decimal({ numerator: BigInt(ratingSum), denominator: BigInt(ratingCount) }, 2), training, dutyDays }
}

type Asked = { star: Star; own: PersonFacts; stands: boolean; isFrozen: boolean; language: Language; sheet: ScoreSheet | null; counted: CountedStar | undefined }

function ownStar({ star, own, stands, isFrozen, language, sheet, counted }: Asked): OwnStar {
  const score: ScoreRule = star.score ?? { weights: { peer: 100, customers: 0, training: 0, lead: 0 }, leastDutyDays: 0 }
  const scored = sheet && counted ? scoreField(fieldOf(sheet, { star, count: counted.count, vote: counted.vote }, score), score.weights).find(({ id }) => id === own.personId) : undefined
  const tellsVote = counted !== undefined && shownCount(counted.vote.turnout) !== null
  const all = scored ? partsOf(scored, { score, tellsVote }) : untoldParts(score, own)
  // Who did not stand has no votes and no view of the lead's, and no score to share them out in.
  const parts = stands || !isFrozen ? all : all.filter(({ part }) => part === 'customers' || part === 'training').map((one) => ({ ...one, used: null }))
  return {
    slug: star.slug,
    name: inLanguage(star.name, language),
    stood: stands,
    hasWon: counted?.tally.outcome === 'elected' && counted.tally.winners.includes(own.personId),
    leastDutyDays: score.leastDutyDays,
    isShortOfDays: own.dutyDays < score.leastDutyDays,
    isVetoed: sheet?.vetoed.has(own.personId) ?? false,
    parts,
    composite: scored?.composite && tellsVote ? decimal(scored.composite) : null,
    view: sheet?.views.find((view) => view.categoryId === star.id && view.personId === own.personId)?.sentence ?? null,
    help: helpFor({ parts, isShortOfDays: own.dutyDays < score.leastDutyDays, isNamed: stands || !isFrozen }),
  }
}

function partsOf(scored: Scored, { score, tellsVote }: { score: ScoreRule; tellsVote: boolean }): OwnPart[] {
  const used = weightsUsed(scored.percentiles, score.weights)
  return weighed(score).map((part) => {
    const [percentile, share] = [scored.percentiles[part], used[part]]
    if (percentile === null) return { part, weight: score.weights[part], state: 'missing', percentile: null, used: null }
    const isTold = part !== 'peer' || tellsVote
    return { part, weight: score.weights[part], state: isTold ? 'told' : 'untold', percentile: isTold ? decimal(percentile, 0) : null, used: share && decimal(share) }
  })
}

/** As it stands now, before the result is published. */
function untoldParts(score: ScoreRule, own: PersonFacts): OwnPart[] {
  const isMissing = (part: ScorePart) => (part === 'customers' && own.ratingCount < fewestRatings) || (part === 'training' && own.training === null)
  return weighed(score).map((part) => ({ part, weight: score.weights[part], state: isMissing(part) ? 'missing' : 'untold', percentile: null, used: null }))
}

function weighed({ weights }: ScoreRule): ScorePart[] {
  return scoreParts.filter((part) => weights[part] > 0)
}
