import { z } from 'zod'
import { Day } from '#app/people/identity.ts'
import { personField } from './whom.ts'

const Reason = z.string().trim().min(5, 'assignments:fault.reasonTooShort').max(300, 'assignments:fault.reasonTooLong')
/** The lead has read that somebody has the same open already. */
const Sure = z.literal('on').optional()
const RequestKey = z.string().min(8).max(64)
const UnitId = z.string().min(1, 'common:fault.required').max(100)

function tickedIn(fields: Record<string, string>): string[] {
  return Object.keys(fields).flatMap((name) => (name.startsWith(personField) ? [name.slice(personField.length)] : []))
}

/** What the lead posts on /team/assignments/new. `whom` is a unit, or those who are ticked. */
export const AssignForm = z
  .object({
    what: z.string().regex(/^(course|path)\/[a-z0-9-]{1,64}$/, 'assignments:fault.what'),
    whom: UnitId,
    dueOn: Day,
    sure: Sure,
  })
  .catchall(z.string())
  .transform(({ what, whom, dueOn, sure, ...fields }) => {
    const [kind, slug = ''] = what.split('/')
    return {
      kind: kind === 'course' ? ('COURSE' as const) : ('PATH' as const),
      slug,
      dueOn,
      whom,
      isSure: sure === 'on',
      personIds: tickedIn(fields),
    }
  })
export type AssignForm = z.infer<typeof AssignForm>

/** What the lead posts on /team/assignments/again: a course with the system that has changed. */
export const AgainForm = z
  .object({ what: z.string().regex(/^[a-z0-9-]{1,64}\/.{1,40}$/, 'assignments:fault.what'), whom: UnitId, dueOn: Day, reason: Reason, sure: Sure })
  .catchall(z.string())
  .transform(({ what, whom, dueOn, reason, sure, ...fields }) => {
    const slash = what.indexOf('/')
    return { slug: what.slice(0, slash), system: what.slice(slash + 1), whom, dueOn, reason, isSure: sure === 'on', personIds: tickedIn(fields) }
  })
export type AgainForm = z.infer<typeof AgainForm>

/**
 * A date field that is half typed arrives empty, so that for good is a choice of its own and never what an empty day
 * means.
 */
const Waived = z
  .object({ deed: z.literal('waive'), person: z.string().max(100), span: z.enum(['always', 'until'], 'assignments:fault.span'), until: z.string().optional(), reason: Reason, requestKey: RequestKey })
  .refine(({ span, until }) => span === 'always' || Day.safeParse(until).success, { path: ['until'], error: 'people:fault.day', when: ({ value }) => Spanned.safeParse(value).success })
  .transform(({ span, until = '', ...waived }) => ({ ...waived, until: span === 'always' ? null : until }))
const Spanned = z.object({ span: z.literal(['always', 'until']), until: z.string().optional() })

/** What the lead posts on the page of an assignment; without `person` an extension is for all. */
export const AssignmentDeed = z.discriminatedUnion('deed', [
  z.object({ deed: z.literal('extend'), person: z.string().max(100).optional(), dueOn: Day, reason: Reason, requestKey: RequestKey }),
  Waived,
  z.object({ deed: z.literal('lift'), person: z.string().max(100), waiver: z.string().max(100) }),
  z.object({ deed: z.literal('withdraw') }),
])
export type AssignmentDeed = z.infer<typeof AssignmentDeed>

export type AssignmentRefusal = {
  refused: 'in-the-past' | 'not-there' | 'not-tagged' | 'nobody' | 'not-in-team' | 'still-open' | 'already-assigned' | 'already-called' | 'not-later' | 'withdrawn' | 'already-waived'
  /** Who has it open already. */
  names?: string[]
}

/** Beside which field a refusal stands; the others are of the whole form. */
const fieldOf: Partial<Record<AssignmentRefusal['refused'], string>> = {
  'in-the-past': 'dueOn',
  'not-later': 'dueOn',
  'not-there': 'what',
  'not-tagged': 'what',
  nobody: 'whom',
  'not-in-team': 'whom',
  'still-open': 'sure',
}

/** A refusal as the form shows it, with what was typed; `past` names the field of the day that is over. */
export function refusalFaults({ refused, names = [] }: AssignmentRefusal, values: Record<string, string>, past = 'dueOn') {
  const field = refused === 'in-the-past' ? past : (fieldOf[refused] ?? 'form')
  return { faults: { [field]: `assignments:refused.${refused}` }, values, names }
}

/** What was typed amiss is a 400; what has become impossible meanwhile a 409. */
export function refusalStatus({ refused }: AssignmentRefusal): 400 | 409 {
  return ['still-open', 'already-assigned', 'already-called', 'withdrawn', 'already-waived', 'not-in-team'].includes(refused) ? 409 : 400
}
