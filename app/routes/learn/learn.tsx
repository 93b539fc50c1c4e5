import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { DutyList } from '#app/learning/duties/duty-list.tsx'
import { CourseList } from '#app/learning/courses/course-list.tsx'
import { viewLearning } from '#app/learning/courses/course-view.server.ts'
import { PathJourney } from '#app/learning/courses/path-journey.tsx'
import { WithdrawnList } from '#app/learning/courses/withdrawn-list.tsx'
import { listWithdrawn } from '#app/learning/courses/withdrawn.server.ts'
import { requireAbility } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'learn' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const member = await requireAbility(asked, 'learn')
  const [learning, withdrawn] = await Promise.all([viewLearning(member), listWithdrawn({ personId: member.id, language: member.language, timeZone: member.unit.timeZone })])
  return { title: translator(member.language)('learning:learn.title'), withdrawn, ...learning }
}

export default function LearnPage() {
  const { title, duties, paths, courses, others, withdrawn } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <Page title={title} intro={t('learning:learn.intro')} width="wide">
      <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div className="space-y-6">
          <DutyList duties={duties} />
          {paths.map((path) => (
            <PathJourney key={path.slug} path={path} />
          ))}
        </div>
        <section aria-labelledby="courses">
          <h2 id="courses" className="mb-3">
            {t('learning:learn.courses')}
          </h2>
          <CourseList courses={courses} others={others} />
          {withdrawn.length > 0 && (
            <div className="mt-8 space-y-3">
              <h2>{t('learning:withdrawn.title')}</h2>
              <WithdrawnList courses={withdrawn} />
            </div>
          )}
        </section>
      </div>
    </Page>
  )
}
