import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { momentWords } from '#app/platform/dates.ts'
import { findQuizEntry } from '#app/quizzes/attempts/quiz-entry.server.ts'
import { startAttempt } from '#app/quizzes/attempts/start-attempt.server.ts'
import { QuizEntry } from '#app/quizzes/entry/quiz-entry.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'
import { SaidHere } from '#app/ui/said-here.tsx'

export const handle = { access: 'sit-quiz' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const { language, unit } = member
  const now = new Date()
  const entry = await findQuizEntry(member, asked.params['quiz'] ?? '', { now, origin: asked.context.visit.origin })
  if (!entry) throw notFound()
  const side = language === 'en' ? 'en' : 'zh'
  const onDay = (at: Date) => momentWords(at, unit.timeZone, language)
  const { course, open, next, unread, ended, ...rest } = entry
  return {
    ...rest,
    title: translator(language)('quizzes:entry.title', { course: course.title[side] }),
    course: { slug: course.slug, title: course.title[side] },
    open: open && { id: open.id, until: onDay(open.deadline), pausedUntil: open.pausedUntil && onDay(open.pausedUntil) },
    may: next.may,
    waitUntil: next.may === 'wait' ? onDay(next.until) : null,
    unread: unread.map((lesson) => ({ slug: lesson.slug, title: lesson.title[side] })),
    ended: ended.map(({ endedAt, ...attempt }) => ({ ...attempt, endedOn: onDay(endedAt) })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'sit-quiz')
  const answer = await startAttempt(member, asked.params['quiz'] ?? '', { now: new Date(), origin: asked.context.visit.origin })
  if (!answer) throw notFound()
  if ('attemptId' in answer) return redirect(`/attempts/${answer.attemptId}`)
  return data({ refused: answer.refused === 'not-now' ? answer.next.may : answer.refused }, { status: 409 })
}

export default function QuizPage() {
  const { title, ...entry } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()?.refused
  const { t } = useTranslation()
  const { slug, title: course } = entry.course
  return (
    <Page title={title} crumbs={[{ to: '/learn', label: t('common:places.learn') }, { to: `/learn/${slug}`, label: course }]} width="column">
      <SaidHere id="read">{t('common:readRecorded')}</SaidHere>
      {refused && (
        <p role="alert" className="notice notice-bad mb-4">
          {t(`quizzes:entry.refused.${refused}`)}
        </p>
      )}
      <QuizEntry {...entry} />
    </Page>
  )
}
