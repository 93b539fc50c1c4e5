import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import type { Given } from '#app/learning/assignments/assigning.server.ts'
import { type AssignmentRefusal, refusalFaults, refusalStatus } from '#app/learning/assignments/assignment-forms.ts'
import { parseFields, readForm, typedValues } from '#app/platform/form.server.ts'

/** What the lead posts to give people something to learn: read by its form and given; then the list, which says what was given. */
export async function answerGiving<Form extends z.ZodType>(request: Request, form: Form, give: (read: z.infer<Form>) => Promise<Given | AssignmentRefusal>) {
  const posted = await readForm(request)
  const { value, refusal } = parseFields(posted, form)
  if (refusal) return data(refusal, { status: 400 })
  const answer = await give(value)
  if ('refused' in answer) return data(refusalFaults(answer, typedValues(posted)), { status: refusalStatus(answer) })
  const said = new URL(request.url).searchParams
  const added = answer.ids.filter((id) => !answer.stoodBefore.includes(id))
  for (const id of added) said.append('given', id)
  for (const id of answer.stoodBefore) said.append('before', id)
  return redirect(`/team/assignments?${said}`)
}
