import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { findPersonRecord } from '#app/desk/progress/person-record.server.ts'
import { CourseRecord, StandingCard } from '#app/desk/progress/person-record.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { WithdrawnList } from '#app/learning/courses/withdrawn-list.tsx'
import { Avatar } from '#app/people/avatar.tsx'
import { notFound, requireTeam } from '#app/people/guard.server.ts'
import { listTeamMembers } from '#app/people/team.server.ts'
import { readForm } from '#app/platform/form.server.ts'
import { performLeaveDeed, viewLeaves } from '#app/practice/leave/leave.server.ts'
import { LeaveSection } from '#app/practice/leave/leave-section.tsx'
import { Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-progress' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'see-progress')
  const { language } = member
  const now = new Date()
  const record = await findPersonRecord(asked.params['person'] ?? '', { team, language, now })
  if (!record) throw notFound()
  const t = translator(language)
  const leave = await viewLeaves({ by: member, personId: record.member.id, timeZone: team.timeZone, now }, language)
  return { leave, title: t('team:record.title', { name: record.member.name }), record, paper: { to: `/certificates/record?person=${asked.params['person'] ?? ''}`, label: t('training-record:title') } }
}

/** Leave, recorded or withdrawn for somebody of the team. */
export async function action(asked: ActionFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'see-progress')
  const form = await readForm(asked.request)
  const now = new Date()
  const person = (await listTeamMembers(team, now)).find(({ id }) => id === asked.params['person'])
  if (!person) throw notFound()
  const outcome = await performLeaveDeed(form, { by: member, personId: person.id, timeZone: team.timeZone, now })
  if (outcome === 'absent') throw notFound()
  return 'done' in outcome ? redirect(`/team/progress/${person.id}?unit=${team.id}&leave=${outcome.done}#leave`) : data(outcome, { status: 400 })
}

export default function PersonRecordPage() {
  const { title, record, paper, leave } = useLoaderData<typeof loader>()
  const { member, paths, courses, stages, withdrawn } = record
  const refusal = useActionData<typeof action>() ?? null
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
        <LeaveSection leave={leave} refusal={refusal} />
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
