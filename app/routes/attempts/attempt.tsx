import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { readForm, typedValues } from '#app/platform/form.server.ts'
import { seeAttempt } from '#app/quizzes/attempts/hand-in.server.ts'
import { saveForm, toSitting } from '#app/quizzes/attempts/sitting.server.ts'
import { GlyphRefusal } from '#app/quizzes/entry/glyph-refusal.tsx'
import { SittingForm } from '#app/quizzes/sitting/sitting-form.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sit-quiz', isUndisturbed: true }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const now = new Date()
  const seen = await seeAttempt(member, asked.params['attempt'] ?? '', { now, origin: asked.context.visit.origin })
  if (!seen) throw notFound()
  const { attempt, handIn } = seen
  if (attempt.end) throw redirect(`/attempts/${attempt.id}/result`)
  const side = member.language === 'en' ? 'en' : 'zh'
  return {
    title: translator(member.language)('quizzes:entry.title', { course: attempt.paper.title[side] }),
    quiz: attempt.quiz,
    missing: handIn.refused ? handIn.characters : null,
    sitting: handIn.refused ? null : toSitting(attempt, { language: member.language, now }),
  }
}

/** The whole page as a form: what a browser without scripts sends, and what the hand-in button always sends. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const now = new Date()
  const form = await readForm(asked.request)
  const seen = await seeAttempt(member, asked.params['attempt'] ?? '', { now, origin: asked.context.visit.origin })
  if (!seen) throw notFound()
  const { attempt } = seen
  const page = `/attempts/${attempt.id}`
  if (attempt.end || seen.handIn.refused) throw redirect(page)
  const saved = await saveForm({ personId: member.id, attempt, form, language: member.language, now })
  if (saved?.refused === 'not-an-answer') throw data(null, { status: 400 })
  if (!saved || saved.refused) throw redirect(page)
  if (Object.keys(saved.faults).length > 0) return data({ faults: saved.faults, typed: typedValues(form) }, { status: 400 })
  return redirect(form.get('intent') === 'hand-in' ? `${page}/hand-in` : page)
}

const nothing = {}

export default function AttemptPage() {
  const { title, quiz, sitting, missing } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: `/quizzes/${quiz}`, label: t('quizzes:crumb') }]} width="wide">
      {missing && <GlyphRefusal characters={missing} />}
      {sitting && <SittingForm sitting={sitting} faults={refusal?.faults ?? nothing} typed={refusal?.typed ?? nothing} />}
    </Page>
  )
}
