import { findChecklist, findPath, listChecklists } from './catalogue.server.ts'
import { type Course, type Path, planOf } from './content-schema.ts'
import type { UnitCatalogue } from './editions/unit-catalogue.server.ts'
import { type CourseRows, noRows } from './course-rows.ts'
import type { LearningRecord } from './learning-record.server.ts'
import { type PathProgress, pathProgress, type Standing, type StandingSources } from './path-progress.ts'
import { type CourseProgress, courseProgress, type CourseRecord, type LessonVersion } from './progress.ts'
import { lessonsOfRound } from './renewal-rounds.ts'
import { type CallUp, currentRound, roundName } from './round.ts'

// From the rows of one person to progress, by the rules of progress.ts and path-progress.ts alone.

const untouched = new WeakMap<Course, CourseProgress>()

/** The course itself, each path through it and each assignment of it ask for the same; and where nothing was done everybody stands alike. */
function progressIn(course: Course, rows: CourseRows, round: string): CourseProgress {
  if (rows === noRows) {
    // Who has done nothing is in the first round, always.
    const known = untouched.get(course) ?? courseProgress(recordInRound(course, rows, round))
    untouched.set(course, known)
    return known
  }
  for (let one = rows.reckoned; one; one = one.before) if (one.course === course && one.round === round) return one.progress
  const progress = progressOfAll(course, rows, round) ?? courseProgress(recordInRound(course, rows, round))
  rows.reckoned = { course, round, progress, before: rows.reckoned }
  return progress
}

const alike = new WeakMap<Course, WeakMap<readonly LessonVersion[], CourseProgress>>()

/**
 * All who completed a course as it stands today stand alike, whatever they have read beside: of a team's thousands of
 * readings hardly any are looked at. Null for who has not completed it, and where it has changed since.
 */
function progressOfAll(course: Course, rows: CourseRows, round: string): CourseProgress | null {
  const completedCourse = rows.completedCourses.find(({ again }) => again === round)
  if (!completedCourse || lessonsOfRound(course, round) !== course.lessons) return null
  const ofCourse = alike.get(course) ?? new WeakMap<readonly LessonVersion[], CourseProgress>()
  alike.set(course, ofCourse)
  const known = ofCourse.get(completedCourse.lessons)
  if (known) return known
  const progress = courseProgress({ lessons: course.lessons, completions: [], completedCourse, quizPassed: true, hasQuiz: hasQuiz(course) })
  // With nothing revised there is nothing that a reading could take off.
  if (progress.revised.length > 0) return null
  ofCourse.set(completedCourse.lessons, progress)
  return progress
}

/** In the round that the person is in now: `callUp` says why it is not the first. */
export function courseStanding(course: Course, rows: CourseRows, callUps: readonly CallUp[]): { progress: CourseProgress; callUp: CallUp | null } {
  const ofCourse = callUps.length === 0 ? callUps : callUps.filter((one) => one.course === course.slug)
  const callUp = ofCourse.length === 0 ? null : currentRound(rows.completedCourses.map(({ completedAt }) => completedAt), ofCourse)
  return { progress: progressIn(course, rows, roundName(callUp)), callUp }
}

/** What the rule is asked with, of one round. */
export function recordInRound(course: Pick<Course, 'lessons' | 'quiz' | 'certificate'>, rows: CourseRows, round: string): CourseRecord {
  const inRound = ({ again }: { again: string }) => again === round
  const completedCourse = rows.completedCourses.find(inRound) ?? null
  let completions: CourseRows['completions'] | undefined
  return {
    lessons: lessonsOfRound(course, round),
    // Asked for only where the completion does not tell already.
    get start() {
      return rows.starts.find(inRound) ?? null
    },
    get completions() {
      return (completions ??= rows.completions.filter(inRound))
    },
    completedCourse,
    // The attempt that passes completes the course in its own transaction, so the one tells the other.
    quizPassed: completedCourse !== null,
    hasQuiz: hasQuiz(course),
  }
}

/** A unit's own course has none, and is done when it is read. */
export function hasQuiz({ quiz }: Pick<Course, 'quiz'>): boolean {
  return quiz.questions.length > 0
}

/** As courseStanding, but a course once completed counts as done however often it was called up since. */
export function everStanding(course: Course, rows: CourseRows): CourseProgress {
  const [completed] = rows.completedCourses
  return progressIn(course, rows, completed?.again ?? '')
}

/** A path once walked stays walked: what is called up again is a duty of its own. */
export function pathStanding(path: Path, record: LearningRecord, catalogue: UnitCatalogue): PathProgress {
  return pathProgress(planOf(path), sourcesOf(record, catalogue))
}

export type StageStanding = { checklist: string; stage: 'shadow' | 'trial' | 'independent'; done: number; total: number }

export function stageStandings({ isSigned }: LearningRecord): StageStanding[] {
  return listChecklists().flatMap(({ slug, stages }) =>
    stages.map(({ id, skills }) => ({ checklist: slug, stage: id, done: skills.filter((skill) => isSigned(slug, skill.id)).length, total: skills.length })),
  )
}

/** Where each kind of step and need is asked. */
function sourcesOf(record: LearningRecord, catalogue: UnitCatalogue): StandingSources {
  const sources: StandingSources = {
    course: (slug) => courseItems(present(catalogue.findCourse(slug), slug), record),
    exam: (slug) => examItems(slug, record),
    skills: (slug) => skillItems(slug, record),
    'teach-back': (slug) => teachBackItems(slug, record),
    // It counts as long as it is valid; one that has ended is to be renewed first.
    certificate: (slug) => ({ done: record.external.holds(slug) ? 1 : 0, total: 1, missing: [] }),
    path: (slug) => {
      const { done, total, steps } = pathStanding(present(findPath(slug), slug), record, catalogue)
      return { done, total, missing: steps.flatMap(({ missing }) => missing) }
    },
  }
  return sources
}

function courseItems(course: Course, { courseRows }: LearningRecord): Standing {
  const { done, total, missing } = everStanding(course, courseRows(course.slug))
  return { done, total, missing: missing.map((item) => ({ ...item, course: course.slug })) }
}

function examItems(slug: string, { courseRows }: LearningRecord): Standing {
  const isPassed = courseRows(slug).completedCourses.length > 0
  return { done: isPassed ? 1 : 0, total: 1, missing: isPassed ? [] : [{ kind: 'quiz', course: slug }] }
}

function skillItems(slug: string, { isSigned }: LearningRecord): Standing {
  const skills = present(findChecklist(slug), slug).stages.flatMap((stage) => stage.skills)
  const missing = skills.flatMap(({ id }) => (isSigned(slug, id) ? [] : [{ kind: 'skill' as const, checklist: slug, id }]))
  return { done: skills.length - missing.length, total: skills.length, missing }
}

function teachBackItems(slug: string, { isCovered }: LearningRecord): Standing {
  return isCovered(slug) ? { done: 1, total: 1, missing: [] } : { done: 0, total: 1, missing: [{ kind: 'teach-back', course: slug }] }
}

function present<T>(found: T | null, slug: string): T {
  if (found === null) throw new Error(`the build let a path lead to what is not there: ${slug}`)
  return found
}
