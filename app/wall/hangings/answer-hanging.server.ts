import { data, redirect } from '@remix-run/node'
import { notFound } from '#app/people/guard.server.ts'
import type { FormFaults } from '#app/platform/form.server.ts'

type Hanging = {
  /** Where the list of what hangs stands. */
  page: string
  /** False where the unit has none such. */
  takeDown: (id: string) => Promise<boolean>
  hang: () => Promise<FormFaults | null>
}

/**
 * What a page of things that hang on the wall does with a form: with `downId` one is taken down, without it what was
 * filled in is hung up. A refusal comes back beside the fields; after the deed the list is shown anew.
 */
export async function answerHanging(downId: FormDataEntryValue | null, { page, takeDown, hang }: Hanging) {
  if (typeof downId === 'string') {
    if (!(await takeDown(downId))) throw notFound()
    return redirect(page)
  }
  const refusal = await hang()
  return refusal ? data(refusal, { status: 400 }) : redirect(page)
}
