import { database } from '#app/platform/database.server.ts'
import { listElectables } from '../electables.server.ts'
import { voteEnd } from '../round-phase.ts'
import type { Round } from '../rounds.server.ts'
import { listDutyDays } from './duty-days.server.ts'
import type { PersonFacts } from './measures.ts'
import { sumRatings } from './ratings/rating-rows.server.ts'
import { scoreSpan } from './span.ts'
import { listTraining } from './training.server.ts'

/**
 * What everybody who could be elected brings into a round, by what is known at a moment: at the close what was known then,
 * for a look at months long past what is known now.
 */
export async function gatherFacts(round: Pick<Round, 'id' | 'team' | 'dates'>, knownAt: Date): Promise<PersonFacts[]> {
  const { team, dates } = round
  const close = voteEnd(dates)
  const span = scoreSpan(close < knownAt ? close : knownAt, team.timeZone)
  const [electables, candidates] = await Promise.all([listElectables(team, dates.voteFrom), database.candidate.findMany({ where: { roundId: round.id }, select: { personId: true } })])
  const positions = new Map([...candidates.map(({ personId }) => [personId, ''] as const), ...electables.map(({ id, position }) => [id, position?.trim() ?? ''] as const)])
  const personIds = [...positions.keys()]
  const [ratings, training, dutyDays] = await Promise.all([sumRatings(personIds, span, knownAt), listTraining(team, personIds, span), listDutyDays(team, personIds, span)])
  return personIds.map((personId) => ({
    personId,
    position: positions.get(personId) ?? '',
    ...(ratings.get(personId) ?? { ratingSum: 0, ratingCount: 0 }),
    training: training.get(personId) ?? null,
    dutyDays: dutyDays.get(personId) ?? 0,
  }))
}
