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

/** `extensions` oldest first: the latest one holds, be it for this person or for all. */
export function dueOnFor<E extends ExtensionRow>({ dueOn, extensions }: { dueOn: string; extensions: readonly E[] }, personId: string): string {
  return extensions.findLast((one) => one.personId === null || one.personId === personId)?.dueOn ?? dueOn
}

/** The waiver that holds for this person today, if any. */
export function waiverFor<W extends WaiverRow>(waivers: readonly W[], { personId, today }: { personId: string; today: string }): W | null {
  return waivers.findLast((one) => one.personId === personId && one.liftedAt === null && (one.until === null || today <= one.until)) ?? null
}

type Asked = { kind: string; slug: string; state: ProgressState }

/** Where somebody stands with a path or course, on the matrix and on the wall alike: what is still owed of it comes before what is done. */
export function standingIn(duties: readonly { kind: string; slug: string; state: DutyState; dueOn: string }[], { kind, slug, state }: Asked): { state: DutyState; dueOn: string | null } {
  const [duty] = duties.filter((one) => one.kind === kind && one.slug === slug).sort(byUrgency)
  return { state: duty && duty.state !== 'done' ? duty.state : state, dueOn: duty?.dueOn ?? null }
}

const ranks: Record<DutyState, number> = { overdue: 0, 'in-progress': 1, 'not-started': 1, waived: 2, done: 3 }

/** The most pressing first: overdue, then open, then waived, then done; the nearer day before the later. */
export function byUrgency(one: { state: DutyState; dueOn: string }, other: { state: DutyState; dueOn: string }): number {
  return ranks[one.state] - ranks[other.state] || one.dueOn.localeCompare(other.dueOn)
}
