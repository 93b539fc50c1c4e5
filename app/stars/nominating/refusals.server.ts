import { listCertifiedLately } from '#app/certificates/certified-lately.server.ts'
import { listPledges } from '#app/learning/catalogue.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listCategories } from '../categories.server.ts'
import { listElectables, whyNot } from '../electables.server.ts'
import type { Round } from '../rounds.server.ts'
import { isActDay } from './ground.ts'

export type NominationRefusal =
  | 'not-nominating' | 'oneself' | 'not-a-member' | 'unknown-star' | 'not-electable' | 'resting' | 'declined' | 'act-day' | 'unknown-pledge' | 'co-signed' | 'not-evidence' | 'praise-day' | 'not-study'

/** What was filled in of a nomination; of what was left empty nothing is refused. */
type Filled = { nominatorId: string } & Partial<Record<'categoryId' | 'nomineeId' | 'actDay' | 'pledge' | 'praiseDay' | 'certificateId', string | undefined>>

/** All that cannot be in a nomination, so that everything is told at once; none where it can be made. */
export async function listNominationRefusals(round: Round, filled: Filled, now: Date): Promise<NominationRefusal[]> {
  if (round.phase !== 'nominating') return ['not-nominating']
  const days = { month: round.month, today: calendarDay(now, round.team.timeZone) }
  const isOff = (day: string | undefined) => day !== undefined && !isActDay(day, days)
  const all: (NominationRefusal | false)[] = [
    ...(await ofPersonAndStar(round, filled, now)),
    isOff(filled.actDay) && 'act-day',
    filled.pledge !== undefined && !listPledges().some(({ id }) => id === filled.pledge) && 'unknown-pledge',
    isOff(filled.praiseDay) && 'praise-day',
    (await isNoStudy(round, filled, now)) && 'not-study',
  ]
  return all.filter((refusal) => refusal !== false)
}

async function ofPersonAndStar(round: Round, { categoryId, nominatorId, nomineeId }: Filled, now: Date): Promise<NominationRefusal[]> {
  const [people, stars] = await Promise.all([listElectables(round.team, now), listCategories(round.team.id)])
  const nominee = people.find(({ id }) => id === nomineeId)
  const star = stars.find(({ id }) => id === categoryId)
  const isMember = people.some(({ id, isOfTeam }) => id === nominatorId && isOfTeam)
  const barred = star && nominee ? whyNot(star, nominee, round.month) : null
  const all: (NominationRefusal | false)[] = [
    nominatorId === nomineeId ? 'oneself' : nomineeId !== undefined && (!nominee || !isMember) && 'not-a-member',
    categoryId !== undefined && !star && 'unknown-star',
    nominatorId !== nomineeId && barred !== null && (barred === 'cooling' ? 'resting' : 'not-electable'),
  ]
  return all.filter((refusal) => refusal !== false)
}

async function isNoStudy(round: Round, { certificateId, nomineeId }: Filled, now: Date): Promise<boolean> {
  if (certificateId === undefined) return false
  const shown = await listCertifiedLately(round.team.id, now)
  return !shown.some((one) => one.certificateId === certificateId && one.personId === nomineeId)
}
