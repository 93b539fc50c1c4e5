import { catalogueOfPerson } from '#app/learning/editions/unit-catalogue.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { database, isUniqueViolation } from '#app/platform/database.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { inLanguage } from '#app/platform/i18n.ts'
import { lookDay } from './looks.ts'
import { courseTitle, holdPlan, promisesOf, viewPlan, wholePlan } from './plan-rows.server.ts'
import { arePromisesEqual, readPromises } from './promises.ts'

type Writer = Pick<Member, 'id' | 'unit'>
type Writing = { course: string; field: (name: string) => string; now: Date }
export type PlanRefusal = { refused: 'not-completed' | 'looked' } | { faults: Record<string, string> }

/**
 * Writes the plan of the course completed last, or changes it as long as nobody has looked at it. Pressed twice it is one
 * plan and one version.
 */
export async function writePlan(writer: Writer, { course, field, now }: Writing): Promise<{ id: string } | PlanRefusal> {
  const completion = await findLastCompletion(writer.id, course)
  if (!completion) return { refused: 'not-completed' }
  const { id: completionId } = completion
  const today = calendarDay(now, writer.unit.timeZone)
  const changed = await changePlan(completionId, { today, field, now })
  if (changed) return changed
  const read = readPromises(field, { today, writtenOn: today, before: [] })
  if ('faults' in read) return read
  const version = { number: 1, promises: read.promises, writtenAt: now }
  try {
    return await database.actionPlan.create({ data: { personId: writer.id, course, completionId, writtenOn: today, writtenAt: now, versions: { create: version } }, select: { id: true } })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // The other press was first.
    return (await changePlan(completionId, { today, field, now })) ?? { refused: 'not-completed' }
  }
}

type Changing = { today: string; field: Writing['field']; now: Date }

/** Null where there is no plan yet. */
async function changePlan(completionId: string, { today, field, now }: Changing): Promise<{ id: string } | PlanRefusal | null> {
  return database.$transaction(async (transaction) => {
    const plan = await holdPlan(transaction, { completionId })
    if (!plan) return null
    const before = promisesOf(plan)
    const read = readPromises(field, { today, writtenOn: plan.writtenOn, before })
    if ('faults' in read) return read
    const { id } = plan
    if (arePromisesEqual(read.promises, before)) return { id }
    if (plan.looks.length > 0) return { refused: 'looked' as const }
    await transaction.actionPlanVersion.create({ data: { planId: id, number: (plan.versions[0]?.number ?? 0) + 1, promises: read.promises, writtenAt: now } })
    return { id }
  })
}

async function findLastCompletion(personId: string, course: string) {
  return database.courseCompletion.findFirst({ where: { personId, course, withdrawnAt: null }, orderBy: { completedAt: 'desc' }, select: { id: true, plan: { select: { id: true } } } })
}

/** What the course's page offers: to write a plan, or to see the one there is; null before the course is completed. */
export async function findPlanOffer(personId: string, course: string): Promise<'write' | 'see' | null> {
  const completion = await findLastCompletion(personId, course)
  return completion && (completion.plan ? 'see' : 'write')
}

/** The page of one's own plan: that of the last completion, and those before it. */
export async function viewMyPlan({ id: personId, unit, language }: Member, course: string, now: Date) {
  const { timeZone } = unit
  const [catalogue, completion, plans] = await Promise.all([catalogueOfPerson(personId, now), findLastCompletion(personId, course), database.actionPlan.findMany({ where: { personId, course }, include: wholePlan, orderBy: { writtenAt: 'desc' } })])
  const today = calendarDay(now, timeZone)
  const current = plans.find(({ id }) => id === completion?.plan?.id)
  const view = (plan: (typeof plans)[number]) => viewPlan(plan, { language, timeZone, today, catalogue })
  return {
    isCourse: catalogue.findCourse(course) !== null,
    courseTitle: courseTitle(course, { language, catalogue }),
    isCompleted: completion !== null,
    plan: current ? view(current) : null,
    earlier: plans.filter((plan) => plan !== current).map(view),
    days: { today, last: lookDay(current?.writtenOn ?? today, 60) },
  }
}

/** All of one's own plans, the newest first. */
export async function listMyPlans({ id: personId, unit, language }: Member, now: Date) {
  const { timeZone } = unit
  const [catalogue, plans] = await Promise.all([catalogueOfPerson(personId, now), database.actionPlan.findMany({ where: { personId }, include: wholePlan, orderBy: { writtenAt: 'desc' }, take: mostShown })])
  const today = calendarDay(now, timeZone)
  return plans.map((plan) => ({ to: `/learn/${plan.course}/plan`, course: courseTitle(plan.course, { language, catalogue }), plan: viewPlan(plan, { language, timeZone, today, catalogue }) }))
}

const mostShown = 50

/** How long Today offers to write a plan, after a course was completed. */
const offerDays = 14
const dayMs = 24 * 60 * 60_000

/** The courses completed of late for which there is no plan yet, the newest first. */
export async function listPlansToWrite({ id: personId, language }: Pick<Member, 'id' | 'language'>, now: Date): Promise<{ to: string; course: string }[]> {
  const rows = await database.courseCompletion.findMany({
    where: { personId, completedAt: { gt: new Date(now.getTime() - offerDays * dayMs) }, plan: null, withdrawnAt: null },
    select: { course: true },
    orderBy: { completedAt: 'desc' },
  })
  if (rows.length === 0) return []
  const { courses } = await catalogueOfPerson(personId, now)
  return courses
    .filter(({ slug }) => rows.some(({ course }) => course === slug))
    .map(({ slug, title }) => ({ to: `/learn/${slug}/plan`, course: inLanguage(title, language) }))
}
