import { DateTime } from 'luxon'
import { z } from 'zod'
import { Day } from '#app/people/identity.ts'
import { grades } from './grades.ts'

const Text = (least: number) => z.string('common:fault.required').trim().min(least, 'star-score:fault.tooShort').max(400, 'star-score:fault.tooLong')

export const ComplaintForm = z.object({
  personId: z.string().min(1, 'score-desk:fault.person'),
  day: Day,
  grade: z.enum(grades),
  what: Text(10),
  validUntil: z.union([z.literal(''), Day]).default(''),
  requestKey: z.uuid(),
})

export const AppealForm = z.object({ text: Text(10) })

export const DecisionForm = z.object({ complaint: z.string(), verdict: z.enum(['uphold', 'overturn'], 'score-desk:fault.verdict'), reason: Text(5) })

const usualMonths = 6
const mostMonths = 12

function monthsAfter(day: string, months: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ months }).toFormat('yyyy-MM-dd')
}

/** Until when a complaint counts: half a year unless the lead says otherwise, and no longer than a year. */
export function validityOf({ day, validUntil }: { day: string; validUntil: string }, today: string): { validUntil: string } | { faults: Record<string, string> } {
  const end = validUntil || monthsAfter(day, usualMonths)
  const faults = {
    ...(day > today && { day: 'score-desk:fault.future' }),
    ...(end < day && { validUntil: 'score-desk:fault.endsBefore' }),
    ...(end > monthsAfter(day, mostMonths) && { validUntil: 'score-desk:fault.tooFar' }),
  }
  return Object.keys(faults).length > 0 ? { faults } : { validUntil: end }
}

export type ComplaintState = 'valid' | 'appealed' | 'upheld' | 'overturned' | 'over'

/** How a complaint stands on a day. An appeal alone does not lift it: somebody else decides. */
export function complaintState({ validUntil, isAppealed, isOverturned }: { validUntil: string; isAppealed: boolean; isOverturned: boolean | null }, today: string): ComplaintState {
  if (isOverturned) return 'overturned'
  if (validUntil < today) return 'over'
  if (isOverturned === false) return 'upheld'
  return isAppealed ? 'appealed' : 'valid'
}
