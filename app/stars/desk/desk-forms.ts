import { z } from 'zod'
import { mostDutyDays, usualDutyDays } from '../duty/duty-days.ts'

const Reason = z.string().trim().min(5, 'stars:fault.deskReason').max(200, 'stars:fault.reasonTooLong')

export const ElectorateForm = z.object({
  personId: z.string().min(1, 'stars:fault.nominee'),
  deed: z.enum(['add', 'remove']),
  reason: Reason,
})

/**
 * Times as the browser's datetime fields send them, in the unit's zone; `deed` now ends the present phase at once, and
 * shift moves all that is to come by `days`.
 */
export const DatesForm = z.object({
  nominateFrom: z.string().optional(),
  voteFrom: z.string().optional(),
  noticeFrom: z.string().optional(),
  publishFrom: z.string().optional(),
  deed: z.enum(['move', 'now']).default('move'),
  reason: Reason,
})

const mostDays = 60

export const ShiftForm = z.object({
  days: z
    .string('stars:fault.days')
    .normalize('NFKC')
    .trim()
    .regex(/^[+-]?\d{1,2}$/, 'stars:fault.days')
    .transform(Number)
    .refine((days) => days !== 0 && Math.abs(days) <= mostDays, 'stars:fault.days'),
  reason: Reason,
})

const dayOfMonth = z
  .string('common:fault.required')
  .normalize('NFKC')
  .trim()
  .regex(/^\d{1,2}$/, 'stars:fault.dayOfMonth')
  .transform(Number)
  .refine((day) => day >= 1 && day <= 31, 'stars:fault.dayOfMonth')

/** The days on which a unit elects, in their order. */
export const CalendarForm = z
  .object({
    nominateFromDay: dayOfMonth,
    voteFromDay: dayOfMonth,
    voteUntilDay: dayOfMonth,
    noticeDays: z
      .string('common:fault.required')
      .normalize('NFKC')
      .trim()
      .regex(/^\d{1,2}$/, 'stars:fault.noticeDays')
      .transform(Number)
      .refine((days) => days >= 1 && days <= 10, 'stars:fault.noticeDays'),
    dutyDays: z
      .string()
      .default(String(usualDutyDays))
      .transform((days) => days.normalize('NFKC').trim())
      .refine((days) => /^\d{1,2}$/.test(days) && Number(days) <= mostDutyDays, 'star-desk:fault.dutyDays')
      .transform(Number),
  })
  .refine(({ nominateFromDay, voteFromDay }) => nominateFromDay < voteFromDay, { path: ['voteFromDay'], message: 'stars:fault.voteAfterNominations' })
  .refine(({ voteFromDay, voteUntilDay }) => voteFromDay <= voteUntilDay, { path: ['voteUntilDay'], message: 'stars:fault.voteEndsBeforeItBegins' })

/** A month to skip, with the reason that the team reads. */
export const SkipForm = z.object({ reason: Reason })

