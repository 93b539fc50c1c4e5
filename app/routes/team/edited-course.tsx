import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { doCourseDeed } from '#app/desk/courses/course-deeds.server.ts'
import { viewEditedCourse } from '#app/desk/courses/course-desk.server.ts'
import { DraftLessons } from '#app/desk/courses/draft-lessons.tsx'
import { EditionHistory } from '#app/desk/courses/edition-history.tsx'
import { HeadForm } from '#app/desk/courses/head-form.tsx'
import { PublishCard } from '#app/desk/courses/publish-card.tsx'
import { discardedAddress, requireEditedCourse } from '#app/desk/courses/writing.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { useDeskCrumb } from '#app/desk/desk-crumb.ts'
import { readForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'edit-courses' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, course } = await requireEditedCourse(asked)
  return viewEditedCourse(member, course)
}

export async function action(asked: ActionFunctionArgs) {
  const found = await requireEditedCourse(asked)
  const done = await doCourseDeed(found, await readForm(asked.request))
  if ('status' in done) return data(done, { status: done.status })
  if ('isDiscarded' in done) return redirect(discardedAddress(asked.request, found.course.id))
  const search = new URLSearchParams(done.said)
  const unit = new URL(asked.request.url).searchParams.get('unit')
  if (unit !== null) search.set('unit', unit)
  return redirect(`/team/courses/${found.course.id}${done.to}${search.size > 0 ? `?${search}` : ''}`)
}

export default function EditedCoursePage() {
  const course = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const [search] = useSearchParams()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const crumbs = [...useDeskCrumb(), { to: address('/team/courses'), label: t('editor:title') }]
  const published = search.get('published')
  const ofIntent = (intent: string) => (answer?.intent === intent ? answer.refusal : null)
  return (
    <Page title={course.title} width="wide" intro={course.unit} crumbs={crumbs}>
      {published && course.state.kind === 'published' && !answer && (
        <Done key={published} className="mb-6">
          {t('editor:publish.done', { number: published })}
        </Done>
      )}
      {search.has('withdrawn') && course.state.kind === 'withdrawn' && <Done className="mb-6">{t('editor:withdraw.done')}</Done>}
      {search.has('saved') && !answer && <Done className="mb-6">{t('editor:head.saved')}</Done>}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="space-y-6">
          <section className="card" aria-labelledby="lessons">
            <h2 id="lessons">{t('editor:course.lessons')}</h2>
            <DraftLessons {...course} formKey={course.key} refusal={ofIntent('add')} />
          </section>
          <section className="card" aria-labelledby="head">
            <h2 id="head" className="mb-3">
              {t('editor:head.title')}
            </h2>
            <HeadForm head={course.head} refusal={ofIntent('head')} />
          </section>
        </div>
        <div className="space-y-6">
          <PublishCard course={course} answer={answer?.publish ?? null} />
          <p className="notice">{t(course.isCopy ? 'editor:course.quiz' : 'editor:course.noQuiz')}</p>
          <EditionHistory id={course.id} editions={course.editions} />
        </div>
      </div>
    </Page>
  )
}
