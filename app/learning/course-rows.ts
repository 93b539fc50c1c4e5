import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Course } from './content-schema.ts'
import type { CourseProgress, LessonVersion } from './progress.ts'
import type { EndingCertificate } from './renewal-rounds.ts'

/** What one person has done in one course, in all rounds of it. */
export type CourseRows = {
  /** Those of the course that end and are not revoked. */
  readonly ending: readonly EndingCertificate[]
  readonly starts: readonly { again: string; lessons: LessonVersion[] }[]
  /** Oldest first; `at`: the moment in ISO 8601, as text. */
  readonly completions: readonly (LessonVersion & { again: string; at: string })[]
  /** Oldest first. */
  readonly completedCourses: readonly { again: string; lessons: LessonVersion[]; completedAt: Date }[]
  /** What standing.server.ts has made of them, for the next who asks: kept here, for a map of thousands of them is dear to keep and to clear away. */
  reckoned: Reckoned | null
}

type Reckoned = { course: Course; round: string; progress: CourseProgress; before: Reckoned | null }

/** Of who has not begun a course: always this one, so that it can be told at a glance. */
export const noRows: CourseRows = { ending: [], starts: [], completions: [], completedCourses: [], reckoned: null }

/** What kinds of facts there are: a course begun, a lesson read, a course completed, a certificate that ends. */
export type FactKind = 'start' | 'lesson' | 'course' | 'certificate'

export const newLine = '\n'

/**
 * Lays a person's facts of one kind with their courses. A line is a fact: course, round, moment, and then the lessons
 * pinned, or the version and name of the lesson read. Of a certificate: course, id, issue, end. Those of the same course
 * that follow each other stay in one piece: of a team there are thousands, and most are never looked at.
 */
export function shelve(kind: FactKind, lines: string, courses: Map<string, RowsOfCourse>): void {
  for (let from = 0; from < lines.length; ) {
    const head = lines.slice(from, lines.indexOf(' ', from) + 1)
    let end = lines.indexOf(newLine, from)
    while (end >= 0 && lines.startsWith(head, end + 1)) end = lines.indexOf(newLine, end + 1)
    if (end < 0) end = lines.length
    const course = head.slice(0, -1)
    const rows = courses.get(course) ?? new RowsOfCourse()
    courses.set(course, rows)
    rows[kind] = rows[kind] === '' ? lines.slice(from, end) : rows[kind] + newLine + lines.slice(from, end)
    from = end + 1
  }
}

/** What has been completed tells all by itself: so each line is read when it is asked for. */
export class RowsOfCourse implements CourseRows {
  start = ''
  lesson = ''
  course = ''
  certificate = ''
  reckoned: Reckoned | null = null
  #starts?: CourseRows['starts']
  #completions?: CourseRows['completions']
  #completedCourses?: CourseRows['completedCourses']

  get ending(): CourseRows['ending'] {
    return this.certificate === '' ? noRows.ending : this.certificate.split(newLine).map((line) => {
      const { again: id, at: issuedAt, rest: expiresAt } = readLine(line)
      return { id, issuedAt: new Date(issuedAt), expiresAt: new Date(expiresAt) }
    })
  }

  get starts(): CourseRows['starts'] {
    return (this.#starts ??= linesOf(this.start).map(readLine).map(({ again, rest }) => ({ again, lessons: pinnedLessons(rest) })))
  }

  get completions(): CourseRows['completions'] {
    return (this.#completions ??= linesOf(this.lesson).map(readLine).map(({ again, at, rest }) => ({ again, at, ...readVersion(rest) })).sort(byTime))
  }

  get completedCourses(): CourseRows['completedCourses'] {
    return (this.#completedCourses ??= linesOf(this.course).map(readLine).sort(byTime).map(({ again, at, rest }) => ({ again, lessons: pinnedLessons(rest), completedAt: new Date(at) })))
  }
}

const noLines: readonly string[] = []

function linesOf(text: string): readonly string[] {
  return text === '' ? noLines : text.split(newLine)
}

type Line = { again: string; at: string; rest: string }

/** Whose course it is has been told. */
function readLine(line: string): Line {
  const again = line.indexOf(' ') + 1
  const at = line.indexOf(' ', again) + 1
  const rest = line.indexOf(' ', at) + 1
  return { again: line.slice(again, at - 1), at: line.slice(at, rest - 1), rest: line.slice(rest) }
}

function readVersion(text: string): LessonVersion {
  const slug = text.indexOf(' ') + 1
  return { slug: text.slice(slug), hash: text.slice(0, slug - 1) }
}

function byTime(one: { at: string }, other: { at: string }): number {
  return one.at < other.at ? -1 : 1
}

const PinnedLessons = z.array(z.object({ slug: z.string(), hash: z.string() }))

// Everybody who began a course at the same version has the same text.
const pinned = new LRUCache<string, LessonVersion[]>({ max: 2000 })

function pinnedLessons(text: string): LessonVersion[] {
  const known = pinned.get(text)
  if (known) return known
  const lessons = PinnedLessons.parse(JSON.parse(text))
  // A copy: the text is a piece of a long one, which would be kept with it.
  pinned.set(Buffer.from(text).toString(), lessons)
  return lessons
}
