import { z } from 'zod'

/** More than a team can keep up between two customers is no cadence. */
export const mostTimes = { question: 3, lesson: 5, exam: 4 } as const
const longestName = 12

const upTo = (most: number, least = 0) =>
  z
    .string('common:fault.required')
    .trim()
    .regex(/^\d{1,2}$/, 'practice:fault.number')
    .transform(Number)
    .refine((number) => number >= least && number <= most, 'practice:fault.number')

const OwnName = z
  .string()
  .normalize('NFC')
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .refine((text) => Array.from(text).length <= longestName, 'practice:fault.name')
  .refine((text) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text), 'practice:fault.name')
  .transform((text) => text || null)

/** What the lead's desk sends; an empty name is the usual one. */
export const CadenceForm = z.object({
  questions: upTo(mostTimes.question),
  lessons: upTo(mostTimes.lesson),
  exams: upTo(mostTimes.exam),
  lessonDay: upTo(7, 1),
  examDay: upTo(31, 1),
  questionName: OwnName,
  lessonName: OwnName,
  examName: OwnName,
})
