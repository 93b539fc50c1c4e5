import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { viewEditedCourse, viewObstacles } from '#app/desk/courses/course-desk.server.ts'
import { DraftLessons } from '#app/desk/courses/draft-lessons.tsx'
import { EditionHistory } from '#app/desk/courses/edition-history.tsx'
import { HeadForm } from '#app/desk/courses/head-form.tsx'
import { PublishCard } from '#app/desk/courses/publish-card.tsx'
import { requireEditedCourse } from '#app/desk/courses/writing.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { addLesson, moveLesson, removeLesson, saveHead } from '#app/learning/editions/drafts.server.ts'
import { CourseForm, NewLessonForm } from '#app/learning/editions/editor-forms.ts'
import { publishCourse, withdrawCourse } from '#app/learning/editions/publishing.server.ts'
import { parseFields, readForm } from '#app/platform/form.server.ts'
import { Done } from '#app/ui/done.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'edit-courses' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, course } = await requireEditedCourse(asked)
  return viewEditedCourse(member, course)
}

export async function action(asked: ActionFunctionArgs) {
  const { member, course, now } = await requireEditedCourse(asked)
  const form = await readForm(asked.request)
  const intent = form.get('intent')
  const slug = String(form.get('slug'))
  const writing = { editor: member, course, now }
  const back = (params = '') => {
    const { pathname, searchParams } = new URL(asked.request.url)
    const unit = searchParams.get('unit')
    const search = new URLSearchParams(params)
    if (unit !== null) search.set('unit', unit)
    return redirect(`${pathname.replace(/\.data$/, '')}${search.size > 0 ? `?${search}` : ''}`)
  }
  const answer = (found: { refusal?: { faults: Record<string, string>; values: Record<string, string> }; publish?: ReturnType<typeof answerOf> }, status: number) =>
    data({ intent: String(intent), refusal: found.refusal ?? null, publish: found.publish ?? null }, { status })
  const answerOf = (refused: Exclude<Awaited<ReturnType<typeof publishCourse>>, { number: number }>) =>
    refused.refused === 'unfinished' ? { refused: refused.refused, obstacles: viewObstacles(refused.obstacles, member.language) } : { refused: refused.refused }
  if (intent === 'publish') {
    const published = await publishCourse(writing)
    if ('number' in published) return back(`published=${published.number}`)
    return answer({ publish: answerOf(published) }, published.refused === 'unfinished' ? 400 : 409)
  }
  if (intent === 'withdraw') await withdrawCourse(writing)
  else if (intent === 'up' || intent === 'down') await moveLesson(writing, { slug, by: intent === 'up' ? -1 : 1 })
  else if (intent === 'remove') await removeLesson(writing, slug)
  else if (intent === 'head') {
    const { value, refusal } = parseFields(form, CourseForm)
    if (refusal) return answer({ refusal }, 400)
    await saveHead(writing, value)
  } else {
    const { value, refusal } = parseFields(form, NewLessonForm)
    if (refusal) return answer({ refusal }, 400)
    const lesson = await addLesson(writing, value)
    const { search } = new URL(asked.request.url)
    return redirect(`/team/courses/${course.id}/lessons/${lesson}${search}`)
  }
  return back(intent === 'withdraw' ? 'withdrawn' : '')
}

export default function EditedCoursePage() {
  const course = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() ?? null
  const [search] = useSearchParams()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const published = search.get('published')
  const ofIntent = (intent: string) => (answer?.intent === intent ? answer.refusal : null)
  return (
    <Page title={course.title} width="wide" intro={course.unit} crumbs={[{ to: address('/team'), label: t('common:places.team') }, { to: address('/team/courses'), label: t('editor:title') }]}>
      {published && course.state.kind === 'published' && !answer && (
        <Done key={published} className="mb-6">
          {t('editor:publish.done', { number: published })}
        </Done>
      )}
      {search.has('withdrawn') && course.state.kind === 'withdrawn' && <Done className="mb-6">{t('editor:withdraw.done')}</Done>}
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
