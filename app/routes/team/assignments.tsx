import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { GivenNotice } from '#app/desk/assignments/given-notice.tsx'
import { AssignmentList } from '#app/desk/assignments/assignment-list.tsx'
import { listTeamAssignments } from '#app/desk/assignments/assignment-lists.server.ts'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'assign-learning' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'assign-learning')
  const { language } = member
  const assignments = await listTeamAssignments({ team, now: new Date(), language })
  const { searchParams } = new URL(asked.request.url)
  const said = { given: searchParams.getAll('given'), before: searchParams.getAll('before') }
  return { title: translator(language)('assignments:title'), team, teams, assignments, said }
}

export default function AssignmentsPage() {
  const { title, team, teams, assignments, said } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} crumbs={[{ to: address('/team'), label: t('common:places.team') }]}>
      <GivenNotice assignments={assignments} said={said} />
      <p className="mb-6 flex flex-wrap gap-3">
        <Link to={address('/team/assignments/new')} className="button button-main">
          {t('assignments:form.title')}
        </Link>
        <Link to={address('/team/assignments/again')} className="button">
          {t('assignments:again.title')}
        </Link>
      </p>
      {assignments.length > 0 ? <AssignmentList assignments={assignments} marked={[...said.given, ...said.before]} /> : <EmptyState>{t('assignments:none')}</EmptyState>}
    </Page>
  )
}
