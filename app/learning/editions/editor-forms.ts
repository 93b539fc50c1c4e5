import { z } from 'zod'
import { mostCharacters } from '../mdx/mdx-tree.ts'

// What the forms of the editor send. Messages are keys of the language files.

const line = (most: number) => z.string().trim().max(most, 'editor:refused.line-too-long')
const needed = (most: number) => line(most).min(1, 'common:fault.required')
/** Browsers send line breaks as two characters. */
const text = z
  .string()
  .transform((typed) => typed.replaceAll('\r\n', '\n').trimEnd())
  .refine((typed) => typed.length <= mostCharacters, 'editor:refused.text-too-long')

export const CourseForm = z.object({ titleZh: needed(80), titleEn: line(120), summaryZh: line(200), summaryEn: line(200) })
export type CourseForm = z.infer<typeof CourseForm>

/** A double press sends the same key. */
export const NewCourseForm = CourseForm.extend({ unitId: z.string().min(1).max(64), key: z.string().regex(/^[0-9a-f]{8}$/) })

export const NewLessonForm = z.object({ titleZh: needed(80), titleEn: line(120), key: z.string().regex(/^[0-9a-f]{8}$/) })

export const LessonForm = z.object({
  /** Of the draft that was on the screen. */
  revision: z.coerce.number().int().min(0).max(1_000_000_000),
  titleZh: needed(80),
  titleEn: line(120),
  summaryZh: line(200),
  summaryEn: line(200),
  minutes: z.coerce.number({ error: 'editor:refused.minutes' }).int('editor:refused.minutes').min(1, 'editor:refused.minutes').max(240, 'editor:refused.minutes'),
  textZh: text,
  textEn: text,
})
export type LessonForm = z.infer<typeof LessonForm>
