import { findChecklist } from '#app/learning/catalogue.server.ts'
import type { Learning } from '#app/learning/completions.server.ts'
import { type Missing, missingOf } from '#app/learning/courses/missing.ts'
import { titlesOf } from '#app/learning/courses/path-view.server.ts'
import { listWithdrawn } from '#app/learning/courses/withdrawn.server.ts'
import { byUrgency, type DutyState } from '#app/learning/duties/duty.ts'
import { findTeamLearning } from '#app/learning/team-learning.server.ts'
import type { TeamMember } from '#app/people/team.server.ts'
import { database } from '#app/platform/database.server.ts'
import { calendarDay, dayWords, lastDayBefore } from '#app/platform/dates.ts'
import { inLanguage, type Language } from '#app/platform/i18n.ts'
import { scorePercent } from '#app/quizzes/points.ts'

type Asked = { team: { id: string; timeZone: string }; language: Language; now: Date }
type OnDay = (at: Date | null) => string | null

export type CourseFacts = {
  key: string
  title: string
  state: DutyState
  percent: number
  missing: Missing
  /** The titles of what has to be done first. */
  waitsFor: string[]
  duties: { id: string; dueOn: string; state: DutyState; isAgain: boolean }[]
  lessons: { slug: string; title: string; readOn: string | null }[]
  attempts: { id: string; on: string; percent: number; passed: boolean }[]
  /** Each time the course was completed, oldest first. */
  completedOn: string[]
  /** The last day of the certificate that is to be renewed. */
  renewBy: string | null
}

export type PathFacts = Omit<CourseFacts, 'lessons' | 'attempts' | 'completedOn' | 'renewBy'>

/** What stands behind one line of the matrix: every lesson, attempt and completion with its day. Null for nobody of this team. */
export async function findPersonRecord(personId: string, { team, language, now }: Asked) {
  const found = (await findTeamLearning(team, now)).find(({ member }) => member.id === personId)
  if (!found) return null
  const { member, learning } = found
  const [rows, withdrawn] = await Promise.all([loadFacts(personId), listWithdrawn({ personId, language, timeZone: team.timeZone })])
  const onDay: OnDay = (at) => (at === null ? null : dayWords(calendarDay(at, team.timeZone), language))
  return {
    member: faceOf(member),
    paths: learning.paths.map((path) => pathFacts(path, learning, language)),
    courses: learning.courses.map((course) => courseFacts(course, { learning, rows, language, onDay, timeZone: team.timeZone })),
    stages: learning.stages.map(({ checklist, stage, done, total }) => ({ key: `stage.${checklist}.${stage}`, stage, done, total, checklist: inLanguage(findChecklist(checklist)?.title ?? { zh: checklist, en: checklist }, language) })),
    withdrawn,
  }
}

function faceOf({ id, name, employeeNumber, position, photoKey }: TeamMember) {
  return { id, name, employeeNumber, position, photoKey }
}

async function loadFacts(personId: string) {
  const [lessons, attempts, completions] = await Promise.all([
    database.lessonCompletion.findMany({ where: { personId }, orderBy: { completedAt: 'asc' }, select: { course: true, lesson: true, completedAt: true } }),
    database.attempt.findMany({ where: { personId, endedAt: { not: null } }, orderBy: { startedAt: 'asc' }, select: { id: true, quiz: true, endedAt: true, points: true, maxPoints: true, passed: true } }),
    database.courseCompletion.findMany({ where: { personId, withdrawnAt: null }, orderBy: { completedAt: 'asc' }, select: { course: true, completedAt: true } }),
  ])
  return { lessons, attempts, completions }
}

function standing(kind: 'path' | 'course', slug: string, { learning, language }: { learning: Learning; language: Language }) {
  const duties = learning.duties.filter((duty) => duty.kind === kind && duty.slug === slug).sort(byUrgency)
  return {
    duties: duties.map(({ assignmentId, dueOn, state, again }) => ({ id: assignmentId, dueOn: dayWords(dueOn, language), state, isAgain: again !== null && !again.isFirst })),
    pressing: duties[0] && duties[0].state !== 'done' ? duties[0].state : null,
  }
}

function pathFacts({ path, progress, catalogue }: Learning['paths'][number], learning: Learning, language: Language): PathFacts {
  const { duties, pressing } = standing('path', path.slug, { learning, language })
  return {
    ...{ key: `path.${path.slug}`, title: inLanguage(path.title, language), state: pressing ?? progress.state, percent: progress.percent, duties },
    missing: missingOf(progress.steps.flatMap(({ missing }) => missing)),
    waitsFor: titlesOf(progress.waitsFor, { catalogue, language }),
  }
}

type Loaded = { learning: Learning; rows: Awaited<ReturnType<typeof loadFacts>>; language: Language; onDay: OnDay; timeZone: string }

function courseFacts({ course, progress, standing: { state, percent }, renewBy }: Learning['courses'][number], { learning, rows, language, onDay, timeZone }: Loaded): CourseFacts {
  const { slug, title, lessons } = course
  const { duties, pressing } = standing('course', slug, { learning, language })
  const read = rows.lessons.filter((one) => one.course === slug)
  return {
    ...{ key: `course.${slug}`, title: inLanguage(title, language), state: pressing ?? state, percent, duties },
    missing: missingOf(renewBy ? [] : progress.missing),
    renewBy: renewBy && dayWords(lastDayBefore(renewBy, timeZone), language),
    waitsFor: [],
    lessons: lessons.map((lesson) => ({ slug: lesson.slug, title: inLanguage(lesson.title, language), readOn: onDay(read.findLast((one) => one.lesson === lesson.slug)?.completedAt ?? null) })),
    attempts: rows.attempts
      .filter(({ quiz }) => quiz === slug)
      .map(({ id, endedAt, points, maxPoints, passed }) => ({ id, on: onDay(endedAt) ?? '', percent: scorePercent({ points: points ?? 0, maxPoints: maxPoints ?? 0 }), passed: passed === true })),
    completedOn: rows.completions.filter((one) => one.course === slug).flatMap(({ completedAt }) => onDay(completedAt) ?? []),
  }
}
