import { z } from 'zod'
import { CodeTyped } from '#app/wall/screens/code.ts'

const Reason = z.string().trim().min(5, 'teach-backs:fault.reasonTooShort').max(500, 'common:fault.atMost500')

/** What the lead posts on /team/teach-backs. */
export const TeamDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('start'), course: z.string().max(64).min(1, 'common:fault.required'), teacherId: z.string().max(64).min(1, 'teach-backs:fault.teacher') }),
  z.object({ deed: z.literal('close'), teachBack: z.string().max(64), reason: Reason }),
])
export type TeamDeed = z.infer<typeof TeamDeed>

/** What the teacher and the members post on /teach-backs/:teachBack. The answers of a check are read by its own paper. */
export const TeachBackDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('open'), place: z.string().trim().min(1, 'teach-backs:fault.place').max(40, 'common:fault.tooLong') }),
  z.object({ deed: z.literal('close'), session: z.string().max(64) }),
  z.object({ deed: z.literal('attend'), attendance: CodeTyped('teach-backs:fault.codeShape') }),
  z.object({ deed: z.literal('answer'), session: z.string().max(64) }),
])
export type TeachBackDeed = z.infer<typeof TeachBackDeed>
