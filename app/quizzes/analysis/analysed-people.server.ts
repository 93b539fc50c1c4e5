import { quizOfSitting } from '#app/exams/exam-quiz.ts'
import type { Prisma } from '#app/generated/sqlite/client.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { database } from '#app/platform/database.server.ts'

/** Whose attempts are analysed: what people handed in while they belonged to one of these units. */
export type Scope = { units: readonly { id: string; timeZone: string }[] }

/**
 * Ended attempts of everybody who has ever belonged to the scope; `belongedThen` says which of them count. Those of exams
 * are seen by the person and the unit's lead alone, and few sit the same questions.
 */
export function endedIn({ units }: Scope): Prisma.AttemptWhereInput {
  return { endedAt: { not: null }, NOT: { quiz: { startsWith: quizOfSitting('') } }, person: { memberships: { some: { unitId: { in: units.map(({ id }) => id) } } } } }
}

/** What is analysed: quizzes as people of these units sat them; without a scope whoever sat them, as exams belong to one unit. */
export type Source = { quizzes: readonly string[]; scope: Scope | null }

export function endedOf({ quizzes, scope }: Source): Prisma.AttemptWhereInput {
  return { quiz: { in: [...quizzes] }, ...(scope ? endedIn(scope) : { endedAt: { not: null } }) }
}

/** Whether somebody belonged to the scope on the day an attempt ended: results stay with the team that they were achieved in. */
export async function belongedThen({ units }: Scope): Promise<(attempt: { personId: string; endedAt: Date | null }) => boolean> {
  const zones = new Map(units.map(({ id, timeZone }) => [id, timeZone]))
  const rows = await database.membership.findMany({ where: { unitId: { in: [...zones.keys()] } }, select: { personId: true, unitId: true, from: true, until: true } })
  const memberships = Map.groupBy(rows, ({ personId }) => personId)
  return ({ personId, endedAt }) =>
    endedAt !== null &&
    (memberships.get(personId) ?? []).some(({ unitId, from, until }) => {
      const day = calendarDay(endedAt, zones.get(unitId) ?? 'UTC')
      return from <= day && (until === null || day < until)
    })
}
