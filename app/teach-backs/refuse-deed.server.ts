import { data } from '@remix-run/node'
import { typedValues } from '#app/platform/form.server.ts'
import type { performDeed } from './deeds.server.ts'

type Outcome = NonNullable<Awaited<ReturnType<typeof performDeed>>>

const statuses: Record<string, number> = { 'wrong-code': 400, 'too-many': 429 }
/** What is said beside the field with the code; the rest is said of the whole form. */
const ofCode = ['wrong-code', 'session-closed', 'too-many']

/** The answer to a deed that was refused, with what was typed; null for one that was done. */
export function refuseDeed(form: FormData, outcome: Outcome) {
  if ('faults' in outcome) {
    const { answers, faults } = outcome
    return data({ answers, faults: { ...faults, form: 'teach-backs:check.fault.some' }, values: typedValues(form) }, { status: 400 })
  }
  if (!('refused' in outcome)) return null
  const { refused } = outcome
  const faults = { [ofCode.includes(refused) ? 'attendance' : 'form']: `teach-backs:refused.${refused}` }
  return data({ faults, values: typedValues(form) }, { status: statuses[refused] ?? 409 })
}
