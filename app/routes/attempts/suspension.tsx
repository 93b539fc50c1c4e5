import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { clockWords } from '#app/platform/dates.ts'
import { requireAttempt } from '#app/quizzes/attempts/require-attempt.server.ts'
import { resumeAttempt, suspensionsLeft } from '#app/quizzes/attempts/suspension.server.ts'
import { isSuspended, remainingMs } from '#app/quizzes/attempt-clock.ts'
import { SuspendedCard } from '#app/quizzes/sitting/suspended-card.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'sit-quiz', isUndisturbed: true }
export const meta = pageMeta

/** While the clock stands still the paper is put away. */
export async function loader(asked: LoaderFunctionArgs) {
  const { member, attempt, look } = await requireAttempt(asked)
  const { now } = look
  if (attempt.end || attempt.pausedUntil === null || !isSuspended(attempt.pausedUntil, now)) throw redirect(`/attempts/${attempt.id}`)
  return {
    title: translator(member.language)('quizzes:suspension.title'),
    until: clockWords(attempt.pausedUntil, member.unit.timeZone),
    pausedMs: attempt.pausedUntil.getTime() - now.getTime(),
    minutesLeft: Math.ceil(remainingMs(attempt, now) / 60_000),
    timesLeft: await suspensionsLeft(attempt),
  }
}

/** Goes on answering. */
export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const attemptId = asked.params['attempt'] ?? ''
  const answer = await resumeAttempt({ personId: member.id, attemptId, now: new Date() })
  if (!answer) throw notFound()
  return redirect(`/attempts/${attemptId}`)
}

export default function SuspensionPage() {
  const { title, ...suspension } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('quizzes:suspension.intro')} width="reading">
      <SuspendedCard {...suspension} />
    </Page>
  )
}
