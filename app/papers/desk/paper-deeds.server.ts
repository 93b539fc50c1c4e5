import { z } from 'zod'
import type { Member } from '#app/people/member.server.ts'
import { type FormFaults, parseFields, typedValues } from '#app/platform/form.server.ts'
import { savePaper } from '../papers.server.ts'
import { publishPaper } from '../publishing.server.ts'
import { readCells, TermsFields } from './blueprint-form.ts'

const Deed = TermsFields.extend({ deed: z.enum(['save', 'publish']).default('save'), from: z.coerce.number().int().min(1) })

type Answer = { done: 'saved' | 'published' } | { refusal: FormFaults; status: number }

/** Saves a paper as its form says, and publishes it where that was pressed; null where there is no such paper here. */
export async function doPaperDeed(member: Pick<Member, 'id'>, team: { id: string }, { paperId, form }: { paperId: string; form: FormData }): Promise<Answer | null> {
  const refuse = (faults: FormFaults['faults'], status = 400) => ({ refusal: { faults, values: typedValues(form) }, status })
  const { value, refusal } = parseFields(form, Deed)
  const { cells, faults } = readCells(form)
  if (refusal || Object.keys(faults).length > 0) return refuse({ ...refusal?.faults, ...faults })
  const { deed, from, ...terms } = value
  const saved = await savePaper(member, team, { paperId, from, terms: { ...terms, cells } })
  if (!saved) return null
  if ('refused' in saved) return refuse({ form: `papers:fault.${saved.refused}` }, 409)
  if (deed === 'save') return { done: 'saved' }
  const published = await publishPaper(member, team, { paperId, number: saved.number })
  if (!published) return null
  if ('refused' in published) return refuse({ form: `papers:fault.${published.refused}` }, published.refused === 'changed-meanwhile' ? 409 : 400)
  return { done: 'published' }
}
