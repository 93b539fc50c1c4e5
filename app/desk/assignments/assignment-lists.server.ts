import { z } from 'zod'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'
import { dayWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { findPath } from '#app/learning/catalogue.server.ts'
import { catalogueOfUnit, type UnitCatalogue } from '#app/learning/editions/unit-catalogue.server.ts'
import { findTeamLearning, type MemberLearning } from '#app/learning/team-learning.server.ts'
import { type AssignmentRow, wholeAssignment } from '#app/learning/assignments/assignment-rows.server.ts'
import { dueOnOf, type DutyState } from '#app/learning/duties/duty.ts'

type Asked = { team: { id: string; timeZone: string }; now: Date; language: Language }

export type AssignmentCard = {
  id: string
  kind: 'course' | 'path'
  title: string
  /** A whole unit by its name, or one person by theirs. */
  whom: string
  isForUnit: boolean
  /** In words: of all, before anybody's own extension. */
  dueOn: string
  counts: Record<DutyState, number>
  people: number
  again: { system: string; reason: string } | null
  isGone: boolean
  isWithdrawn: boolean
}

/** What reaches this team: what stands, the most pressing first, then what was withdrawn. */
export async function listTeamAssignments({ team, now, language }: Asked): Promise<AssignmentCard[]> {
  const unitIds = await unitsAtAndAbove(team.id)
  const [rows, people, catalogue] = await Promise.all([
    database.assignment.findMany({ where: { unitId: { in: unitIds } }, include: wholeAssignment, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] }),
    findTeamLearning(team, now),
    catalogueOfUnit(team.id),
  ])
  const cards = rows.map((row) => cardOf(row, people, { catalogue, language })).filter(({ isForUnit, people }) => isForUnit || people > 0)
  const pressure = ({ counts, isWithdrawn, isGone }: AssignmentCard) => (isWithdrawn || isGone ? -1 : counts.overdue)
  return cards.sort((one, other) => pressure(other) - pressure(one))
}

export function cardOf(row: AssignmentRow, people: readonly MemberLearning[], { catalogue, language }: { catalogue: UnitCatalogue; language: Language }): AssignmentCard {
  const { id, kind, slug, unit, person, againFor, reason, withdrawnAt } = row
  const duties = people.flatMap(({ learning }) => learning.duties.filter(({ assignmentId }) => assignmentId === id))
  const counts: Record<DutyState, number> = { overdue: 0, 'in-progress': 0, 'not-started': 0, done: 0, waived: 0 }
  for (const { state } of duties) counts[state] += 1
  const found = kind === 'COURSE' ? catalogue.findCourse(slug) : findPath(slug)
  return {
    id,
    kind: kind === 'COURSE' ? 'course' : 'path',
    title: inLanguage(found?.title ?? PinnedTitle.parse(row.title), language),
    whom: person?.name ?? unit.name,
    isForUnit: person === null,
    dueOn: dayWords(dueOnOf(row, ''), language),
    counts,
    people: duties.length,
    again: againFor === null ? null : { system: againFor, reason: reason ?? '' },
    isGone: found === null,
    isWithdrawn: withdrawnAt !== null,
  }
}

const PinnedTitle = z.object({ zh: z.string(), en: z.string() })
