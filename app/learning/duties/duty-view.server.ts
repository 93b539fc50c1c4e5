import { dayWords } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import type { Learning } from '../completions.server.ts'
import { type Missing, missingOf } from '../courses/missing.ts'
import { describeItem, type NextStep, titlesOf } from '../courses/path-view.server.ts'
import { nextThing } from '../path-progress.ts'
import type { Duty } from './duties.server.ts'
import { byUrgency, type DutyState } from './duty.ts'

/** One thing that was assigned, as its owner reads it. */
export type DutyView = {
  key: string
  kind: Duty['kind']
  slug: string
  to: string
  title: string
  state: DutyState
  percent: number
  /** In words. */
  dueOn: string
  missing: Missing
  /** The titles of what has to be done first. */
  waitsFor: string[]
  waiver: { reason: string; until: string | null } | null
  again: Duty['again']
  next: NextStep | null
  /** Further tasks of the same course or path, with their days: learning it once answers them all. */
  others: { key: string; dueOn: string; again: Duty['again'] }[]
}

/** What is still owed, or excused for a while: the most pressing first, each course and path once. */
export function viewDuties({ duties, paths, catalogue }: Pick<Learning, 'duties' | 'paths' | 'catalogue'>, language: Language): DutyView[] {
  const open = duties.filter(({ state, isGone }) => state !== 'done' && !isGone).sort(byUrgency)
  const ofEach = [...Map.groupBy(open, ({ kind, slug }) => `${kind}/${slug}`).values()]
  return ofEach.flatMap(([first, ...others]) => (first ? [{ ...viewDuty(first, { paths, catalogue, language }), others: viewOthers(others, language) }] : []))
}

function viewOthers(others: readonly Duty[], language: Language): DutyView['others'] {
  return others.filter(({ state }) => state !== 'waived').map(({ assignmentId, dueOn, again }) => ({ key: assignmentId, dueOn: dayWords(dueOn, language), again }))
}

function viewDuty({ assignmentId, missing, waiver, dueOn, title, ...duty }: Duty, { paths, catalogue, language }: Pick<Learning, 'paths' | 'catalogue'> & { language: Language }): Omit<DutyView, 'others'> {
  const { kind, slug, state, percent, again } = duty
  const path = kind === 'path' ? paths.find((one) => one.path.slug === slug) : undefined
  const next = path ? nextThing(path.progress) : (missing[0] ?? null)
  return {
    ...{ kind, slug, state, percent, again },
    key: assignmentId,
    to: kind === 'course' ? `/learn/${slug}` : `/learn#path-${slug}`,
    title: inLanguage(title, language),
    dueOn: dayWords(dueOn, language),
    missing: missingOf(missing),
    waitsFor: path ? titlesOf(path.progress.waitsFor, { catalogue, language }) : [],
    waiver: waiver && { reason: waiver.reason, until: waiver.until && dayWords(waiver.until, language) },
    next: state === 'waived' ? null : next && describeItem(next, { catalogue, language }),
  }
}
