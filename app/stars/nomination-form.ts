import { z } from 'zod'
import { Day } from '#app/people/identity.ts'
import { countCharacters } from './nominating/characters.ts'
import { isPraiseChannel, longestPraise, namesSomebody, type Praise } from './nominating/praise.ts'
import { longestReason, shortestReason } from './reason-length.ts'

/** A field that may be left empty. */
const optional = z
  .string()
  .max(64)
  .optional()
  .transform((text) => text?.trim() || undefined)

const Fields = z.object({
  star: z.string().min(1, 'stars:fault.star'),
  nominee: z.string().min(1, 'stars:fault.nominee'),
  reason: z
    .string()
    .trim()
    .min(1, 'common:fault.required')
    .refine((reason) => countCharacters(reason) >= shortestReason, 'stars:fault.reasonTooShort')
    .refine((reason) => countCharacters(reason) <= longestReason, 'stars:fault.reasonTooLong'),
  /** When the person did it, and which of the six 不让 it shows: at least one of them. */
  actDay: optional,
  pledge: optional,
  /** A kind card that it points to. */
  card: optional,
  /** A certificate of the nominee's. */
  certificate: optional,
  /** A customer's praise: all three or none. */
  praiseDay: optional,
  praiseChannel: optional,
  praiseWords: z.string().trim().default(''),
})

type Fields = z.infer<typeof Fields>

export const NominationForm = Fields.superRefine((fields, context) => {
  for (const [name, message] of faultsOf(fields)) context.addIssue({ code: 'custom', path: [name], message })
}).transform(({ praiseDay, praiseChannel, praiseWords, ...fields }) => ({ ...fields, praise: praiseOf({ praiseDay, praiseChannel, praiseWords }) }))

function faultsOf({ actDay, pledge, praiseDay, praiseChannel, praiseWords }: Fields): [string, string][] {
  const faults: [string, string][] = []
  if (!actDay && !pledge) faults.push(['actDay', 'star-votes:fault.noGround'])
  if (actDay && !Day.safeParse(actDay).success) faults.push(['actDay', 'common:fault.invalid'])
  if (!praiseDay && !praiseChannel && !praiseWords) return faults
  if (!praiseDay || !Day.safeParse(praiseDay).success) faults.push(['praiseDay', 'star-votes:fault.praiseDay'])
  if (!praiseChannel || !isPraiseChannel(praiseChannel)) faults.push(['praiseChannel', 'star-votes:fault.praiseChannel'])
  if (!praiseWords) faults.push(['praiseWords', 'star-votes:fault.praiseWords'])
  else if (countCharacters(praiseWords) > longestPraise) faults.push(['praiseWords', 'star-votes:fault.praiseTooLong'])
  else if (namesSomebody(praiseWords)) faults.push(['praiseWords', 'star-votes:fault.praiseNames'])
  return faults
}

function praiseOf({ praiseDay, praiseChannel, praiseWords }: Pick<Fields, 'praiseDay' | 'praiseChannel' | 'praiseWords'>): Praise | undefined {
  return praiseDay && praiseChannel && isPraiseChannel(praiseChannel) ? { day: praiseDay, channel: praiseChannel, words: praiseWords } : undefined
}

/** The nominee steps back from a star, or comes back to it. */
export const DeclineForm = z.object({ star: z.string().min(1) })

/** Takes back a nomination or a co-sign. */
export const WithdrawForm = z.object({ nomination: z.string().min(1).max(64) })

/** Signs a nomination too, with or without own words. */
export const CoSignForm = z.object({
  nomination: z.string().min(1).max(64),
  words: z
    .string()
    .trim()
    .default('')
    .refine((words) => countCharacters(words) <= longestReason, 'stars:fault.reasonTooLong'),
})
