import { type Prisma } from '#app/generated/sqlite/client.ts'
import { calendarDay } from '#app/platform/dates.ts'

/** Whose attempts are analysed: those who belong to one of these units today. */
export type Scope = { units: readonly { id: string; timeZone: string }[]; now: Date }

/** The people of the scope, each unit by the day of its own zone; nobody where there is no unit. */
export function peopleOf({ units, now }: Scope): Prisma.PersonWhereInput {
  const zones = Map.groupBy(units, ({ timeZone }) => timeZone)
  const memberships = [...zones].map(([timeZone, those]) => {
    const today = calendarDay(now, timeZone)
    return { unitId: { in: those.map(({ id }) => id) }, from: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] }
  })
  return { deactivatedAt: null, memberships: { some: { OR: memberships } } }
}
