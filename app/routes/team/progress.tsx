import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { ProgressMatrix } from '#app/desk/progress-matrix.tsx'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { listTeamProgress } from '#app/desk/team-progress.server.ts'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-progress' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'see-progress')
  const progress = await listTeamProgress(team, new Date())
  const rows = progress.map(({ member: { id, name, photoKey, position }, courses, paths }) => ({ id, name, photoKey, position, cells: [...paths, ...courses] }))
  const columns = (rows[0]?.cells ?? []).map(({ slug, title }) => ({ slug, title }))
  return { title: translator(member.language)('team:progress.title'), team, teams, rows, columns }
}

export default function ProgressPage() {
  const { title, team, teams, rows, columns } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} width="wide" crumbs={[{ to: address('/team'), label: t('common:places.team') }]}>
      {rows.length > 0 ? <ProgressMatrix columns={columns} rows={rows} /> : <EmptyState>{t('team:people.none')}</EmptyState>}
    </Page>
  )
}
