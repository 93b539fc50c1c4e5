import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { largestPhoto } from '#app/people/photos.server.ts'
import { readFormWithin } from '#app/platform/form.server.ts'
import { actOnDraft } from './editor-page.server.ts'

/** A question's texts, and a picture that may be too large: what was typed beside it has to come back all the same. */
const largestDraft = 2 * largestPhoto

/** Answers a press in the editor: the form as it stands now, or the page of the question that was saved. */
export async function answerEditor(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'keep-question-bank')
  const form = await readFormWithin(asked.request, largestDraft)
  if (!form) return data({ state: null }, { status: 413 })
  const acted = await actOnDraft({ member, team }, form, new Date())
  if (!acted) throw notFound()
  if ('state' in acted) return data({ state: acted.state }, { status: acted.status })
  return redirect(`/team/bank/${acted.saved}?unit=${team.id}&saved#content`)
}
