import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { findPersonRecord } from '#app/desk/progress/person-record.server.ts'
import { CourseRecord, StandingCard } from '#app/desk/progress/person-record.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { WithdrawnList } from '#app/learning/courses/withdrawn-list.tsx'
import { Avatar } from '#app/people/avatar.tsx'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-progress' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'see-progress')
  const { language } = member
  const record = await findPersonRecord(asked.params['person'] ?? '', { team, language, now: new Date() })
  if (!record) throw notFound()
  const t = translator(language)
  return { title: t('team:record.title', { name: record.member.name }), record, paper: { to: `/certificates/record?person=${asked.params['person'] ?? ''}`, label: t('training-record:title') } }
}

export default function PersonRecordPage() {
  const { title, record, paper } = useLoaderData<typeof loader>()
  const { member, paths, courses, stages, withdrawn } = record
  const { t } = useTranslation()
  const address = useDeskAddress()
  const crumbs = [
    { to: address('/team'), label: t('common:places.team') },
    { to: address('/team/progress'), label: t('team:progress.title') },
  ]
  const intro = (
    <span className="flex items-center gap-3">
      <Avatar {...member} size="sm" />
      {[t('people:employeeNumberIs', { number: member.employeeNumber }), member.position].filter(Boolean).join(' · ')}
    </span>
  )
  return (
    <Page title={title} crumbs={crumbs} intro={intro}>
      <p className="mb-5">
        <Link className="button button-quiet" to={paper.to}>
          {paper.label}
        </Link>
      </p>
      <div className="space-y-8">
        <section className="space-y-4">
          <h2>{t('team:record.paths')}</h2>
          {paths.map((path) => (
            <StandingCard key={path.key} facts={path} />
          ))}
        </section>
        <section className="space-y-4">
          <h2>{t('learning:learn.courses')}</h2>
          {courses.map((course) => (
            <CourseRecord key={course.key} facts={course} />
          ))}
        </section>
        <section className="space-y-4">
          <h2>{t('team:record.skills')}</h2>
          <ul className="card divide-y divide-line p-0">
            {stages.map(({ key, stage, checklist, done, total }) => (
              <li key={key} id={key} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3 target:bg-qing-tint">
                <span>
                  {t(`mentoring:stage.${stage}`)}
                  <span className="block text-sm text-ink-soft">{checklist}</span>
                </span>
                <span className={`chip ${done === total ? 'chip-good' : ''}`}>{t('team:progress.signed', { done, total })}</span>
              </li>
            ))}
          </ul>
        </section>
        {withdrawn.length > 0 && (
          <section className="space-y-4">
            <h2>{t('learning:withdrawn.title')}</h2>
            <WithdrawnList courses={withdrawn} />
          </section>
        )}
      </div>
    </Page>
  )
}
