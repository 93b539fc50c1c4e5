import { randomUUID } from 'node:crypto'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords } from '#app/platform/dates.ts'
import type { Language } from '#app/platform/i18n.ts'
import { catalogueOfUnit } from '#app/learning/editions/unit-catalogue.server.ts'
import { type Missing, missingOf } from '#app/learning/courses/missing.ts'
import { findTeamLearning } from '#app/learning/team-learning.server.ts'
import type { Lead, Team } from '#app/learning/assignments/assigning.server.ts'
import { type AssignmentCard, cardOf } from './assignment-lists.server.ts'
import { type AssignmentRow, wholeAssignment } from '#app/learning/assignments/assignment-rows.server.ts'
import { byUrgency, type DutyState, waiverFor } from '#app/learning/duties/duty.ts'

export type AssignedPerson = {
  id: string
  name: string
  photoKey: string | null
  position: string | null
  state: DutyState
  percent: number
  dueOn: string
  missing: Missing
  waiver: { id: string; reason: string; until: string | null } | null
}

/** One line of the history: `key` of the words, who did it, on which day, and why. */
export type HistoryLine = { id: string; /** Whom it concerns; null: everybody. */ personId: string | null; key: 'assigned' | 'again' | 'extended' | 'extendedAll' | 'waived' | 'waivedUntil' | 'lifted' | 'withdrawn'; at: string; by: string; person: string; day: string; reason: string | null }

/** One assignment as it stands for the people of this team. Null where it does not reach the team. */
export async function findAssignmentPage({ lead, team, now, language }: { lead: Lead; team: Team; now: Date; language: Language }, id: string) {
  const row = await database.assignment.findUnique({ where: { id }, include: wholeAssignment })
  if (!row || !(await unitsAtAndAbove(team.id)).includes(row.unitId)) return null
  const [everybody, catalogue] = await Promise.all([findTeamLearning(team, now), catalogueOfUnit(team.id)])
  const today = calendarDay(now, row.unit.timeZone)
  const duties = everybody.flatMap(({ member, learning }) => learning.duties.filter(({ assignmentId }) => assignmentId === id).map((duty) => ({ member, duty })))
  const card: AssignmentCard = cardOf(row, everybody, { catalogue, language })
  if (!card.isForUnit && duties.length === 0 && !card.isWithdrawn) return null
  return {
    assignment: card,
    people: (card.isGone ? [] : duties)
      .sort((one, other) => byUrgency(one.duty, other.duty))
      .map(({ member, duty }): AssignedPerson => {
        const waiver = waiverFor(row.waivers, { personId: member.id, today })
        return {
          ...{ id: member.id, name: member.name, photoKey: member.photoKey, position: member.position },
          ...{ state: duty.state, percent: duty.percent, missing: missingOf(duty.missing) },
          dueOn: dayWords(duty.dueOn, language),
          waiver: waiver && { id: waiver.id, reason: waiver.reason, until: waiver.until && dayWords(waiver.until, language) },
        }
      }),
    history: await historyOf(row, language),
    leadsAll: lead.leads.includes(row.unitId),
    requestKey: randomUUID(),
  }
}

/** Oldest first. */
async function historyOf(row: AssignmentRow, language: Language): Promise<HistoryLine[]> {
  const { unit, extensions, waivers } = row
  const ids = [row.assignedBy, row.withdrawnBy, ...extensions.flatMap((one) => [one.extendedBy, one.personId]), ...waivers.flatMap((one) => [one.waivedBy, one.liftedBy, one.personId])]
  const people = await database.person.findMany({ where: { id: { in: ids.flatMap((id) => id ?? []) } }, select: { id: true, name: true } })
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? ''
  const words = (day: string | null) => (day === null ? '' : dayWords(day, language))
  type Fact = Omit<HistoryLine, 'at' | 'by' | 'person' | 'day'> & { on: Date; byId: string | null; until: string | null }
  const facts: Fact[] = [
    { id: row.id, key: row.againFor ? 'again' : 'assigned', on: row.assignedAt, byId: row.assignedBy, personId: null, until: row.dueOn, reason: row.reason },
    ...extensions.map(({ id, personId, ...one }): Fact => ({ id, personId, key: personId ? 'extended' : 'extendedAll', on: one.extendedAt, byId: one.extendedBy, until: one.dueOn, reason: one.reason })),
    ...waivers.flatMap(({ id, personId, ...one }): Fact[] => [
      { id, personId, key: one.until ? 'waivedUntil' : 'waived', on: one.waivedAt, byId: one.waivedBy, until: one.until, reason: one.reason },
      ...(one.liftedAt ? [{ id: `${id}:lifted`, personId, key: 'lifted' as const, on: one.liftedAt, byId: one.liftedBy, until: null, reason: null }] : []),
    ]),
    ...(row.withdrawnAt ? [{ id: `${row.id}:withdrawn`, key: 'withdrawn' as const, on: row.withdrawnAt, byId: row.withdrawnBy, personId: null, until: null, reason: null }] : []),
  ]
  return facts
    .sort((one, other) => one.on.getTime() - other.on.getTime())
    .map(({ on, byId, until, ...line }) => ({ ...line, at: words(calendarDay(on, unit.timeZone)), by: nameOf(byId), person: nameOf(line.personId), day: words(until) }))
}
