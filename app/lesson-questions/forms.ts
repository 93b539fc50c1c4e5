import { z } from 'zod'

export const longestText = 500

/** Plain words, counted as people count them. */
function Words(tooShort: string, fewest: number) {
  return z
    .string()
    .trim()
    .refine((text) => [...text].length >= fewest, tooShort)
    .refine((text) => [...text].length <= longestText, 'lesson-questions:fault.tooLong')
}

/** Posted on the page of a lesson's questions. */
export const AskForm = z.object({
  kind: z.enum(['question', 'note'], { error: 'lesson-questions:fault.kind' }),
  passage: z.string().regex(/^[0-9a-f]{16}(-\d{1,3})?$/, 'lesson-questions:fault.passage'),
  text: Words('lesson-questions:fault.tooShort', 2),
  key: z.uuid(),
})
export type AskForm = z.infer<typeof AskForm>

const Answer = z.object({ deed: z.literal('answer'), question: z.string().max(64), text: Words('lesson-questions:fault.tooShort', 2), key: z.uuid() })
export type Answer = z.infer<typeof Answer>

/** Posted on one's own page: by a mentor, or of one's own notes. */
export const OwnDeed = z.discriminatedUnion('deed', [Answer, z.object({ deed: z.literal('remove-note'), note: z.string().max(64) })])

/** Posted by the lead. */
export const TeamDeed = z.discriminatedUnion('deed', [
  Answer,
  z.object({ deed: z.literal('keep'), answer: z.string().max(64) }),
  z.object({ deed: z.literal('take-off'), answer: z.string().max(64) }),
])
