/*
 * The one computation of progress: every page, export and panel shows these numbers.
 *
 * A course consists of its lessons and its quiz, so its total is never 0: a course without lessons
 * is its quiz. A course without a quiz is its lessons. Per cent is 100 × done / total rounded down, so that 100 means done and nothing else.
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
  /** What the person has read, at the version of then; repeats allowed. */
  completions: readonly LessonVersion[]
  /** The lessons as they stood when the person began, if that has happened: what is asked of this person. */
  start?: { lessons: readonly LessonVersion[] } | null
  /** The lessons as the person had read them when completing the course, if that has happened. */
  completedCourse?: { lessons: readonly LessonVersion[] } | null
  quizPassed: boolean
  /** Left out: it has one. A course without is done when it is read. */
  hasQuiz?: boolean
}

/**
 * What is asked is pinned when a person begins: what is added later is offered (`revised`), not owed, so that progress
 * never falls by it; what is taken away is owed no longer. A lesson once read stays done when its text changes. A course
 * once completed stays done, with the total it had then, whatever is added or changed.
 */
export function courseProgress(record: CourseRecord): CourseProgress {
  const { lessons, quizPassed, hasQuiz = true } = record
  const completed = record.completedCourse ?? null
  const asked = completed?.lessons ?? askedLessons(record)
  const missing = completed ? [] : missingItems(asked, slugsOf(record.completions), quizPassed || !hasQuiz)
  const total = asked.length + (hasQuiz ? 1 : 0)
  const owed = slugsOf(missing.flatMap((item) => (item.kind === 'lesson' ? [item] : [])))
  const isKnown = (lesson: LessonVersion) => completed?.lessons.some(isSameAs(lesson)) || record.completions.some(isSameAs(lesson))
  return {
    ...progressOf(total - missing.length, total),
    missing,
    revised: lessons.filter((lesson) => !owed.has(lesson.slug) && !isKnown(lesson)).map(({ slug }) => slug),
  }
}

/** The lessons of a course that is completed now, as they were read: what a completion pins. Completions oldest first. */
export function lessonsAsRead(record: CourseRecord): LessonVersion[] {
  const { completions } = record
  return askedLessons(record).map((lesson) =>
    completions.some(isSameAs(lesson)) ? lesson : (completions.findLast(({ slug }) => slug === lesson.slug) ?? lesson),
  )
}

/** Of the lessons pinned at the start those that are still there, and those that were read before they were taken away. */
function askedLessons({ lessons, start, completions, hasQuiz = true }: CourseRecord): readonly LessonVersion[] {
  if (!start) return lessons
  const pinned = slugsOf(start.lessons)
  const today = slugsOf(lessons)
  const read = slugsOf(completions)
  const asked = [...lessons.filter(({ slug }) => pinned.has(slug)), ...start.lessons.filter(({ slug }) => !today.has(slug) && read.has(slug))]
  // Begun with lessons that are all gone, and no quiz: then it is begun with those of today.
  return asked.length === 0 && !hasQuiz ? lessons : asked
}

function missingItems(lessons: readonly LessonVersion[], read: ReadonlySet<string>, quizPassed: boolean): CourseItem[] {
  const unread = lessons.filter(({ slug }) => !read.has(slug))
  return [...unread.map(({ slug }) => ({ kind: 'lesson', slug }) as const), ...(quizPassed ? [] : [{ kind: 'quiz' } as const])]
}

function slugsOf(lessons: readonly { slug: string }[]): ReadonlySet<string> {
  return new Set(lessons.map(({ slug }) => slug))
}

/** Every number of progress is made here: `done` of `total` things. */
export function progressOf(done: number, total: number): Progress {
  if (done === 0) return { state: 'not-started', percent: 0, done, total }
  const state = done === total ? 'done' : 'in-progress'
  return { state, percent: Math.floor((100 * done) / total), done, total }
}

function isSameAs(lesson: LessonVersion): (other: LessonVersion) => boolean {
  return ({ slug, hash }) => slug === lesson.slug && hash === lesson.hash
}
