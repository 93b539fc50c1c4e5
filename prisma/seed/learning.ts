import { findCourse } from '#app/learning/catalogue.server.ts'
import { completeLesson } from '#app/learning/completions.server.ts'
import { personOf, type SeedContext } from './context.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

type Read = { number: string; course: string; lessons: number; daysAgo: number }

/** Who is in the middle of which course: the first lessons are read, the last of them so many days ago. */
const begun: readonly Read[] = [
  { number: '1001', course: 'service-etiquette', lessons: 3, daysAgo: 1 },
  { number: '1001', course: 'mentorship-rotation', lessons: 1, daysAgo: 5 },
  { number: '1002', course: 'sign-language-basics', lessons: 2, daysAgo: 3 },
  { number: '1003', course: 'mentorship-rotation', lessons: 3, daysAgo: 8 },
  { number: '1005', course: 'mentorship-rotation', lessons: 2, daysAgo: 2 },
  { number: '1006', course: 'service-etiquette', lessons: 2, daysAgo: 14 },
  { number: '1007', course: 'service-etiquette', lessons: 1, daysAgo: 6 },
  { number: '2002', course: 'mentorship-rotation', lessons: 4, daysAgo: 17 },
  { number: '3001', course: 'sign-language-basics', lessons: 3, daysAgo: 4 },
  { number: '0101', course: 'service-etiquette', lessons: 4, daysAgo: 10 },
]

/** Lessons read and courses not yet finished; those that are finished come with their attempts (quizzes.ts). */
export async function seedLearning(context: SeedContext): Promise<void> {
  for (const { number, course, lessons, daysAgo } of begun) {
    const personId = personOf(context, number).id
    const read = (findCourse(course)?.lessons ?? []).slice(0, lessons)
    for (const [index, { slug, hash }] of read.entries()) {
      const ago = (daysAgo + read.length - 1 - index) * dayMs + 37 * minuteMs
      await completeLesson({ personId, course, lesson: slug, hash, at: new Date(context.now.getTime() - ago) })
    }
  }
}
