import { z } from 'zod'
import { longestNotice } from './notice-length.ts'
import { audiences } from '../slots/slot-kinds.ts'

const longestNoticeDays = 92
const longestUrgentHours = 24
const hourMs = 3_600_000

const FieldTime = z.string().max(20, 'common:fault.invalid')

export const NoticeForm = z.object({
  text: z
    .string()
    .trim()
    .min(1, 'common:fault.required')
    .refine((text) => Array.from(text).length <= longestNotice, 'wall-programme:notices.fault.tooLong'),
  audience: z.enum(['BOTH', ...audiences]),
  urgent: z.string().optional(),
  /** Blank: at once. */
  startsAt: FieldTime,
  /** Of the unit's clock. */
  endsAt: FieldTime.min(1, 'wall-programme:notices.fault.noEnd'),
  requestKey: z.uuid(),
})
export type NoticeForm = z.infer<typeof NoticeForm>

type NoticeFault = 'not-after' | 'over' | 'too-long' | 'too-long-urgent'

/** What is wrong with the time of a notice; null where nothing is. What takes the whole screen gives it back within a day. */
export function noticeFault({ startsAt, endsAt, isUrgent }: { startsAt: Date; endsAt: Date; isUrgent: boolean }, now: Date): NoticeFault | null {
  const hours = (endsAt.getTime() - startsAt.getTime()) / hourMs
  if (endsAt <= now) return 'over'
  if (hours <= 0) return 'not-after'
  if (isUrgent) return hours > longestUrgentHours ? 'too-long-urgent' : null
  return hours > longestNoticeDays * 24 ? 'too-long' : null
}
