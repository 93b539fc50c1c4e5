import type { Prisma } from '#app/generated/sqlite/client.ts'
import type { UnitCatalogue } from '#app/learning/editions/unit-catalogue.server.ts'
import { type Transaction } from '#app/platform/database.server.ts'
import { dayWords, momentWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { latestLooks, type LookDays, lookStandings } from './looks.ts'
import { ActionPromises } from './promises.ts'

/** A plan as it stands now, with every look that was taken at it. */
export const wholePlan = {
  person: { select: { name: true } },
  versions: { orderBy: { number: 'desc' }, take: 1 },
  looks: { orderBy: { number: 'asc' }, include: { looker: { select: { name: true } } } },
} as const satisfies Prisma.ActionPlanInclude

export type WholePlan = Prisma.ActionPlanGetPayload<{ include: typeof wholePlan }>

/** Reads a plan and holds its row to the end of the transaction, so that a change and a look come one after the other. */
export async function holdPlan(transaction: Transaction, where: { id: string } | { completionId: string }): Promise<WholePlan | null> {
  const { count } = await transaction.actionPlan.updateMany({ where, data: { ...where } })
  return count === 0 ? null : transaction.actionPlan.findUniqueOrThrow({ where, include: wholePlan })
}

export function promisesOf({ versions }: Pick<WholePlan, 'versions'>) {
  return ActionPromises.parse(versions[0]?.promises)
}

export function standingsOf(plan: Pick<WholePlan, 'versions' | 'looks' | 'writtenOn'>, today: string) {
  return lookStandings({ writtenOn: plan.writtenOn, promises: promisesOf(plan).length, looks: plan.looks }, today)
}

export function courseTitle(course: string, { language, catalogue }: Pick<Reading, 'language' | 'catalogue'>): string {
  const title = catalogue.findCourse(course)?.title
  return title ? inLanguage(title, language) : course
}

type Reading = { language: Language; timeZone: string; today: string; catalogue: UnitCatalogue }

/** A plan in words, for the one who wrote it and for the lead. */
export function viewPlan(plan: WholePlan, { language, timeZone, today, catalogue }: Reading) {
  const verdictsOf = (days: LookDays, place: number) => {
    const look = latestLooks(plan.looks, days).get(place)
    return look ? { verdict: look.verdict, sentence: look.sentence, who: look.looker.name, at: momentWords(look.lookedAt, timeZone, language) } : null
  }
  const looks = standingsOf(plan, today).map(({ days, on, state }) => ({ days, on: dayWords(on, language), state }))
  return {
    id: plan.id,
    personId: plan.personId,
    person: plan.person.name,
    course: courseTitle(plan.course, { language, catalogue }),
    writtenOn: dayWords(plan.writtenOn, language),
    isLooked: plan.looks.length > 0,
    looks,
    promises: promisesOf(plan).map(({ text, by }, place) => ({ text, day: by, by: dayWords(by, language), looks: looks.map(({ days }) => ({ days, found: verdictsOf(days, place) })) })),
  }
}

export type PlanView = ReturnType<typeof viewPlan>
