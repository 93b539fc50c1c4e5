import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { translator } from '#app/languages/languages.server.ts'
import { readForm, typedValues } from '#app/platform/form.server.ts'
import { isSuspended } from '#app/quizzes/attempt-clock.ts'
import { entryAddress } from '#app/quizzes/attempts/assessment.server.ts'
import { requireAttempt } from '#app/quizzes/attempts/require-attempt.server.ts'
import { saveForm, toSitting } from '#app/quizzes/attempts/sitting.server.ts'
import { suspendAttempt, SuspensionReason, suspensionsLeft } from '#app/quizzes/attempts/suspension.server.ts'
import { GlyphRefusal } from '#app/quizzes/entry/glyph-refusal.tsx'
import type { GivenFault } from '#app/quizzes/sitting/card.ts'
import { SittingForm } from '#app/quizzes/sitting/sitting-form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sit-quiz', isUndisturbed: true }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, attempt, handIn, look } = await requireAttempt(asked)
  const { now } = look
  // Handed in before, on another device or a page ago: said once there.
  if (attempt.end) throw redirect(`/attempts/${attempt.id}/result${attempt.end.ending === 'HANDED_IN' ? '?before' : ''}`)
  if (isSuspended(attempt.pausedUntil, now)) throw redirect(`/attempts/${attempt.id}/suspension`)
  const side = member.language === 'en' ? 'en' : 'zh'
  return {
    title: attempt.paper.exam ? attempt.paper.title[side] : translator(member.language)('quizzes:entry.title', { course: attempt.paper.title[side] }),
    entry: { to: entryAddress(attempt), label: translator(member.language)(attempt.paper.exam ? 'exams:title' : 'quizzes:crumb') },
    missing: handIn.refused ? handIn.characters : null,
    sitting: handIn.refused ? null : toSitting(attempt, { language: member.language, timeZone: member.unit.timeZone, now }),
    suspensions: { ...attempt.paper.suspensions, left: await suspensionsLeft(attempt) },
  }
}

/** The whole page as a form: what a browser without scripts sends, and what the hand-in button always sends. */
export async function action(asked: ActionFunctionArgs) {
  const { member, attempt, handIn, look } = await requireAttempt(asked)
  const { now } = look
  const form = await readForm(asked.request)
  const page = `/attempts/${attempt.id}`
  if (attempt.end || handIn.refused) throw redirect(page)
  const saved = await saveForm({ personId: member.id, attempt, form, language: member.language, now })
  if (saved?.refused === 'not-an-answer') throw data(null, { status: 400 })
  if (!saved || saved.refused) throw redirect(page)
  if (Object.keys(saved.faults).length > 0) return data({ faults: saved.faults, typed: typedValues(form), suspension: null }, { status: 400 })
  if (form.get('intent') === 'suspend') return suspend({ personId: member.id, attemptId: attempt.id, now }, form)
  return redirect(form.get('intent') === 'hand-in' ? `${page}/hand-in` : page)
}

/** The answers are saved; now the clock may stand still. */
async function suspend(owner: { personId: string; attemptId: string; now: Date }, form: FormData) {
  const reason = SuspensionReason.safeParse(form.get('reason'))
  if (!reason.success) return data({ faults: nothing, typed: typedValues(form), suspension: 'quizzes:suspension.fault' }, { status: 400 })
  const answer = await suspendAttempt(owner, reason.data)
  if (answer?.refused === 'none-left') return data({ faults: nothing, typed: typedValues(form), suspension: 'quizzes:suspension.noneLeft' }, { status: 409 })
  return redirect(`/attempts/${owner.attemptId}/suspension`)
}

const nothing: Record<string, GivenFault> = {}
const untyped: Record<string, string> = {}

export default function AttemptPage() {
  const { title, entry, sitting, suspensions, missing } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <Page title={title} crumbs={[entry]} width="wide">
      {missing && <GlyphRefusal characters={missing} />}
      {sitting && <SittingForm key={sitting.attemptId} sitting={sitting} suspensions={suspensions} suspensionFault={refusal?.suspension ?? null} faults={refusal?.faults ?? nothing} typed={refusal?.typed ?? untyped} />}
    </Page>
  )
}
