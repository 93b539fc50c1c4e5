import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useDeskAddress } from '#app/desk/desk-address.ts'
import { viewMatrix } from '#app/desk/progress/matrix-view.server.ts'
import { MatrixFigures, MatrixFilter, PrintedHead } from '#app/desk/progress/matrix-filter.tsx'
import { MatrixTable } from '#app/desk/progress/matrix-table.tsx'
import matrixStyles from '#app/desk/progress/matrix.css?url'
import { TeamPicker } from '#app/desk/team-picker.tsx'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { EmptyState, Page, pageMeta } from '#app/ui/page.tsx'

export const handle = { access: 'see-progress' }
export const meta = pageMeta
export const links: LinksFunction = () => [{ rel: 'stylesheet', href: matrixStyles }]

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team, teams } = await requireTeam(asked, 'see-progress')
  const { search, searchParams } = new URL(asked.request.url)
  const view = await viewMatrix(team, { searchParams, now: new Date(), language: member.language })
  return {
    title: translator(member.language)('team:progress.title'),
    ...{ team, teams, view },
    unit: searchParams.get('unit'),
    table: `/team/progress/table.xlsx${search}`,
  }
}

export default function ProgressPage() {
  const { title, team, teams, view, unit, table } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  const address = useDeskAddress()
  const { asked, all, columns, rows, looks, leftOut, positions, figures, today } = view
  return (
    <Page title={title} intro={<TeamPicker team={team} teams={teams} />} width="wide" crumbs={[{ to: address('/team'), label: t('common:places.team') }]}>
      <PrintedHead columns={all} asked={asked} today={today} />
      <MatrixFigures figures={figures} state={asked.state} isOfSkills={columns.every(({ kind }) => kind === 'stage')} />
      <MatrixFilter columns={all} positions={positions} asked={asked} unit={unit} table={table} />
      {rows.length > 0 ? <MatrixTable columns={columns} rows={rows} looks={looks} asked={asked} /> : <EmptyState>{t(asked.state || asked.position ? 'team:progress.nobody' : 'team:people.none')}</EmptyState>}
      {leftOut > 0 && <p className="mt-4 text-ink-soft">{t('team:progress.leftOut', { count: leftOut })}</p>}
    </Page>
  )
}
