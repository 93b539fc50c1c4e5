/*
 * The one computation of progress: every page, export and panel shows these numbers.
 *
 * A course consists of its lessons and its quiz, so its total is never 0: a course without lessons
 * is its quiz. Per cent is 100 × done / total rounded down, so that 100 means done and nothing else.
 */

/** A lesson at one version of its content. */
export type LessonVersion = { slug: string; hash: string }

export type ProgressState = 'not-started' | 'in-progress' | 'done'

export type Progress = {
  state: ProgressState
  /** Integer, 0 to 100. */
  percent: number
  done: number
  total: number
}

export type CourseItem = { kind: 'lesson'; slug: string } | { kind: 'quiz' }

export type CourseProgress = Progress & {
  /** In the order of the course, the quiz last. */
  missing: CourseItem[]
  /** Lessons that count as done but were never read as they stand today: changed since, or added. */
  revised: string[]
}

export type CourseRecord = {
  /** The course as it stands today, in its order. */
  lessons: readonly LessonVersion[]
  /** What the person has read, at the version of then; in any order, repeats allowed. */
  completions: readonly LessonVersion[]
  /** The lessons as they stood when the person completed the course, if that has happened. */
  completedCourse?: { lessons: readonly LessonVersion[] } | null
  quizPassed: boolean
}

/**
 * A lesson once read stays done when its text changes. A course once completed stays done, with the
 * total it had then, whatever is added; what has changed since is `revised`, to be read again but
 * not counted.
 */
export function courseProgress(record: CourseRecord): CourseProgress {
  const { lessons, completions, quizPassed } = record
  const completed = record.completedCourse ?? null
  const read = new Set(completions.map(({ slug }) => slug))
  const missing: CourseItem[] = completed === null ? missingItems(lessons, read, quizPassed) : []
  const total = (completed ?? record).lessons.length + 1
  return {
    ...progressOf(total - missing.length, total),
    missing,
    revised: lessons
      .filter(({ slug }) => completed !== null || read.has(slug))
      .filter((lesson) => ![...completions, ...(completed?.lessons ?? [])].some(isSameAs(lesson)))
      .map(({ slug }) => slug),
  }
}

/** One step of a path with the person's record in it; `slug` is that of the course or the checklist. */
export type PathStep =
  | { kind: 'course'; slug: string; progress: CourseProgress }
  | { kind: 'skills'; slug: string; skills: readonly { id: string; signed: boolean }[] }

export type PathItem =
  | { kind: 'lesson'; course: string; slug: string }
  | { kind: 'quiz'; course: string }
  | { kind: 'skill'; checklist: string; id: string }

export type PathStepProgress = Progress & { kind: PathStep['kind']; slug: string; missing: PathItem[] }

export type PathProgress = Progress & { steps: PathStepProgress[] }

/**
 * A path counts the items of its steps together: every lesson, quiz and skill is one. A step without
 * items holds nobody up; a path without any is not started, so that nothing is earned by it.
 */
export function pathProgress(steps: readonly PathStep[]): PathProgress {
  const progressed = steps.map(stepProgress)
  const sum = (count: (step: Progress) => number) => progressed.reduce((all, step) => all + count(step), 0)
  return {
    ...progressOf(
      sum(({ done }) => done),
      sum(({ total }) => total),
    ),
    steps: progressed,
  }
}

/** What to do next: the first missing item of the first open step, or null when nothing is missing. */
export function nextThing(path: PathProgress): PathItem | null {
  return path.steps.flatMap(({ missing }) => missing)[0] ?? null
}

function missingItems(
  lessons: readonly LessonVersion[],
  read: ReadonlySet<string>,
  quizPassed: boolean,
): CourseItem[] {
  const unread = lessons.filter(({ slug }) => !read.has(slug))
  return [
    ...unread.map(({ slug }) => ({ kind: 'lesson', slug }) as const),
    ...(quizPassed ? [] : [{ kind: 'quiz' } as const]),
  ]
}

function stepProgress(step: PathStep): PathStepProgress {
  const { kind, slug } = step
  if (step.kind === 'course') {
    const { state, percent, done, total } = step.progress
    const missing = step.progress.missing.map((item) => ({ ...item, course: slug }))
    return { kind, slug, state, percent, done, total, missing }
  }
  const open = step.skills.filter(({ signed }) => !signed)
  return {
    kind,
    slug,
    ...progressOf(step.skills.length - open.length, step.skills.length),
    missing: open.map(({ id }) => ({ kind: 'skill', checklist: slug, id })),
  }
}

function progressOf(done: number, total: number): Progress {
  if (done === 0) return { state: 'not-started', percent: 0, done, total }
  const state = done === total ? 'done' : 'in-progress'
  return { state, percent: Math.floor((100 * done) / total), done, total }
}

function isSameAs(lesson: LessonVersion): (other: LessonVersion) => boolean {
  return ({ slug, hash }) => slug === lesson.slug && hash === lesson.hash
}
