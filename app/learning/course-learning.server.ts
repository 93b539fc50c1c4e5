import type { Course } from './content-schema.ts'
import { type CourseRows, noRows } from './course-rows.ts'
import type { UnitCatalogue } from './editions/unit-catalogue.server.ts'
import type { LearningRecord } from './learning-record.server.ts'
import type { CourseProgress, Progress } from './progress.ts'
import { type EndingCertificate, renewalRounds, renewedIn } from './renewal-rounds.ts'
import { type CallUp, roundName } from './round.ts'
import { courseStanding, everStanding } from './standing.server.ts'

/** `completedAt`: in the round that the person is in now; `earlierAt`: last in a round before; `calledUpAt`: when that round was called, `renews`: the certificate that called it, by its end; `standing`: as others count it, done as long as the certificate that is to be renewed still counts, with its end as `renewBy`; `rows`: all that was done in it. */
export type CourseLearning = { course: Course; progress: CourseProgress; completedAt: Date | null; earlierAt: Date | null; calledUpAt: Date | null; renews: EndingCertificate | null; standing: Progress; renewBy: Date | null; rows: CourseRows }

type Calling = { callUps: readonly CallUp[]; now: Date }

const untouched = new WeakMap<UnitCatalogue, { courses: readonly CourseLearning[]; places: ReadonlyMap<string, number> }>()

/** Of hundreds of courses most people have begun a few: of the others all hold the same. */
export function coursesIn(catalogue: UnitCatalogue, { begun }: LearningRecord, calling: Calling): CourseLearning[] {
  const none = untouched.get(catalogue) ?? {
    courses: catalogue.courses.map((course) => courseLearning(course, noRows, calling)),
    places: new Map(catalogue.courses.map(({ slug }, place) => [slug, place])),
  }
  untouched.set(catalogue, none)
  const courses = [...none.courses]
  for (const [slug, rows] of begun) {
    const [place, course] = [none.places.get(slug), catalogue.findCourse(slug)]
    if (place !== undefined && course) courses[place] = courseLearning(course, rows, calling)
  }
  return courses
}

function courseLearning(course: Course, rows: CourseRows, { callUps, now }: Calling): CourseLearning {
  const { ending, completedCourses } = rows
  const { progress, callUp } = courseStanding(course, rows, ending.length === 0 ? callUps : [...callUps, ...renewalRounds(course, ending, now)])
  const round = roundName(callUp)
  const completedAt = completedCourses.findLast(({ again }) => again === round)?.completedAt ?? null
  const earlierAt = completedCourses.findLast(({ again }) => again !== round)?.completedAt ?? null
  const renews = renewedIn(round, rows)
  const renewBy = renews !== null && progress.state !== 'done' && now < renews.expiresAt ? renews.expiresAt : null
  return { course, progress, completedAt, earlierAt, calledUpAt: callUp?.assignedAt ?? null, renews, standing: renewBy ? everStanding(course, rows) : progress, renewBy, rows }
}
