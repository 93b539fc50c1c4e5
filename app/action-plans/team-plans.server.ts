import { z } from 'zod'
import { catalogueOfUnit } from '#app/learning/editions/unit-catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { latestLooks, lookDay, lookDays, type LookDays } from './looks.ts'
import { holdPlan, promisesOf, standingsOf, viewPlan, wholePlan } from './plan-rows.server.ts'

type Team = { id: string; timeZone: string }

const Verdict = z.enum(['KEPT', 'PARTLY', 'NOT_YET'])
const longestSentence = 300

/** The plans of those who belong to the team today, whichever team they wrote them in; the looks that are due first. */
export async function listTeamPlans(team: Team, { language, now }: { language: Language; now: Date }) {
  const today = calendarDay(now, team.timeZone)
  const rows = await database.actionPlan.findMany({
    where: { personId: { in: (await listTeamMembers(team, now)).map(({ id }) => id) } },
    include: wholePlan,
    orderBy: [{ writtenOn: 'asc' }, { id: 'asc' }],
  })
  const catalogue = await catalogueOfUnit(team.id)
  const plans = rows.map((row) => viewPlan(row, { language, timeZone: team.timeZone, today, catalogue }))
  const isDue = ({ looks }: (typeof plans)[number]) => looks.some(({ state }) => state === 'due')
  return [...plans.filter(isDue), ...plans.filter((plan) => !isDue(plan))]
}

/** Who waits for a look of the lead's. A lead's own plan is for another lead to see. */
export async function listDueLooks(team: Team, now: Date): Promise<{ id: string; name: string; days: LookDays }[]> {
  const today = calendarDay(now, team.timeZone)
  const members = (await listTeamMembers(team, now)).filter(({ roles }) => !roles.includes('LEAD'))
  const rows = await database.actionPlan.findMany({
    where: { personId: { in: members.map(({ id }) => id) }, writtenOn: { lte: latestDueWriting(today) } },
    include: wholePlan,
    orderBy: [{ writtenOn: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap((plan) => {
    const due = standingsOf(plan, today).find(({ state }) => state === 'due')
    return due ? [{ id: plan.id, name: plan.person.name, days: due.days }] : []
  })
}

/** A plan written on this day or before may have its first look due. */
function latestDueWriting(today: string): string {
  return calendarDay(new Date(Date.parse(`${today}T00:00:00Z`) - lookDays[0] * 24 * 60 * 60_000), 'UTC')
}

type Looking = { planId: string; days: LookDays; field: (name: string) => string; now: Date }
type LookOutcome = { id: string } | { refused: 'own' | 'not-yet' | 'missed' } | { faults: Record<string, string> }

/**
 * The lead's look at every promise of a plan. What was found before and is found again writes nothing; what differs is a
 * correction with a row of its own. Null where its writer is not of this team.
 */
export async function giveLook(lead: Pick<Member, 'id'>, team: Team, { planId, days, field, now }: Looking): Promise<LookOutcome | null> {
  const members = await listTeamMembers(team, now)
  return database.$transaction(async (transaction): Promise<LookOutcome | null> => {
    const plan = await holdPlan(transaction, { id: planId })
    if (!plan || !members.some(({ id }) => id === plan.personId)) return null
    if (plan.personId === lead.id) return { refused: 'own' }
    const today = calendarDay(now, team.timeZone)
    if (today < lookDay(plan.writtenOn, days)) return { refused: 'not-yet' }
    if (standingsOf(plan, today).some((one) => one.days === days && one.state === 'missed')) return { refused: 'missed' }
    const read = readLook(field, promisesOf(plan).length)
    if ('faults' in read) return read
    const before = latestLooks(plan.looks, days)
    const found = read.found.map((one, promise) => ({ ...one, promise, last: before.get(promise) }))
    const changed = found.filter(({ verdict, sentence, last }) => last?.verdict !== verdict || last.sentence !== sentence)
    for (const { promise, verdict, sentence, last } of changed) {
      await transaction.promiseLook.create({ data: { planId, days, promise, number: (last?.number ?? 0) + 1, verdict, sentence, lookedBy: lead.id, lookedAt: now } })
    }
    return { id: planId }
  })
}

type Found = { verdict: z.infer<typeof Verdict>; sentence: string | null }

/** From the fields verdict0, sentence0 … */
function readLook(field: (name: string) => string, promises: number): { found: Found[] } | { faults: Record<string, string> } {
  const faults: Record<string, string> = {}
  const found: Found[] = []
  for (let place = 0; place < promises; place += 1) {
    const { data: verdict } = Verdict.safeParse(field(`verdict${place}`))
    const sentence = field(`sentence${place}`).trim()
    if (!verdict) faults[`verdict${place}`] = 'action-plans:fault.noVerdict'
    if ([...sentence].length > longestSentence) faults[`sentence${place}`] = 'action-plans:fault.sentenceTooLong'
    if (verdict) found.push({ verdict, sentence: sentence === '' ? null : sentence })
  }
  return Object.keys(faults).length > 0 ? { faults } : { found }
}
