import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import { type AssignmentRefusal, refusalFaults, refusalStatus } from '#app/learning/assignments/assignment-forms.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'

/** What the lead posts to give people something to learn: read by its form and given; then the list of what was given. */
export async function answerGiving<Form extends z.ZodType>(request: Request, form: Form, give: (read: z.infer<Form>) => Promise<{ ids: string[] } | AssignmentRefusal>) {
  const posted = await readForm(request)
  const { value, refusal } = parseFields(posted, form)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await give(value)
  if ('refused' in answer) return data(refusalFaults(answer, typedValues(posted)), { status: refusalStatus(answer) })
  return redirect(`/team/assignments${new URL(request.url).search}`)
}
