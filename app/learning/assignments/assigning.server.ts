import { forbid } from '#app/people/guard.server.ts'
import type { Member } from '#app/people/member.server.ts'
import { calendarDay } from '#app/platform/dates.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { unitsAtAndAbove } from '#app/people/units.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { database, isUniqueViolation, type Transaction } from '#app/platform/database.server.ts'
import { findPath } from '../catalogue.server.ts'
import { catalogueOfUnit } from '../editions/unit-catalogue.server.ts'
import { listStillAsked } from './still-asked.server.ts'
import type { AgainForm, AssignForm, AssignmentRefusal } from './assignment-forms.ts'
import { tickedPeople } from './whom.ts'

export type Lead = Pick<Member, 'id' | 'leads'>
export type Team = { id: string; timeZone: string }
/** What was given, and which of it had been given before, for the same day. */
export type Given = { ids: string[]; stoodBefore: string[] }
type Desk = { lead: Lead; team: Team; now: Date }

export type NewAssignment = {
  kind: 'COURSE' | 'PATH'
  slug: string
  title: { zh: string; en: string }
  unitId: string
  personId: string | null
  dueOn: string
  again: { system: string; reason: string } | null
}

/**
 * Gives a course or path to a unit, or to some people of the team. Pressed twice it is given once; given before with
 * another day it is refused, because that would be an extension. Who has the same open already is asked about first.
 * Throws a 403 for a unit that one does not lead.
 */
export async function assignLearning({ lead, team, now }: Desk, { kind, slug, dueOn, whom, personIds, isSure }: AssignForm): Promise<Given | AssignmentRefusal> {
  const unitId = await requireUnitOf({ lead, team }, whom)
  const found = kind === 'COURSE' ? (await catalogueOfUnit(team.id)).findCourse(slug) : findPath(slug)
  if (!found) return { refused: 'not-there' }
  if (dueOn < calendarDay(now, team.timeZone)) return { refused: 'in-the-past' }
  const people = await reachedBy({ whom, personIds }, { team, now })
  if ('refused' in people) return people
  const given = { kind, slug, title: found.title, unitId, dueOn, again: null }
  return giveOnceAsked({ lead, team, now }, people.map((personId) => ({ ...given, personId })), isSure)
}

/** Calls a course up again for a unit, or for some people of the team, because the system it teaches has changed. */
export async function callUpAgain({ lead, team, now }: Desk, { slug, system, whom, personIds, dueOn, reason, isSure }: AgainForm): Promise<Given | AssignmentRefusal> {
  const unitId = await requireUnitOf({ lead, team }, whom)
  const course = (await catalogueOfUnit(team.id)).findCourse(slug)
  if (!course) return { refused: 'not-there' }
  if (!course.systems.includes(system)) return { refused: 'not-tagged' }
  if (dueOn < calendarDay(now, team.timeZone)) return { refused: 'in-the-past' }
  const people = await reachedBy({ whom, personIds }, { team, now })
  if ('refused' in people) return people
  const given = { kind: 'COURSE' as const, slug, title: course.title, unitId, dueOn, again: { system, reason } }
  return giveOnceAsked({ lead, team, now }, people.map((personId) => ({ ...given, personId })), isSure)
}

type Whom = { whom: string; personIds: readonly string[] }

/** Those who are ticked; null is everybody of the unit. */
async function reachedBy({ whom, personIds }: Whom, { team, now }: Pick<Desk, 'team' | 'now'>): Promise<readonly (string | null)[] | AssignmentRefusal> {
  if (whom !== tickedPeople) return [null]
  if (personIds.length === 0) return { refused: 'nobody' }
  const members = await listTeamMembers(team, now)
  return personIds.every((id) => members.some((member) => member.id === id)) ? personIds : { refused: 'not-in-team' }
}

/** The team for those who are ticked; else the unit that is named: the team itself or one above it, as far as the lead leads it. */
async function requireUnitOf({ lead, team }: Pick<Desk, 'lead' | 'team'>, whom: string): Promise<string> {
  const unitId = whom === tickedPeople ? team.id : whom
  if (!lead.leads.includes(unitId) || !(await unitsAtAndAbove(team.id)).includes(unitId)) throw forbid('assign-learning')
  return unitId
}

async function giveOnceAsked({ lead, team, now }: Desk, wanted: readonly NewAssignment[], isSure: boolean): Promise<Given | AssignmentRefusal> {
  const names = isSure ? [] : await listStillAsked(team, wanted.map((one) => ({ ...one, openKey: openKeyOf(one) })), now)
  return names.length > 0 ? { refused: 'still-open', names } : giveAll(lead, wanted, now)
}

async function giveAll(lead: Lead, wanted: readonly NewAssignment[], now: Date): Promise<Given | AssignmentRefusal> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await database.$transaction((transaction) => give(transaction, { lead, wanted, now }))
    } catch (error) {
      // Somebody, or the same press twice, was first: the second look finds what stands.
      if (!isUniqueViolation(error) || attempt > 0) throw error
    }
  }
}

async function give(transaction: Transaction, { lead, wanted, now }: { lead: Lead; wanted: readonly NewAssignment[]; now: Date }): Promise<Given | AssignmentRefusal> {
  const standing = await transaction.assignment.findMany({ where: { openKey: { in: wanted.map(openKeyOf) } }, select: { id: true, openKey: true, dueOn: true } })
  const ids: string[] = []
  for (const one of wanted) {
    const before = standing.find(({ openKey }) => openKey === openKeyOf(one))
    if (before && before.dueOn !== one.dueOn) return { refused: one.again ? 'already-called' : 'already-assigned' }
    ids.push(before?.id ?? (await create(transaction, { lead, one, now })))
  }
  return { ids, stoodBefore: standing.map(({ id }) => id) }
}

const auditKeys = { COURSE: 'course', PATH: 'path' } as const

async function create(transaction: Transaction, { lead, one, now }: { lead: Lead; one: NewAssignment; now: Date }): Promise<string> {
  const { again, ...assignment } = one
  const { id } = await transaction.assignment.create({
    data: { ...assignment, againFor: again?.system ?? null, reason: again?.reason ?? null, assignedAt: now, assignedBy: lead.id, openKey: openKeyOf(one) },
    select: { id: true },
  })
  const { kind, slug, unitId, personId, dueOn } = one
  await recordAudit(transaction, { actorId: lead.id, action: 'assign-learning', subject: `assignment:${id}`, details: { [auditKeys[kind]]: slug, unitId, personId, dueOn, system: again?.system ?? null } })
  return id
}

/** A system may change again, so a call-up stands for its day; anything else is given to somebody once. */
function openKeyOf({ kind, slug, unitId, personId, again, dueOn }: NewAssignment): string {
  return again ? `again:${slug}:${unitId}:${dueOn}${personId === null ? '' : `:${personId}`}` : `${kind}:${slug}:${unitId}:${personId ?? 'all'}`
}
