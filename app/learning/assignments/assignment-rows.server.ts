import type { Prisma } from '#app/generated/sqlite/client.ts'
import { isCurrent, type TimedUnit, unitsEverOf } from '#app/people/units.server.ts'
import { database, type Transaction } from '#app/platform/database.server.ts'
import { findCourse } from '../catalogue.server.ts'
import type { CallUp } from '../round.ts'

export const wholeAssignment = {
  unit: { select: { id: true, name: true, timeZone: true } },
  person: { select: { id: true, name: true } },
  extensions: { orderBy: { extendedAt: 'asc' } },
  waivers: { orderBy: { waivedAt: 'asc' } },
} as const satisfies Prisma.AssignmentInclude

export type AssignmentRow = Prisma.AssignmentGetPayload<{ include: typeof wholeAssignment }>

/** What a duty is made of: every page of learning asks for it. */
const owed = {
  ...{ id: true, kind: true, slug: true, title: true, personId: true, dueOn: true, againFor: true, reason: true, assignedAt: true },
  unit: { select: { id: true, timeZone: true } },
  extensions: { orderBy: { extendedAt: 'asc' }, select: { personId: true, dueOn: true } },
  waivers: { orderBy: { waivedAt: 'asc' }, select: { personId: true, reason: true, until: true, liftedAt: true } },
} as const satisfies Prisma.AssignmentSelect

export type StandingAssignment = Prisma.AssignmentGetPayload<{ select: typeof owed }>

/** What stands for those who belong to one of these units; with `personId` only what concerns that one. */
export async function listStandingAssignments(unitIds: readonly string[], personId?: string): Promise<StandingAssignment[]> {
  const mine = personId === undefined ? {} : { OR: [{ personId: null }, { personId }] }
  return database.assignment.findMany({
    where: { unitId: { in: [...unitIds] }, withdrawnAt: null, ...mine },
    select: {
      ...owed,
      extensions: { ...owed.extensions, where: mine },
      waivers: { ...owed.waivers, where: personId === undefined ? {} : { personId } },
    },
    orderBy: [{ assignedAt: 'asc' }, { id: 'asc' }],
  })
}

/** A person's membership in a unit, or in one below it. */
export type UnitStay = TimedUnit & { id: string; personId: string }

/** Where these people have ever belonged, each with all units above it. */
export async function listStays(personIds: readonly string[], transaction: Transaction = database): Promise<UnitStay[]> {
  return transaction.$queryRaw<UnitStay[]>`${unitsEverOf(...personIds)}
    SELECT "id", "personId", "from", "until", "timeZone" FROM "up" ORDER BY "membershipId", "steps"`
}

/** Where assignments reach somebody from: the units of today's memberships and all above them. */
export function unitsToday(stays: readonly UnitStay[], now: Date): string[] {
  return stays.filter(isCurrent(now)).map(({ id }) => id)
}

type MaybeCallUp = Pick<AssignmentRow, 'id' | 'slug' | 'againFor' | 'assignedAt'>

/** The call-ups among assignments, as of now. */
export function callUpsAmong(assignments: readonly MaybeCallUp[], now: Date): CallUp[] {
  return assignments
    .filter(({ slug, againFor, assignedAt }) => againFor !== null && assignedAt <= now && teachesSystem(slug))
    .map(({ id, slug, assignedAt }) => ({ id, course: slug, assignedAt }))
}

function teachesSystem(slug: string): boolean {
  return (findCourse(slug)?.systems.length ?? 0) > 0
}

/** Which call-ups of this course reach the person. Only a course that teaches a business system is ever asked about. */
export async function listCallUps(personId: string, course: string, { now, transaction = database }: { now: Date; transaction?: Transaction }): Promise<CallUp[]> {
  if (!teachesSystem(course)) return []
  const called = await transaction.assignment.findMany({
    where: { kind: 'COURSE', slug: course, againFor: { not: null }, withdrawnAt: null, OR: [{ personId: null }, { personId }] },
    select: { id: true, slug: true, againFor: true, assignedAt: true, unitId: true },
  })
  if (called.length === 0) return []
  const units = unitsToday(await listStays([personId], transaction), now)
  return callUpsAmong(called.filter(({ unitId }) => units.includes(unitId)), now)
}
