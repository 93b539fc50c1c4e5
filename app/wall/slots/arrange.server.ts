import { fieldsOf } from '#app/platform/form.server.ts'
import { moved } from './changes.ts'
import { discardDraft, publishDraft, saveDraft, type Seen } from './drafts.server.ts'
import type { Whose } from './programme.server.ts'
import { moveOf, slotId } from './slot-kinds.ts'
import { readSlotsForm, shownOrder } from './slots-form.ts'

type Actor = { actorId: string; now: Date }
/** `to`: what follows in the page's own address; `refused`: a key of the language files. */
type Answer = { to: string } | { faults: Record<string, string> } | { refused: string }

/** What a button of the programme's page does with all that was typed. Null for no button of it. */
export async function arrange(form: FormData, whose: Whose, actor: Actor): Promise<Answer | null> {
  const typed = fieldsOf(form)
  const seen: Seen = { edition: typed('edition'), base: typed('base') }
  const deed = { seen, ...actor }
  const wanted = typed('deed')
  if (wanted === 'discard') return told(await discardDraft(whose, seen), 'discarded')
  if (wanted === 'usual') return told(await saveDraft(whose, null, deed), 'saved')
  const move = moveOf(wanted)
  if (!move && wanted !== 'save' && wanted !== 'publish') return null
  const { slots, faults } = readSlotsForm(typed, shownOrder(form.keys()))
  if (faults) return { faults }
  if (move) return told(await saveDraft(whose, moved(slots, move.kind, move.by), deed), null, slotId(move.kind))
  const saved = await saveDraft(whose, slots, deed)
  if (wanted === 'save' || saved === 'kept') return told(saved, wanted === 'save' ? 'saved' : 'kept')
  if (saved !== 'same') return { refused: `wall-draft:fault.publish.${saved.refused}` }
  const published = await publishDraft(whose, deed)
  return published === 'published' ? told(published, 'published') : { refused: `wall-draft:fault.publish.${published.refused}` }
}

function told(answer: string | { refused: string }, done: string | null, place = 'content'): Answer {
  if (typeof answer !== 'string') return { refused: `wall-draft:fault.${answer.refused}` }
  return { to: `${done === null ? '' : `&done=${done}`}#${place}` }
}
