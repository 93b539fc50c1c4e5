import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '#app/languages/languages.server.ts'
import { requireTeam } from '#app/people/guard.server.ts'
import { EmptyState, pageMeta } from '#app/ui/page.tsx'
import { WallDeskPage } from '#app/wall/curation/wall-desk-page.tsx'
import { DisplayCard } from '#app/wall/health/display-card.tsx'
import { listDisplayHealth } from '#app/wall/health/display-health.server.ts'

export const handle = { access: 'curate-wall' }
export const meta = pageMeta

export async function loader(asked: LoaderFunctionArgs) {
  const { member, team } = await requireTeam(asked, 'curate-wall')
  return {
    title: translator(member.language)('wall-health:title', { unit: team.name }),
    unitId: team.id,
    displays: await listDisplayHealth({ team, language: member.language, now: new Date(), origin: asked.context.visit.origin }),
  }
}

export default function DisplaysPage() {
  const { title, unitId, displays } = useLoaderData<typeof loader>()
  const { t } = useTranslation()
  return (
    <WallDeskPage title={title} unitId={unitId} intro={t('wall-health:intro')} width="wide">
      {displays.length === 0 ? (
        <EmptyState action={{ to: `/team/wall?unit=${unitId}`, label: t('common:places.wall') }}>{t('wall-health:empty')}</EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-6 md:grid-cols-2 xl:grid-cols-3">
          {displays.map((display) => (
            <li key={display.id}>
              <DisplayCard display={display} to={`/team/wall/displays/${display.id}?unit=${unitId}`} />
            </li>
          ))}
        </ul>
      )}
    </WallDeskPage>
  )
}
