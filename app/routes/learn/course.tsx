import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { viewCourse } from '#app/learning/courses/course-view.server.ts'
import { LessonList } from '#app/learning/courses/lesson-list.tsx'
import { ProgressLine } from '#app/learning/courses/progress-line.tsx'
import { QuizCard } from '#app/learning/courses/quiz-card.tsx'
import { notFound, requireAbility } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const view = await viewCourse(member, asked.params['course'] ?? '')
  if (!view) throw notFound()
  return { title: view.course.title, up: translator(member.language)('learning:learn.title'), ...view }
}

export default function CoursePage() {
  const { title, up, course, lessons, quiz, certificate } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} crumbs={[{ to: '/learn', label: up }]} intro={course.summary} width="wide">
      <ProgressLine progress={course} missing={course.missing} revised={course.revised} />
      <div className="mt-8 grid items-start gap-6 xl:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
        <section aria-labelledby="lessons">
          <h2 id="lessons" className="mb-3">
            {t('learning:course.lessons')}
          </h2>
          <LessonList course={course.slug} lessons={lessons} />
        </section>
        <QuizCard course={course} quiz={quiz} certificate={certificate} />
      </div>
    </Page>
  )
}
