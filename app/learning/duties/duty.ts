import { addDays, daysFrom } from '#app/platform/calendar-days.ts'
import type { ProgressState } from '../progress.ts'

/*
 * What an assignment means for one person, derived from its rows. Days are "YYYY-MM-DD" in the unit's zone; the due day
 * itself is still in time.
 */

export type DutyState = ProgressState | 'overdue' | 'waived'

export type ExtensionRow = { personId: string | null; dueOn: string }
export type WaiverRow = { personId: string; until: string | null; liftedAt: Date | null }

/** Done is done, even if late or waived; who is excused owes nothing meanwhile. */
export function dutyState(state: ProgressState, { dueOn, isWaived, today }: { dueOn: string; isWaived: boolean; today: string }): DutyState {
  if (state === 'done') return 'done'
  if (isWaived) return 'waived'
  return today > dueOn ? 'overdue' : state
}

type Due = { dueOn: string; extensions: readonly ExtensionRow[] }

/** As it is told to everybody ('') or, with her own extensions, to one. `extensions` oldest first: the latest one holds. */
export function dueOnOf({ dueOn, extensions }: Due, personId: string): string {
  return extensions.findLast((one) => one.personId === null || one.personId === personId)?.dueOn ?? dueOn
}

/** As dueOnOf, but who joined after it was made has as many days from then on as it gave when it was made, if that is later. */
export function dueOnFor(due: Due & { assignedOn: string }, { personId, joined }: { personId: string; joined: string | null }): string {
  const ofAll = dueOnOf(due, personId)
  if (joined === null || joined <= due.assignedOn) return ofAll
  const own = addDays(joined, daysFrom(due.assignedOn, due.dueOn))
  return own > ofAll ? own : ofAll
}

/** `until` is exclusive; null: still there. */
export type Stay = { from: string; until: string | null }

/** Since when somebody has belonged to a unit without a break: from one team of it to another is none. Null: not today. */
export function joinedOn(stays: readonly Stay[], today: string): string | null {
  const here = stays.filter(({ from, until }) => from <= today && (until === null || until > today)).map(({ from }) => from)
  if (here.length === 0) return null
  let since = here.sort()[0] ?? today
  for (const { from, until } of stays.toSorted((one, other) => other.from.localeCompare(one.from))) if (from < since && until !== null && until >= since) since = from
  return since
}

/** The waiver that holds for this person today, if any. */
export function waiverFor<W extends WaiverRow>(waivers: readonly W[], { personId, today }: { personId: string; today: string }): W | null {
  return waivers.findLast((one) => one.personId === personId && one.liftedAt === null && (one.until === null || today <= one.until)) ?? null
}

type Asked = { kind: string; slug: string; state: ProgressState }

/** Where somebody stands with a path or course, on the matrix and on the wall alike: what is still owed of it comes before what is done. */
export function standingIn(duties: readonly { kind: string; slug: string; state: DutyState; dueOn: string }[], { kind, slug, state }: Asked): { state: DutyState; dueOn: string | null } {
  let duty: (typeof duties)[number] | null = null
  for (const one of duties) if (one.kind === kind && one.slug === slug && (duty === null || byUrgency(one, duty) < 0)) duty = one
  return { state: duty && duty.state !== 'done' ? duty.state : state, dueOn: duty?.dueOn ?? null }
}

const ranks: Record<DutyState, number> = { overdue: 0, 'in-progress': 1, 'not-started': 1, waived: 2, done: 3 }

/** The most pressing first: overdue, then open, then waived, then done; the nearer day before the later. */
export function byUrgency(one: { state: DutyState; dueOn: string }, other: { state: DutyState; dueOn: string }): number {
  return ranks[one.state] - ranks[other.state] || one.dueOn.localeCompare(other.dueOn)
}
