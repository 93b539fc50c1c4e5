import { z } from 'zod'
import type { MoveFault } from './exam-clock.ts'

const Id = z.string().min(1, 'common:fault.required').max(64, 'common:fault.invalid')
const FieldTime = z.string().min(1, 'common:fault.required').max(20, 'common:fault.invalid')
const Reason = z.string().trim().min(5, 'exams:fault.reason').max(500, 'common:fault.atMost500')
const Title = z.string().trim().min(1, 'common:fault.required').max(60, 'common:fault.tooLong')
/** Checkboxes of one name: none, one or many. */
const People = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(Id).min(1, 'exams:fault.people').max(500, 'common:fault.invalid'))

/** A monthly exam as its lead sets it; the times are those of the unit's clock. */
export const ExamForm = z.object({
  title: Title,
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'exams:fault.month'),
  version: Id,
  opensAt: FieldTime,
  closesAt: FieldTime,
  /** The first moment again, by who was asked whether it is meant to open at once. */
  openNow: z.string().max(20, 'common:fault.invalid').optional(),
  requestKey: z.uuid(),
})
export type ExamForm = z.infer<typeof ExamForm>

const about = { requestKey: z.uuid() }

/** What a lead does to an exam that is set. */
export const ExamDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('make-up'), people: People, opensAt: FieldTime, closesAt: FieldTime, ...about }),
  z.object({ deed: z.literal('cancel'), reason: Reason }),
  z.object({ deed: z.literal('rename'), title: Title }),
  /** The first moment only where it can be moved still. */
  z.object({ deed: z.literal('move'), sitting: Id, opensAt: FieldTime.optional(), closesAt: FieldTime, reason: Reason, ...about }),
])
export type ExamDeed = z.infer<typeof ExamDeed>

/** Beside which field the fault of a window stands. */
export const windowFaultField: Record<MoveFault, 'opensAt' | 'closesAt' | 'form'> = { 'not-after': 'closesAt', 'too-short': 'closesAt', over: 'closesAt', 'too-long': 'closesAt', same: 'closesAt', opened: 'form' }

export const IdentityForm = z.object({ pinCode: z.string().max(200, 'common:fault.tooLong') })
