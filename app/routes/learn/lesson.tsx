import { type ActionFunctionArgs, data, type LinksFunction, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { translator } from '#app/languages/languages.server.ts'
import { finishLesson, type LessonAddress, viewLesson } from '#app/learning/lesson/lesson-view.server.ts'
import { LessonEnd } from '#app/learning/lesson/lesson-end.tsx'
import { LessonContents } from '#app/learning/lesson/lesson-contents.tsx'
import lessonStyles from '#app/learning/lesson/lesson.css?url'
import { viewMarkedLesson } from '#app/lesson-questions/kept/lesson-page.server.ts'
import { LessonQuestions } from '#app/lesson-questions/pages/lesson-questions.tsx'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { readDelivery } from '#app/offline/delivery.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'
import { SaidHere } from '#app/ui/said-here.tsx'

export const handle = { access: 'learn', isDocument: true }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }]

const ReadForm = z.object({ hash: z.string().max(64) })

function addressed({ params }: LoaderFunctionArgs): LessonAddress {
  return { course: params['course'] ?? '', lesson: params['lesson'] ?? '' }
}

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const address = addressed(asked)
  const found = await viewLesson(member, address)
  if (!found) throw notFound()
  const { html, ...view } = found
  const marked = await viewMarkedLesson(member, { ...address, hash: view.lesson.hash, html })
  return { title: view.lesson.title, up: translator(member.language)('learning:learn.title'), ask: `/learn/${address.course}/${address.lesson}/ask`, marked, ...view }
}

export async function action(asked: ActionFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const form = await readForm(asked.request)
  const { value, refusal } = parseFields(form, ReadForm)
  if (refusal) return data({ refused: 'revised' as const }, { status: 400 })
  const now = new Date()
  const outcome = await finishLesson(member, { ...addressed(asked), hash: value.hash, delivery: readDelivery(form, now) }, now)
  if (!outcome) throw notFound()
  return 'refused' in outcome ? data(outcome, { status: 409 }) : redirect(outcome.next)
}

export default function LessonPage() {
  const { title, up, ask, marked, ...view } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const { t } = useTranslation()
  const { course, lesson, place } = view
  const crumbs = [
    { to: '/learn', label: up },
    { to: course.to, label: course.title },
  ]
  return (
    <div className="lesson-page">
      <div className="lesson-scroll" aria-hidden="true" />
      <Page title={title} crumbs={crumbs} intro={<p className="lesson-intro">{lesson.summary}</p>} width="reading">
        <SaidHere id="read">{t('common:readRecorded')}</SaidHere>
        <p className="lesson-place">{t('learning:lesson.place', { ...place, minutes: lesson.minutes })}</p>
        {(refusal || lesson.state === 'revised') && (
          <p role={refusal ? 'alert' : 'note'} className="notice my-4">
            {t(refusal ? 'learning:lesson.changedMeanwhile' : 'learning:lesson.revised')}
          </p>
        )}
        <article className="lesson" dangerouslySetInnerHTML={{ __html: marked.html }} />
        <LessonQuestions to={ask} elsewhere={marked.elsewhere} />
        <LessonEnd view={view} />
      </Page>
      <LessonContents sections={lesson.sections} />
    </div>
  )
}
