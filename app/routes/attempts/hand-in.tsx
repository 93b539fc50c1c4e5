import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import { isSuspended } from '#app/quizzes/attempt-clock.ts'
import { handIn } from '#app/quizzes/attempts/hand-in.server.ts'
import { requireAttempt } from '#app/quizzes/attempts/require-attempt.server.ts'
import { listOpenCards } from '#app/quizzes/attempts/sitting.server.ts'
import { GlyphRefusal } from '#app/quizzes/entry/glyph-refusal.tsx'
import { HandInQuestion } from '#app/quizzes/entry/hand-in-question.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sit-quiz', isUndisturbed: true }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, attempt, handIn, look } = await requireAttempt(asked)
  if (attempt.end || handIn.refused || isSuspended(attempt.pausedUntil, look.now)) throw redirect(`/attempts/${attempt.id}`)
  return {
    title: translator(member.language)('quizzes:handIn.title'),
    attemptId: attempt.id,
    until: clockWords(attempt.deadline, member.unit.timeZone),
    ...listOpenCards(attempt, member.language),
  }
}

/** Pressed twice, or after the time ran out, it leads to the same result. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const attemptId = asked.params['attempt'] ?? ''
  const answer = await handIn(member, attemptId, { now: new Date(), origin: asked.context.visit.origin })
  if (!answer) throw notFound()
  if (answer.refused) return data({ characters: answer.characters }, { status: 409 })
  return redirect(`/attempts/${attemptId}/result`)
}

export default function HandInPage() {
  const { title, ...question } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: `/attempts/${question.attemptId}`, label: t('quizzes:handIn.back') }]} width="reading">
      {refusal && <GlyphRefusal characters={refusal.characters} />}
      <HandInQuestion {...question} />
    </Page>
  )
}
