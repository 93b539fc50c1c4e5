import { z } from 'zod'
import { calendarDay } from '#app/platform/dates.ts'
import type { Bilingual } from '#app/quizzes/question.ts'
import { findPath } from '../catalogue.server.ts'
import type { UnitCatalogue } from '../editions/unit-catalogue.server.ts'
import type { Course } from '../content-schema.ts'
import type { CourseRows } from '../course-rows.ts'
import type { LearningRecord } from '../learning-record.server.ts'
import type { PathItem } from '../path-progress.ts'
import type { Progress } from '../progress.ts'
import { renewalRounds } from '../renewal-rounds.ts'
import type { CallUp } from '../round.ts'
import { courseStanding, everStanding, pathStanding } from '../standing.server.ts'
import type { StandingAssignment, UnitStay } from '../assignments/assignment-rows.server.ts'
import { dueOnFor, type DutyState, dutyState, joinedOn, waiverFor } from './duty.ts'

/** An assignment as it stands for one person. */
export type Duty = {
  assignmentId: string
  kind: 'course' | 'path'
  slug: string
  title: Bilingual
  dueOn: string
  state: DutyState
  percent: number
  missing: readonly PathItem[]
  waiver: { reason: string; until: string | null } | null
  /** Why a course was called up; `isFirst` for who has never completed it before. */
  again: { system: string; reason: string; isFirst: boolean } | null
  /** Content no longer has it: nothing is owed, the record stays. */
  isGone: boolean
}

/** Now, and which day a moment is in a zone: worked out once for a whole team. */
export type Clock = { now: Date; dayIn: (at: Date, timeZone: string) => string }

export function clockAt(now: Date): Clock {
  const zones = new Map<string, Map<number, string>>()
  const dayIn = (at: Date, timeZone: string) => {
    const days = zones.get(timeZone) ?? new Map<number, string>()
    zones.set(timeZone, days)
    const day = days.get(at.getTime()) ?? calendarDay(at, timeZone)
    days.set(at.getTime(), day)
    return day
  }
  return { now, dayIn }
}

/** Since when somebody has belonged to a unit, in its own zone: looked for once for all that the unit asks. */
function joiner(stays: readonly UnitStay[]) {
  const units = new Map<string, string | null>()
  return (unitId: string, today: string) => {
    const known = units.get(unitId)
    if (known !== undefined) return known
    const joined = joinedOn(stays.filter(({ id }) => id === unitId), today)
    units.set(unitId, joined)
    return joined
  }
}

type Learner = { personId: string; record: LearningRecord; callUps: readonly CallUp[]; catalogue: UnitCatalogue; stays: readonly UnitStay[] }

/** What the assignments ask of a person, in their order. Whom they reach is a matter of units: these are those of the person's. */
export function dutiesOf(assignments: readonly StandingAssignment[], learner: Learner, clock: Clock): Duty[] {
  const joining = { ...learner, joinedIn: joiner(learner.stays) }
  return assignments
    .filter(({ personId, assignedAt }) => assignedAt <= clock.now && (personId === null || personId === learner.personId))
    .map((assignment) => dutyOf(assignment, joining, clock))
}

function dutyOf(assignment: StandingAssignment, learner: Learner & { joinedIn: ReturnType<typeof joiner> }, { now, dayIn }: Clock): Duty {
  const { id, kind, slug, unit, againFor, reason } = assignment
  const { personId } = learner
  const today = dayIn(now, unit.timeZone)
  const asked = standingOf(assignment, learner, now)
  const waiver = waiverFor(assignment.waivers, { personId, today })
  const { extensions, assignedAt } = assignment
  const dueOn = dueOnFor({ dueOn: assignment.dueOn, extensions, assignedOn: dayIn(assignedAt, unit.timeZone) }, { personId, joined: learner.joinedIn(unit.id, today) })
  return {
    assignmentId: id,
    kind: kind === 'COURSE' ? 'course' : 'path',
    slug,
    title: asked?.title ?? pinnedTitle(assignment.title),
    dueOn,
    state: dutyState(asked?.progress.state ?? 'not-started', { dueOn, isWaived: waiver !== null, today }),
    percent: asked?.progress.percent ?? 0,
    missing: asked?.missing ?? [],
    waiver: waiver && { reason: waiver.reason, until: waiver.until },
    again: againFor === null ? null : { system: againFor, reason: reason ?? '', isFirst: !asked?.isAgain },
    isGone: asked === null,
  }
}

/** A certificate renewed since answers the call-up too; one that asks to be renewed does not open it again. */
function calledUpStanding(course: Course, rows: CourseRows, { callUps, now }: { callUps: readonly CallUp[]; now: Date }) {
  const called = courseStanding(course, rows, callUps)
  return called.progress.state === 'done' ? called : courseStanding(course, rows, [...callUps, ...renewalRounds(course, rows.ending, now)])
}

type Asked = { title: Bilingual; progress: Progress; missing: readonly PathItem[]; isAgain: boolean }

/** Null where content no longer has it. Only a call-up asks for the course again; anything else is done once it was done. */
function standingOf({ kind, slug, againFor }: StandingAssignment, { record, callUps, catalogue }: Learner, now: Date): Asked | null {
  if (kind === 'PATH') {
    const path = findPath(slug)
    if (!path) return null
    const progress = pathStanding(path, record, catalogue)
    return { title: path.title, progress, missing: progress.steps.flatMap(({ missing }) => missing), isAgain: false }
  }
  const course = catalogue.findCourse(slug)
  if (!course) return null
  const rows = record.courseRows(slug)
  const { progress, callUp } = againFor === null ? { progress: everStanding(course, rows), callUp: null } : calledUpStanding(course, rows, { callUps, now })
  return { title: course.title, progress, missing: progress.missing.map((item) => ({ ...item, course: slug })), isAgain: callUp !== null }
}

const PinnedTitle = z.object({ zh: z.string(), en: z.string() })

function pinnedTitle(title: unknown): Bilingual {
  return PinnedTitle.parse(title)
}
