import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { PlanOffer } from '#app/action-plans/plan-offer.tsx'
import { findPlanOffer } from '#app/action-plans/plans.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { DutyNotice } from '#app/learning/duties/duty-list.tsx'
import { viewCourse } from '#app/learning/courses/course-view.server.ts'
import { LessonList } from '#app/learning/courses/lesson-list.tsx'
import { ProgressLine } from '#app/learning/courses/progress-line.tsx'
import { QuizCard } from '#app/learning/courses/quiz-card.tsx'
import { WithdrawnList } from '#app/learning/courses/withdrawn-list.tsx'
import { listWithdrawn } from '#app/learning/courses/withdrawn.server.ts'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'
import { SaidHere } from '#app/ui/said-here.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const slug = asked.params['course'] ?? ''
  const up = translator(member.language)('learning:learn.title')
  const view = await viewCourse(member, slug)
  if (view) return { title: view.course.title, up, view, plan: await findPlanOffer(member.id, slug), withdrawn: null }
  const withdrawn = (await listWithdrawn({ personId: member.id, language: member.language, timeZone: member.unit.timeZone })).find((course) => course.slug === slug)
  if (!withdrawn) throw notFound()
  return { title: withdrawn.title, up, view: null, plan: null, withdrawn }
}

export default function CoursePage() {
  const { title, up, view, plan, withdrawn } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const crumbs = [{ to: '/learn', label: up }]
  if (withdrawn) {
    return (
      <Page title={title} crumbs={crumbs}>
        <WithdrawnList courses={[withdrawn]} />
      </Page>
    )
  }
  const { course, lessons, duty, earlierOn, renewal, ...rest } = view
  return (
    <Page title={title} crumbs={crumbs} intro={course.summary} width="wide">
      <SaidHere id="read">{t('common:readRecorded')}</SaidHere>
      {duty && <DutyNotice duty={duty} earlierOn={earlierOn} />}
      {renewal !== null && <p className="notice mb-5">{renewal}</p>}
      <ProgressLine progress={course} missing={course.missing} revised={course.revised} />
      <div className="mt-8 grid items-start gap-6 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <section aria-labelledby="lessons">
          <h2 id="lessons" className="mb-3">
            {t('learning:course.lessons')}
          </h2>
          <LessonList course={course.slug} lessons={lessons} />
        </section>
        <div>
          {rest.quiz.questions > 0 && <QuizCard course={course} {...rest} />}
          {plan && <PlanOffer course={course.slug} offer={plan} />}
        </div>
      </div>
    </Page>
  )
}
