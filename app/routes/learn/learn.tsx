import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { CourseList } from '#app/learning/courses/course-list.tsx'
import { viewLearning } from '#app/learning/courses/course-view.server.ts'
import { PathJourney } from '#app/learning/courses/path-journey.tsx'
import { requireAbility } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const learning = await viewLearning(member)
  return { title: translator(member.language)('learning:learn.title'), ...learning }
}

export default function LearnPage() {
  const { title, paths, courses } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('learning:learn.intro')} width="wide">
      <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className="space-y-6">
          {paths.map((path) => (
            <PathJourney key={path.slug} path={path} />
          ))}
        </div>
        <section aria-labelledby="courses">
          <h2 id="courses" className="mb-3">
            {t('learning:learn.courses')}
          </h2>
          <CourseList courses={courses} />
        </section>
      </div>
    </Page>
  )
}
