import { data, redirect } from '@remix-run/node'
import { notFound } from '#app/people/guard.server.ts'
import type { FormFaults } from '#app/platform/form.server.ts'

type Hanging = {
  /** Where the list of what hangs stands. */
  page: string
  /** False where the unit has none such. */
  takeDown: (id: string) => Promise<boolean>
  hang: () => Promise<{ refusal: FormFaults; status: number } | null>
}

/**
 * What a page of things that hang on the wall does with a form: with `downId` one is taken down, without it what was
 * filled in is hung up. A refusal comes back beside the fields; after the deed the list is shown anew, with `done` saying
 * what was taken down.
 */
export async function answerHanging(downId: FormDataEntryValue | null, { page, takeDown, hang }: Hanging) {
  if (typeof downId === 'string') {
    if (!(await takeDown(downId))) throw notFound()
    return redirect(`${page}&done=${downId}`)
  }
  const refused = await hang()
  return refused ? data(refused.refusal, { status: refused.status }) : redirect(page)
}
