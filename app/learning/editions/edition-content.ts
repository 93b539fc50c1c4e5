import { z } from 'zod'
import { Section } from '../content-schema.ts'

// A published edition as it is kept: everything that readers need, so that nothing is worked out while they wait.

const Sides = z.object({ zh: z.string(), en: z.string() })
export type Sides = z.infer<typeof Sides>

export const EditionLesson = z.object({
  slug: z.string(),
  /** That of content/ where the lesson stands as there. */
  hash: z.string(),
  minutes: z.number(),
  title: Sides,
  summary: Sides,
  text: Sides,
  sections: z.object({ zh: z.array(Section), en: z.array(Section) }),
  scenes: z.array(z.string()),
})
export type EditionLesson = z.infer<typeof EditionLesson>

export const EditionContent = z.object({ title: Sides, summary: Sides, lessons: z.array(EditionLesson) })
export type EditionContent = z.infer<typeof EditionContent>

/** What somebody writes of a lesson. */
export type LessonWords = Pick<EditionLesson, 'minutes' | 'title' | 'summary' | 'text'>

export function isSameLesson(one: LessonWords, other: LessonWords): boolean {
  return one.minutes === other.minutes && (['title', 'summary', 'text'] as const).every((part) => one[part].zh === other[part].zh && one[part].en === other[part].en)
}
